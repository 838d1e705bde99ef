import { expect, test } from 'vitest'
import { nothingKnown, readSheet, readSheets, writeSheets } from '../../../src/store/frozen-sheets.ts'
import { createSheetPacker } from '../../../src/store/sheet-packer.ts'
import { emptyDatabase, run } from '../../support/store/stores.ts'

const [first] = run.sheets
const larger = run.sheets.map((sheet, i) => (i === 4 ? { ...sheet, width: 216 } : sheet))

test('sheets come back equal and in their order, grader points exact', () => {
  const database = emptyDatabase()
  writeSheets(database, larger)
  expect(readSheets(database, nothingKnown())).toEqual(larger)
})

test('one sheet is found by copy and page; one that was not printed is not there', () => {
  const database = emptyDatabase()
  writeSheets(database, larger)
  const known = nothingKnown()
  expect(readSheet(database, known, 2, 2)).toEqual(larger[4])
  expect(readSheet(database, known, 1, 1)).toEqual(first)
  expect([readSheet(database, known, 1, 9), readSheet(database, known, 9, 1)]).toEqual([undefined, undefined])
})

test('sheets packed one copy after the other are the same as sheets written at once', () => {
  const [whole, packed] = [emptyDatabase(), emptyDatabase()]
  writeSheets(whole, larger)
  const packer = createSheetPacker()
  for (const copy of [1, 2]) packer.add(larger.filter((sheet) => sheet.copy === copy))
  writeSheets(packed, packer.packed())
  const rows = (database: ReturnType<typeof emptyDatabase>) => ['stencils', 'pages'].map((table) => database.all(`SELECT * FROM ${table}`))
  expect(rows(packed)).toEqual(rows(whole))
})

test('copies that are added have a stencil of their own', () => {
  const database = emptyDatabase()
  const known = nothingKnown()
  writeSheets(database, larger)
  const added = larger.map((sheet) => ({ ...sheet, copy: sheet.copy + 2, code: { ...sheet.code, copy: sheet.copy + 2 }, zones: [] }))
  writeSheets(database, added)
  expect(readSheets(database, known)).toEqual([...larger, ...added])
  expect(readSheet(database, known, 4, 2)).toEqual(added[4])
})

test('nothing is written where there are no sheets', () => {
  const database = emptyDatabase()
  writeSheets(database, [])
  expect(readSheets(database, nothingKnown())).toEqual([])
})
