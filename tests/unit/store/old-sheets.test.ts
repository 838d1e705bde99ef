import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../src/store/database.ts'
import { pack } from '../../../src/store/exact-json.ts'
import { nothingKnown, readSheet, readSheets, writeSheets } from '../../../src/store/frozen-sheets.ts'
import { readOldSheet, readOldSheets } from '../../../src/store/old-sheets.ts'
import { standingTables, tables } from '../../../src/store/schema.ts'
import { upgradeStore } from '../../../src/store/upgrade.ts'
import { folder, run } from '../../support/store/stores.ts'

/** A store as version 2 wrote it: a geometry once, a sheet a row. */
function oldStore() {
  const database = openDatabase(join(folder(), 'run.sqlite'))
  onTestFinished(() => database.close())
  database.exec(tables + standingTables)
  run.sheets.forEach(({ copy, page, code, zones, ...geometry }, i) => {
    if (i === 0) database.run('INSERT INTO geometries VALUES (?, ?)', 'one', pack(geometry))
    database.run('INSERT INTO sheets (copy, page, geometry, document) VALUES (?, ?, ?, ?)', copy, page, 'one', pack({ code, zones }))
  })
  upgradeStore(database, 2)
  return database
}

test('sheets of an older store are read', () => {
  const database = oldStore()
  expect(readOldSheets(database)).toEqual(run.sheets)
  expect(readOldSheet(database, 2, 2)).toEqual(run.sheets[4])
  expect(readOldSheet(database, 2, 9)).toBeUndefined()
})

test('copies that are added to an older store stand beside its own', () => {
  const database = oldStore()
  const added = run.sheets.slice(0, 3).map((sheet) => ({ ...sheet, copy: 3, code: { ...sheet.code, copy: 3 } }))
  writeSheets(database, added)
  const known = nothingKnown()
  expect(readSheets(database, known)).toEqual([...run.sheets, ...added])
  expect([readSheet(database, known, 3, 2), readSheet(database, known, 1, 1)]).toEqual([added[1], run.sheets[0]])
})
