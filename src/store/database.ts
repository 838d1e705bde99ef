import Libsql from 'libsql'
import { bug } from '../base/bug.ts'

type Cell = string | number | null | Uint8Array

/** A row as read: blobs come as bytes. */
export type Row = Readonly<Record<string, string | number | null | ArrayBuffer>>

/** The few things asked of SQLite. Statements are prepared once per text. */
export interface Database {
  readonly exec: (sql: string) => void
  /** Number of rows changed. */
  readonly run: (sql: string, ...cells: readonly Cell[]) => number
  readonly all: (sql: string, ...cells: readonly Cell[]) => readonly Row[]
  /** All or nothing: also when the process is killed in the middle. Writers wait for each other. */
  readonly transaction: <T>(work: () => T) => T
  readonly close: () => void
}

/** How long a writer waits for another one. */
const BUSY_MS = 10_000

/** Opens or creates a database file. Throws the driver's error when the file is no database or cannot be opened. */
export function openDatabase(file: string): Database {
  const engine = new Libsql(file, { timeout: BUSY_MS })
  const prepare = (sql: string) => engine.prepare<Cell[]>(sql)
  const prepared = new Map<string, ReturnType<typeof prepare>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? prepare(sql)
    prepared.set(sql, known)
    return known
  }
  // `get` mixes timings into its rows; `all` does not.
  const all = (sql: string, ...cells: readonly Cell[]): readonly Row[] => statement(sql).all(...cells) as Row[]
  return {
    exec: (sql) => void engine.exec(sql),
    run: (sql, ...cells) => statement(sql).run(...cells).changes,
    all,
    transaction: (work) => inTransaction(engine, work),
    close: () => void engine.close(),
  }
}

function inTransaction<T>(engine: { readonly exec: (sql: string) => unknown }, work: () => T): T {
  engine.exec('BEGIN IMMEDIATE')
  let isDone = false
  try {
    const result = work()
    engine.exec('COMMIT')
    isDone = true
    return result
  } finally {
    if (!isDone) engine.exec('ROLLBACK')
  }
}

/** The bytes of a blob column. */
export function bytesIn(row: Row, column: string): ArrayBuffer {
  const bytes = row[column]
  return bytes instanceof ArrayBuffer ? bytes : bug(`column ${column} does not hold bytes`)
}
