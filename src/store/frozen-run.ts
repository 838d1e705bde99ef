import { bug, present } from '../base/bug.ts'
import { shortHash } from '../base/hash.ts'
import type { RunId } from '../model/ids.ts'
import type { Roster } from '../model/roster.ts'
import type { ExamFacts, Run } from '../model/run.ts'
import type { Asked, Copy, Question, Variant } from '../model/variant.ts'
import { bytesIn, type Database, type Row } from './database.ts'
import { exactJson, pack, unpack } from './exact-json.ts'
import { type KnownGeometries, readSheets, writeSheets } from './frozen-sheets.ts'

const FACTS_SCHEMA = 'run@1'

/** Writes everything that a run froze; each item as asked once, however many variants ask it. */
export function writeRun(database: Database, run: Run): void {
  writeFact(database, 'id', run.id)
  writeFact(database, 'exam', run.exam)
  writeFact(database, 'roster', run.roster)
  const hashes = new Map<Asked, string>()
  for (const variant of run.variants) {
    const stored = storedVariant(variant, (asked) => hashes.get(asked) ?? writeAsked(database, asked, hashes))
    database.run('INSERT INTO variants VALUES (?, ?)', variant.number, pack(stored))
  }
  for (const { number, variant, student } of run.copies)
    database.run('INSERT INTO copies VALUES (?, ?, ?)', number, variant, student ?? null)
  writeSheets(database, run.sheets)
}

/** Reads a run back, equal to what was written. Its sheets are decoded when they are first asked for. */
export function readRun(database: Database, known: KnownGeometries): Run {
  const asked = new Map(database.all('SELECT hash, document FROM asked').map((row) => [textIn(row, 'hash'), documentIn<Asked>(row)]))
  const variants = database.all('SELECT document FROM variants ORDER BY number').map((row) => askedVariant(documentIn(row), asked))
  const copies = database.all('SELECT number, variant, student FROM copies ORDER BY number').map(copyIn)
  let sheets: Run['sheets'] | undefined
  return {
    id: readFact<RunId>(database, 'id'),
    exam: readFact<ExamFacts>(database, 'exam'),
    roster: readFact<Roster>(database, 'roster'),
    variants,
    copies,
    get sheets() {
      sheets ??= readSheets(database, known)
      return sheets
    },
  }
}

function writeFact(database: Database, name: string, value: unknown): void {
  database.run('INSERT INTO facts VALUES (?, ?, ?)', name, FACTS_SCHEMA, pack(value))
}

function readFact<T>(database: Database, name: string): T {
  const [row] = database.all('SELECT document FROM facts WHERE name = ?', name)
  return documentIn<T>(present(row, `the run's ${name}`))
}

/** A variant in which questions name what they ask by its hash. */
interface StoredVariant extends Omit<Variant, 'parts'> {
  readonly parts: readonly StoredPart[]
}
interface StoredPart extends Omit<Variant['parts'][number], 'entries'> {
  readonly entries: readonly (StoredQuestion | Exclude<Variant['parts'][number]['entries'][number], { readonly kind: 'question' }>)[]
}
interface StoredQuestion {
  readonly kind: 'question'
  readonly question: Omit<Question, 'asked'> & { readonly asked: string }
}

const storedVariant = (variant: Variant, hashOf: (asked: Asked) => string): StoredVariant => ({
  ...variant,
  parts: variant.parts.map((part) => ({
    ...part,
    entries: part.entries.map((entry) =>
      entry.kind === 'question' ? { ...entry, question: { ...entry.question, asked: hashOf(entry.question.asked) } } : entry,
    ),
  })),
})

const askedVariant = (variant: StoredVariant, asked: ReadonlyMap<string, Asked>): Variant => ({
  ...variant,
  parts: variant.parts.map((part) => ({
    ...part,
    entries: part.entries.map((entry) =>
      entry.kind === 'question'
        ? { ...entry, question: { ...entry.question, asked: asked.get(entry.question.asked) ?? bug('a variant asks what was not frozen') } }
        : entry,
    ),
  })),
})

/** Named by the hash of all that is stored: two that differ in anything are never taken for one. */
function writeAsked(database: Database, asked: Asked, hashes: Map<Asked, string>): string {
  const hash = shortHash(exactJson(asked))
  hashes.set(asked, hash)
  database.run('INSERT OR IGNORE INTO asked VALUES (?, ?)', hash, pack(asked))
  return hash
}

function copyIn(row: Row): Copy {
  const copy = { number: Number(row['number']), variant: Number(row['variant']) }
  return typeof row['student'] === 'string' ? { ...copy, student: row['student'] } : copy
}

const textIn = (row: Row, column: string): string => `${row[column]}`

const documentIn = <T>(row: Row): T => unpack<T>(bytesIn(row, 'document'))
