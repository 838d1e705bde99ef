import { existsSync } from 'node:fs'
import { bug } from '../base/bug.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { GradedCopy, Grading } from '../model/grading.ts'
import type { Standing } from '../model/matter.ts'
import type { Decision, PageReading } from '../model/reading.ts'
import type { Run } from '../model/run.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Copy } from '../model/variant.ts'
import { type Database, openDatabase } from './database.ts'
import { addDecisions, readDecisions } from './decisions.ts'
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts'
import { type Addition, addCopies, type PrintedRun, readAdditions, readRun, writeRun } from './frozen-run.ts'
import { nothingKnown, readSheet } from './frozen-sheets.ts'
import { addGrading, copiesOfGrading, readGradings } from './gradings.ts'
import {
  addReadings,
  addReread,
  addScan,
  hasScan,
  pagesOf,
  readingOf,
  readingsIn,
  readReadings,
  readScans,
  type ScanFile,
} from './readings.ts'
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts'
import { readStanding, writeStanding } from './standing.ts'
import { createTables, upgradeStore } from './upgrade.ts'

/** An open run. What was frozen is read from it, what happens afterwards is added to it; nothing is ever changed. */
export interface RunStore {
  /** The frozen run; its sheets are decoded when they are first asked for. */
  readonly run: () => Run
  /** What its pages were set from; undefined of a run made before runs kept it. */
  readonly standing: () => Standing | undefined
  /** The stretches of copies that were added to it. */
  readonly additions: () => readonly Addition[]
  /** Further copies with their sheets, in one step. Copies that are there already are a bug. */
  readonly addCopies: (copies: readonly Copy[], sheets: PrintedRun['sheets']) => void
  readonly sheetOf: (copy: number, page: number) => Sheet | undefined
  /** The scan files that were read completely, in the order in which they came. */
  readonly scans: () => readonly ScanFile[]
  readonly hasScan: (hash: string) => boolean
  /** Pages of a file that was not read to its end, from which reading can go on. */
  readonly pagesOf: (hash: string) => readonly number[]
  /** Keeps readings of a file before it is complete; pages that are already there stay as they are. */
  readonly addReadings: (readings: readonly PageReading[]) => void
  /** A file with all its readings, in one step. False when it was already there: then nothing changes. */
  readonly addScan: (scan: ScanFile, readings: readonly PageReading[]) => boolean
  /** Later readings of pages, as after a person named the page; each stands in place of the one before. */
  readonly addReread: (readings: readonly PageReading[]) => void
  /** The standing reading of one page, or of a part of it, of a complete file. */
  readonly readingOf: (scan: string, page: number, part?: number) => PageReading | undefined
  /** The standing readings of one file, by page; none while it is not complete. */
  readonly readingsIn: (hash: string) => readonly PageReading[]
  /** The standing reading of every page of every complete file, by file hash and page. */
  readonly pages: () => readonly PageReading[]
  readonly decisions: () => readonly Decision[]
  readonly addDecisions: (decisions: readonly Decision[]) => void
  /** Hashes of what was read and decided. */
  readonly fingerprints: () => Fingerprints
  /** Keeps a grading and numbers it: to be compared with, never to be graded from. */
  readonly addGrading: (grading: Omit<Grading, 'number'>, copies: readonly GradedCopy[]) => Grading
  /** First to last. */
  readonly gradings: () => readonly Grading[]
  /** What a grading gave the copies. */
  readonly copiesOfGrading: (number: number) => readonly GradedCopy[]
  readonly close: () => void
}

/** Writes a run into a new file. A file that is already there is a bug: what was printed is never overwritten. */
export function createRunStore(file: string, run: PrintedRun, standing?: Standing): RunStore {
  if (existsSync(file)) return bug(`a run is never overwritten: ${file}`)
  const database = prepare(openDatabase(file))
  database.transaction(() => {
    createTables(database)
    writeRun(database, run)
    if (standing !== undefined) writeStanding(database, standing)
  })
  return storeOn(database)
}

/** Opens a run's file, upgrading an older one. What is absent, damaged, foreign or newer than this program is an error. */
export function openRunStore(file: string): Checked<RunStore> {
  if (!existsSync(file)) return refused(file, 'store-unreadable', 'there is no such file', 'name the folder of a run')
  let database: Database | undefined
  try {
    database = openDatabase(file)
    const version = versionOf(database)
    if (typeof version === 'string') {
      database.close()
      return refused(file, 'store-unreadable', version, 'name the folder of a run, or restore the file from a backup')
    }
    if (version > SCHEMA_VERSION) {
      database.close()
      return refused(file, 'store-newer', `it is of version ${version}, this program reads up to ${SCHEMA_VERSION}`, 'update the program')
    }
    upgradeStore(prepare(database), version)
    return checked(storeOn(database))
  } catch (error) {
    database?.close()
    return refused(file, 'store-unreadable', messageOf(error), 'restore the file from a backup')
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`)

function refused(file: string, code: DiagnosticCode, what: string, hint: string): Checked<RunStore> {
  const message = `cannot open the run: ${what}`
  return {
    value: undefined,
    diagnostics: [{ code, severity: 'error', message, location: { kind: 'file', file, line: 1, column: 1 }, hint }],
  }
}

/** The version of a store, or why the file is none. */
function versionOf(database: Database): number | string {
  const numberOf = (pragma: string) => Number(database.all(`PRAGMA ${pragma}`)[0]?.[pragma])
  if (numberOf('application_id') !== APPLICATION_ID) return 'the file is not a run of this program'
  const verdict = database.all('PRAGMA quick_check(1)')[0]?.['quick_check']
  return verdict === 'ok' ? numberOf('user_version') : `the file is damaged (${verdict})`
}

/** One writer and any number of readers; a commit is on the disk when it returns. */
function prepare(database: Database): Database {
  database.all('PRAGMA journal_mode = WAL')
  database.all('PRAGMA synchronous = FULL')
  database.all('PRAGMA foreign_keys = ON')
  return database
}

function storeOn(database: Database): RunStore {
  let run: Run | undefined
  const known = nothingKnown()
  return {
    run: () => {
      run ??= readRun(database, known)
      return run
    },
    standing: () => readStanding(database),
    additions: () => readAdditions(database),
    addCopies: (copies, sheets) => {
      database.transaction(() => addCopies(database, copies, sheets))
      run = undefined
      delete known.last
    },
    sheetOf: (copy, page) => readSheet(database, known, copy, page),
    scans: () => readScans(database),
    hasScan: (hash) => hasScan(database, hash),
    pagesOf: (hash) => pagesOf(database, hash),
    addReadings: (readings) => database.transaction(() => addReadings(database, readings)),
    addScan: (scan, readings) => database.transaction(() => addScan(database, scan, readings)),
    addReread: (readings) => database.transaction(() => addReread(database, readings)),
    readingOf: (scan, page, part) => readingOf(database, scan, page, part),
    readingsIn: (hash) => readingsIn(database, hash),
    pages: () => readReadings(database),
    decisions: () => readDecisions(database),
    addDecisions: (decisions) => database.transaction(() => addDecisions(database, decisions)),
    fingerprints: () => fingerprintsOf(database),
    addGrading: (grading, copies) => database.transaction(() => addGrading(database, grading, copies)),
    gradings: () => readGradings(database),
    copiesOfGrading: (number) => copiesOfGrading(database, number),
    close: () => {
      database.all('PRAGMA wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
}
