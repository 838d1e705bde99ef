import { expect, test } from 'vitest'
import { APPLICATION_ID, SCHEMA_VERSION } from '../../../src/store/schema.ts'
import { emptyDatabase } from '../../support/store/stores.ts'

test('the file says what it is and of which version', () => {
  const database = emptyDatabase()
  expect(database.all('PRAGMA application_id')).toEqual([{ application_id: APPLICATION_ID }])
  expect(database.all('PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }])
})

const rows: Readonly<Record<string, string>> = {
  facts: "('id', 'run@1', x'00')",
  asked: "('h', x'00')",
  variants: "(1, x'00')",
  copies: '(1, 1, NULL, NULL, NULL)',
  geometries: "('h', x'00')",
  sheets: "(1, 1, 1, 'h', x'00')",
  stencils: "(1, x'00')",
  pages: "(1, 1, x'00')",
  scans: "(1, 'h', 'n', 3)",
  readings: "('h', 1, 0, 'readings@1', x'00')",
  decisions: "(1, 'decisions@1', '{}')",
  files: "('h', x'00')",
  translations: "('fr', 1, x'00')",
  additions: '(1, 4, 6)',
  gradings: "(1, 'gradings@1', '{}', x'00')",
  results: "(1, 'results@1', x'00')",
}

test('every table is only added to', () => {
  const database = emptyDatabase()
  const names = database.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map((row) => `${row['name']}`)
  expect(names.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(Object.keys(rows).toSorted((a, b) => (a < b ? -1 : 1)))
  for (const table of names) {
    database.run(`INSERT INTO ${table} VALUES ${rows[table]}`)
    expect(() => database.run(`DELETE FROM ${table}`)).toThrow(`${table} is only added to`)
    const [column] = Object.keys(database.all(`SELECT * FROM ${table}`)[0] ?? {})
    expect(() => database.run(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(`${table} is only added to`)
  }
})
