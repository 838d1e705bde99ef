import { bug } from '../base/bug.ts'
import type { Database } from './database.ts'
import { copyTemplates, gradingTable, pageTables, SCHEMA_VERSION, standingTables, tables } from './schema.ts'

/** Turns the tables of one version into the next one's. */
export type Upgrade = (database: Database) => void

/** By the version they start from: the step at 1 makes version 2. A step, once released, is never changed. */
export const upgrades: Readonly<Record<number, Upgrade>> = {
  1: (database) => database.exec(standingTables),
  2: (database) => database.exec(pageTables),
  3: (database) => database.exec(copyTemplates),
  // No table changes: readings may be of a page's parts (`readings@2`), which older programs cannot read.
  4: () => undefined,
  5: (database) => database.exec(gradingTable),
}

/** The tables of this version in an empty file: those of the first, and every step since. */
export function createTables(database: Database): void {
  database.exec(tables)
  takeSteps(database, 1, upgrades, SCHEMA_VERSION)
}

/** Brings an older store up to `to` (this program's version) in one transaction; a current one is left untouched. */
export function upgradeStore(
  database: Database,
  from: number,
  steps: Readonly<Record<number, Upgrade>> = upgrades,
  to: number = SCHEMA_VERSION,
): void {
  if (from >= to) return
  database.transaction(() => takeSteps(database, from, steps, to))
}

function takeSteps(database: Database, from: number, steps: Readonly<Record<number, Upgrade>>, to: number): void {
  for (let version = from; version < to; version++) (steps[version] ?? bug(`no upgrade of a store from version ${version}`))(database)
  database.exec(`PRAGMA user_version = ${to}`)
}
