import { createHash } from 'node:crypto'
import type { Database, Row } from './database.ts'

/** Hashes of the facts that were added to a run: the same facts give the same hash, whenever they came. */
export interface Fingerprints {
  readonly readings: string
  readonly decisions: string
}

export const fingerprintsOf = (database: Database): Fingerprints => ({
  readings: hashOf(readingRows(database)),
  decisions: hashOf(database.all('SELECT document FROM decisions ORDER BY place')),
})

/** The standing readings, file by file: those of one are in memory at a time. */
function* readingRows(database: Database): Iterable<Row> {
  for (const { hash } of database.all('SELECT hash FROM scans ORDER BY hash'))
    yield* database.all(
      'SELECT scan, page, document, max(reread) FROM readings WHERE scan = ? GROUP BY scan, page ORDER BY page',
      `${hash}`,
    )
}

function hashOf(rows: Iterable<Row>): string {
  const hash = createHash('sha256')
  for (const row of rows)
    for (const cell of Object.values(row)) hash.update(cell instanceof ArrayBuffer ? new Uint8Array(cell) : `${cell}\n`)
  return hash.digest('hex').slice(0, 16)
}
