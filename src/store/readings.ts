import { type PageReading, wordOfPage } from '../model/reading.ts'
import { bytesIn, type Database, type Row } from './database.ts'
import { pack, unpack } from './exact-json.ts'

/** A scan file by its content hash; `name` as it was given. */
export interface ScanFile {
  readonly hash: string
  readonly name: string
  readonly pages: number
}

/** One reading, and the readings of a scanned page's parts: one row has them all, so that none is ever there without the others. */
const ONE = 'readings@1'
const PARTS = 'readings@2'

export function addReadings(database: Database, readings: readonly PageReading[]): void {
  for (const { scan, page, standing } of byPage(readings))
    database.run('INSERT OR IGNORE INTO readings VALUES (?, ?, 0, ?, ?)', scan, page, ...stored(standing))
}

/** What stands for one page of a scan file: one reading, or one for each of its parts. */
interface PageReadings {
  readonly scan: string
  readonly page: number
  readonly standing: readonly PageReading[]
}

function byPage(readings: readonly PageReading[]): readonly PageReadings[] {
  const pages = new Map<string, PageReading[]>()
  for (const reading of readings) {
    const word = wordOfPage({ scan: reading.source.scan, page: reading.source.page })
    pages.set(word, [...(pages.get(word) ?? []), reading])
  }
  return [...pages.values()].flatMap((standing) => {
    const [first] = standing
    return first === undefined ? [] : [{ scan: first.source.scan, page: first.source.page, standing }]
  })
}

function stored(standing: readonly PageReading[]): [string, Uint8Array] {
  const [only] = standing
  return standing.length === 1 && only?.source.part === undefined ? [ONE, pack(only)] : [PARTS, pack(standing)]
}

const standingIn = (row: Row): readonly PageReading[] =>
  row['schema'] === PARTS ? unpack<readonly PageReading[]>(bytesIn(row, 'document')) : [unpack<PageReading>(bytesIn(row, 'document'))]

/** False when the file is already complete. */
export function addScan(database: Database, { hash, name, pages }: ScanFile, readings: readonly PageReading[]): boolean {
  if (hasScan(database, hash)) return false
  addReadings(database, readings)
  database.run('INSERT INTO scans (hash, name, pages) VALUES (?, ?, ?)', hash, name, pages)
  return true
}

/** Numbered after what is already there of the page; a reading of a part leaves the other parts as they stand. */
export function addReread(database: Database, readings: readonly PageReading[]): void {
  for (const { scan, page, standing } of byPage(readings)) {
    const [row] = database.all('SELECT count(*) AS count FROM readings WHERE scan = ? AND page = ?', scan, page)
    const parts = new Set(standing.map(({ source }) => source.part))
    const others = parts.has(undefined)
      ? []
      : lastOf(database, scan, page).filter(({ source }) => source.part !== undefined && !parts.has(source.part))
    const all = [...standing, ...others].sort((a, b) => (a.source.part ?? 0) - (b.source.part ?? 0))
    database.run('INSERT INTO readings VALUES (?, ?, ?, ?, ?)', scan, page, Number(row?.['count']), ...stored(all))
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
      `SELECT schema, document, max(reread) FROM readings WHERE scan IN (SELECT hash FROM scans)
       GROUP BY scan, page ORDER BY scan, page`,
    )
    .flatMap(standingIn)

/** The last reading of each page of one file, once it is complete; each page is read when its turn comes. */
export const readingsIn = (database: Database, scan: string): readonly PageReading[] =>
  hasScan(database, scan) ? pagesOf(database, scan).flatMap((page) => lastOf(database, scan, page)) : []

/** The last reading of one page, or of a part of it, if its file is complete. */
export const readingOf = (database: Database, scan: string, page: number, part?: number): PageReading | undefined =>
  hasScan(database, scan) ? lastOf(database, scan, page).find(({ source }) => source.part === part) : undefined

const lastOf = (database: Database, scan: string, page: number): readonly PageReading[] =>
  database
    .all('SELECT schema, document FROM readings WHERE scan = ? AND page = ? ORDER BY reread DESC LIMIT 1', scan, page)
    .flatMap(standingIn)
