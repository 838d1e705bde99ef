import type { GradedCopy, Grading } from '../model/grading.ts'
import { bytesIn, type Database } from './database.ts'
import { exactJson, pack, parseExactJson, unpack } from './exact-json.ts'

const SCHEMA = 'gradings@1'

/** Numbered after those that are there. */
export function addGrading(database: Database, grading: Omit<Grading, 'number'>, copies: readonly GradedCopy[]): Grading {
  const [row] = database.all('SELECT coalesce(max(number), 0) AS last FROM gradings')
  const numbered = { number: Number(row?.['last']) + 1, ...grading }
  database.run('INSERT INTO gradings VALUES (?, ?, ?, ?)', numbered.number, SCHEMA, exactJson(numbered), pack(copies))
  return numbered
}

/** All of them, first to last, without what each gave the copies. */
export const readGradings = (database: Database): readonly Grading[] =>
  database.all('SELECT summary FROM gradings ORDER BY number').map((row) => parseExactJson<Grading>(`${row['summary']}`))

/** What a grading gave the copies; none of a number that there is not. */
export function copiesOfGrading(database: Database, number: number): readonly GradedCopy[] {
  const [row] = database.all('SELECT document FROM gradings WHERE number = ?', number)
  return row === undefined ? [] : unpack<readonly GradedCopy[]>(bytesIn(row, 'document'))
}
