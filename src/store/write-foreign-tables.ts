import { bug } from '../base/bug.ts'
import { openDatabase } from './database.ts'

/** Writes a new SQLite file for another program: tables with their columns as SQL, and rows by table. */
export function writeForeignTables(
  file: string,
  columns: Readonly<Record<string, string>>,
  rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
): void {
  const database = openDatabase(file)
  database.transaction(() => {
    for (const [table, definition] of Object.entries(columns)) database.exec(`CREATE TABLE ${table} (${definition})`)
    for (const [table, all] of Object.entries(rows))
      for (const row of all) {
        const names = Object.keys(row)
        database.run(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
          ...Object.values(row).map(cellOf),
        )
      }
  })
  database.close()
}

function cellOf(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' || value === null ? value : bug(`no cell of a database: ${value}`)
}
