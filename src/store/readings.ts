import type { PageReading } from '../model/reading.ts'
import { bytesIn, type Database } from './database.ts'
import { pack, unpack } from './exact-json.ts'

/** A scan file by its content hash; `name` as it was given. */
export interface ScanFile {
  readonly hash: string
  readonly name: string
  readonly pages: number
}

const SCHEMA = 'readings@1'

export function addReadings(database: Database, readings: readonly PageReading[]): void {
  for (const reading of readings) {
    const { scan, page } = reading.source
    database.run('INSERT OR IGNORE INTO readings VALUES (?, ?, 0, ?, ?)', scan, page, SCHEMA, pack(reading))
  }
}

/** False when the file is already complete. */
export function addScan(database: Database, { hash, name, pages }: ScanFile, readings: readonly PageReading[]): boolean {
  if (hasScan(database, hash)) return false
  addReadings(database, readings)
  database.run('INSERT INTO scans (hash, name, pages) VALUES (?, ?, ?)', hash, name, pages)
  return true
}

/** Each reading is numbered after those of its page that are already there. */
export function addReread(database: Database, readings: readonly PageReading[]): void {
  for (const reading of readings) {
    const { scan, page } = reading.source
    const [row] = database.all('SELECT count(*) AS count FROM readings WHERE scan = ? AND page = ?', scan, page)
    database.run('INSERT INTO readings VALUES (?, ?, ?, ?, ?)', scan, page, Number(row?.['count']), SCHEMA, pack(reading))
  }
}

export const hasScan = (database: Database, hash: string): boolean =>
  database.all('SELECT 1 AS found FROM scans WHERE hash = ?', hash).length > 0

export const readScans = (database: Database): readonly ScanFile[] =>
  database
    .all('SELECT hash, name, pages FROM scans ORDER BY place')
    .map((row) => ({ hash: `${row['hash']}`, name: `${row['name']}`, pages: Number(row['pages']) }))

export const pagesOf = (database: Database, hash: string): readonly number[] =>
  database.all('SELECT DISTINCT page FROM readings WHERE scan = ? ORDER BY page', hash).map((row) => Number(row['page']))

/** The last reading of each page of the complete files. */
export const readReadings = (database: Database): readonly PageReading[] =>
  database
    .all(
      `SELECT document, max(reread) FROM readings WHERE scan IN (SELECT hash FROM scans)
       GROUP BY scan, page ORDER BY scan, page`,
    )
    .map((row) => unpack<PageReading>(bytesIn(row, 'document')))

/** The last reading of one page, if its file is complete. */
export function readingOf(database: Database, scan: string, page: number): PageReading | undefined {
  const [row] = database.all(
    `SELECT document FROM readings WHERE scan = ? AND page = ? AND scan IN (SELECT hash FROM scans) ORDER BY reread DESC LIMIT 1`,
    scan,
    page,
  )
  return row === undefined ? undefined : unpack<PageReading>(bytesIn(row, 'document'))
}
