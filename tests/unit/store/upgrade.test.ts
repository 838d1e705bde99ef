import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../src/store/database.ts'
import { SCHEMA_VERSION, tables } from '../../../src/store/schema.ts'
import { type Upgrade, upgradeStore, upgrades } from '../../../src/store/upgrade.ts'
import { emptyDatabase, folder } from '../../support/store/stores.ts'

const versionIn = (database: ReturnType<typeof emptyDatabase>) => Number(database.all('PRAGMA user_version')[0]?.['user_version'])

test('there is a step from every earlier version', () => {
  expect(Object.keys(upgrades).map(Number)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1))
})

test('steps run in order up to the version asked for', () => {
  const database = emptyDatabase()
  const step =
    (name: string): Upgrade =>
    (on) =>
      on.exec(`CREATE TABLE ${name} (a)`)
  upgradeStore(database, 1, { 1: step('second'), 2: (on) => on.exec('ALTER TABLE second ADD COLUMN b') }, 3)
  expect(versionIn(database)).toBe(3)
  expect(database.all("SELECT name FROM pragma_table_info('second')")).toEqual([{ name: 'a' }, { name: 'b' }])
})

test('a step that fails leaves the store as it was', () => {
  const database = emptyDatabase()
  const steps: Readonly<Record<number, Upgrade>> = {
    [SCHEMA_VERSION]: (on) => on.exec('CREATE TABLE second (a)'),
    [SCHEMA_VERSION + 1]: (on) => on.exec('CREATE TABLE second (a)'),
  }
  expect(() => upgradeStore(database, SCHEMA_VERSION, steps, SCHEMA_VERSION + 2)).toThrow('already exists')
  expect(versionIn(database)).toBe(SCHEMA_VERSION)
  expect(database.all("SELECT name FROM sqlite_schema WHERE name = 'second'")).toEqual([])
})

test('a current store is not written to, a missing step is a bug', () => {
  const database = emptyDatabase()
  upgradeStore(database, SCHEMA_VERSION)
  expect(versionIn(database)).toBe(SCHEMA_VERSION)
  expect(() => upgradeStore(database, 1, {}, 2)).toThrow('no upgrade of a store from version 1')
})

test('a store of version 1 is read, and takes copies with a language and a template from then on', () => {
  const database = openDatabase(join(folder(), 'old.sqlite'))
  onTestFinished(() => database.close())
  database.exec(tables)
  database.exec("INSERT INTO copies VALUES (1, 1, '42')")
  upgradeStore(database, versionIn(database))
  database.exec("INSERT INTO copies VALUES (2, 1, NULL, 'fr', 'large-print')")
  expect(database.all('SELECT * FROM copies')).toEqual([
    { number: 1, variant: 1, student: '42', language: null, template: null },
    { number: 2, variant: 1, student: null, language: 'fr', template: 'large-print' },
  ])
  expect(() => database.run('DELETE FROM copies')).toThrow('only added to')
})
