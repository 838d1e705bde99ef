import { expect, test } from 'vitest'
import { startOf } from '../../../src/app/read-files.ts'
import { present } from '../../../src/base/bug.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { studentId } from '../../../src/model/ids.ts'
import type { Asked } from '../../../src/model/variant.ts'
import { addCopies, readAdditions, readRun, writeRun } from '../../../src/store/frozen-run.ts'
import { nothingKnown } from '../../../src/store/frozen-sheets.ts'
import { questionsIn } from '../../support/exam/banks.ts'
import { emptyDatabase, run } from '../../support/store/stores.ts'
import { variantOf } from '../../support/variants.ts'

test('a run comes back equal, fractions and all', () => {
  const database = emptyDatabase()
  const seated = { ...run, seats: [{ student: studentId('1234'), room: '', row: 2, column: 5, name: '2 5', at: startOf('seats.csv') }] }
  writeRun(database, seated)
  expect(readRun(database, nothingKnown())).toEqual(seated)
})

test('an item that many variants ask is stored once and is one object again', () => {
  const database = emptyDatabase()
  writeRun(database, run)
  const asked = questionsIn(run.variants[0]).length
  expect(database.all('SELECT count(*) AS n FROM asked')).toEqual([{ n: asked }])
  const read = readRun(database, nothingKnown())
  expect(new Set(read.variants.flatMap((variant) => questionsIn(variant).map((question) => question.asked))).size).toBe(asked)
})

test('items that differ in anything stay apart, even under one hash', () => {
  const database = emptyDatabase()
  const first: Asked = present(questionsIn(run.variants[0])[0], 'question').asked
  const twins = { ...run, variants: [variantOf([first], 1), variantOf([{ ...first, points: ratio(7, 3) }], 2)] }
  writeRun(database, twins)
  expect(readRun(database, nothingKnown())).toEqual(twins)
})

test('copies that are added come after the others, in any language, and their stretch is known', () => {
  const database = emptyDatabase()
  writeRun(database, { ...run, copies: [...run.copies, { number: 3, variant: 1, student: '9', language: 'fr', template: 'large-print' }] })
  const sheets = run.sheets.slice(0, 3).map((sheet) => ({ ...sheet, copy: 4, code: { ...sheet.code, copy: 4 } }))
  addCopies(database, [{ number: 4, variant: 2 }], sheets)
  const read = readRun(database, nothingKnown())
  expect(read.copies.slice(2)).toEqual([
    { number: 3, variant: 1, student: '9', language: 'fr', template: 'large-print' },
    { number: 4, variant: 2 },
  ])
  expect(read.sheets).toEqual([...run.sheets, ...sheets])
  expect(readAdditions(database)).toEqual([{ first: 4, last: 4 }])
  expect(() => addCopies(database, [{ number: 4, variant: 2 }], [])).toThrow('UNIQUE')
})
