import { existsSync } from 'node:fs'
import { openDatabase } from './database.ts'

/** Rows of the tables asked for, by table, or why the file cannot be read. Tables that are not there are absent. */
export type ForeignRead =
  | { readonly kind: 'tables'; readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Reads tables of a SQLite file that another program wrote. The file is not changed. */
export function readForeignTables(file: string, names: readonly string[]): ForeignRead {
  if (!existsSync(file)) return { kind: 'unreadable', reason: 'there is no such file' }
  let database: ReturnType<typeof openDatabase> | undefined
  try {
    database = openDatabase(file)
    const opened = database
    const verdict = opened.all('PRAGMA quick_check(1)')[0]?.['quick_check']
    if (verdict !== 'ok') return { kind: 'unreadable', reason: `it is damaged (${verdict})` }
    const there = new Set(opened.all("SELECT name FROM sqlite_master WHERE type = 'table'").map((row) => `${row['name']}`))
    const wanted = names.filter((name) => there.has(name))
    // Names come from the caller's own list and are those of tables that are there.
    return { kind: 'tables', tables: Object.fromEntries(wanted.map((name) => [name, opened.all(`SELECT * FROM "${name}"`)])) }
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : `${error}` }
  } finally {
    database?.close()
  }
}
