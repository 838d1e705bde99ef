import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { storeFile } from '../../../src/app/run-folder.ts'
import { openDatabase } from '../../../src/store/database.ts'

/** Every row of every table of a run, each as one line, sorted; bytes by their hash. And the scans that it keeps. */
export function dumpOf(folder: string): readonly string[] {
  const database = openDatabase(storeFile(folder))
  const cell = (value: unknown): unknown =>
    value instanceof ArrayBuffer ? createHash('sha256').update(new Uint8Array(value)).digest('hex') : value
  try {
    const tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(({ name }) => `${name}`)
    const rows = tables.flatMap((table) =>
      database
        .all(`SELECT * FROM ${table}`)
        .map((row) => `${table} ${JSON.stringify(Object.entries(row).map(([name, value]) => [name, cell(value)]))}`)
        .sort(),
    )
    return [...rows, ...keptScans(folder)]
  } finally {
    database.close()
  }
}

const keptScans = (folder: string): readonly string[] => {
  try {
    return readdirSync(join(folder, 'scans')).sort()
  } catch {
    return []
  }
}

/** How far reading has come: complete files and stored page readings. */
export function progressOf(folder: string): { readonly scans: number; readonly readings: number; readonly kept: number } {
  const database = openDatabase(storeFile(folder))
  const count = (table: string): number => Number(database.all(`SELECT count(*) AS count FROM ${table}`)[0]?.['count'])
  try {
    return { scans: count('scans'), readings: count('readings'), kept: keptScans(folder).length }
  } finally {
    database.close()
  }
}
