import { expect, test } from 'vitest'
import { readSheet, readSheets, writeSheets } from '../../../src/store/frozen-sheets.ts'
import { emptyDatabase, run } from '../../support/store/stores.ts'

const [first] = run.sheets
const larger = run.sheets.map((sheet, i) => (i === 4 ? { ...sheet, width: 216 } : sheet))

test('sheets come back equal and in their order, grader points exact', () => {
  const database = emptyDatabase()
  writeSheets(database, larger)
  expect(readSheets(database, new Map())).toEqual(larger)
})

test('one sheet is found by copy and page; one that was not printed is not there', () => {
  const database = emptyDatabase()
  writeSheets(database, larger)
  const known = new Map()
  expect(readSheet(database, known, 2, 2)).toEqual(larger[4])
  expect(readSheet(database, known, 1, 1)).toEqual(first)
  expect([readSheet(database, known, 1, 9), readSheet(database, known, 9, 1)]).toEqual([undefined, undefined])
})

test('what the pages have in common is stored once', () => {
  const database = emptyDatabase()
  writeSheets(database, larger)
  expect(database.all('SELECT count(*) AS n FROM geometries')).toEqual([{ n: 2 }])
})
