import { createHash } from 'node:crypto'
import type { Database } from './database.ts'

/** Hashes of the facts that were added to a run: the same facts give the same hash, whenever they came. */
export interface Fingerprints {
  readonly readings: string
  readonly decisions: string
}

export const fingerprintsOf = (database: Database): Fingerprints => ({
  readings: hashOfRows(
    database,
    `SELECT scan, page, document, max(reread) FROM readings WHERE scan IN (SELECT hash FROM scans) GROUP BY scan, page ORDER BY scan, page`,
  ),
  decisions: hashOfRows(database, 'SELECT document FROM decisions ORDER BY place'),
})

function hashOfRows(database: Database, query: string): string {
  const hash = createHash('sha256')
  for (const row of database.all(query))
    for (const cell of Object.values(row)) hash.update(cell instanceof ArrayBuffer ? new Uint8Array(cell) : `${cell}\n`)
  return hash.digest('hex').slice(0, 16)
}
