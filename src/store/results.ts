import type { CopyScore } from '../model/score.ts'
import { bytesIn, type Database } from './database.ts'
import { pack, unpack } from './exact-json.ts'

/** What was graded at one time (ISO 8601), kept so that the next grading can say what changed. */
export interface StoredResult {
  readonly when: string
  readonly scores: readonly CopyScore[]
}

const SCHEMA = 'results@1'

export function addResult(database: Database, result: StoredResult): void {
  database.run('INSERT INTO results (schema, document) VALUES (?, ?)', SCHEMA, pack(result))
}

export function lastResult(database: Database): StoredResult | undefined {
  const [row] = database.all('SELECT document FROM results ORDER BY place DESC LIMIT 1')
  return row === undefined ? undefined : unpack<StoredResult>(bytesIn(row, 'document'))
}
