import { present } from '../base/bug.ts'
import type { RunId } from '../model/ids.ts'
import type { Roster } from '../model/roster.ts'
import type { ExamFacts, Run } from '../model/run.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Copy } from '../model/variant.ts'
import { bytesIn, type Database, type Row } from './database.ts'
import { pack, unpack } from './exact-json.ts'
import { type KnownSheets, readSheets, writeSheets } from './frozen-sheets.ts'
import { createVariantPacker, readAsked, unpackVariant } from './frozen-variants.ts'
import type { PackedSheets } from './sheet-packer.ts'

const FACTS_SCHEMA = 'run@1'

/** A run to be frozen; its sheets may have been packed as they were printed. */
export type PrintedRun = Omit<Run, 'sheets'> & { readonly sheets: readonly Sheet[] | PackedSheets }

/** Writes everything that a run froze; each item as asked once, however many variants ask it. */
export function writeRun(database: Database, run: PrintedRun): void {
  writeFact(database, 'id', run.id)
  writeFact(database, 'exam', run.exam)
  writeFact(database, 'roster', run.roster)
  if (run.seats !== undefined) writeFact(database, 'seats', run.seats)
  const packVariant = createVariantPacker(database)
  for (const variant of run.variants) database.run('INSERT INTO variants VALUES (?, ?)', variant.number, packVariant(variant))
  writeCopies(database, run.copies)
  writeSheets(database, run.sheets)
}

function writeCopies(database: Database, copies: readonly Copy[]): void {
  for (const { number, variant, student, language, template } of copies)
    database.run('INSERT INTO copies VALUES (?, ?, ?, ?, ?)', number, variant, student ?? null, language ?? null, template ?? null)
}

/** Copies that were printed after the run was made. Their numbers go on from those that are there. */
export function addCopies(database: Database, copies: readonly Copy[], sheets: PrintedRun['sheets']): void {
  const numbers = copies.map((copy) => copy.number)
  database.run('INSERT INTO additions (first, last) VALUES (?, ?)', Math.min(...numbers), Math.max(...numbers))
  writeCopies(database, copies)
  writeSheets(database, sheets)
}

/** A stretch of copies that were added in one go. */
export interface Addition {
  readonly first: number
  readonly last: number
}

/** In the order in which they were added. */
export const readAdditions = (database: Database): readonly Addition[] =>
  database
    .all('SELECT first, last FROM additions ORDER BY place')
    .map((row) => ({ first: Number(row['first']), last: Number(row['last']) }))

/** Reads a run back, equal to what was written. Its sheets are decoded when they are first asked for. */
export function readRun(database: Database, known: KnownSheets): Run {
  const asked = readAsked(database)
  const variants = database
    .all('SELECT document FROM variants ORDER BY number')
    .map((row) => unpackVariant(bytesIn(row, 'document'), asked))
  const copies = database.all('SELECT number, variant, student, language, template FROM copies ORDER BY number').map(copyIn)
  const [seats] = database.all("SELECT document FROM facts WHERE name = 'seats'")
  let sheets: Run['sheets'] | undefined
  return {
    id: readFact<RunId>(database, 'id'),
    exam: readFact<ExamFacts>(database, 'exam'),
    roster: readFact<Roster>(database, 'roster'),
    variants,
    copies,
    ...(seats === undefined ? {} : { seats: documentIn<Run['seats'] & {}>(seats) }),
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

const copyIn = ({ number, variant, student, language, template }: Row): Copy => ({
  number: Number(number),
  variant: Number(variant),
  ...(typeof student === 'string' ? { student } : {}),
  ...(typeof language === 'string' ? { language } : {}),
  ...(typeof template === 'string' ? { template } : {}),
})

const documentIn = <T>(row: Row): T => unpack<T>(bytesIn(row, 'document'))
