import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { bookFrom, readRange } from '../../../src/app/read-range.ts'
import { storeFile } from '../../../src/app/run-folder.ts'
import { pageCodeOf } from '../../../src/model/page-code.ts'
import { inStore, type MadeExam, madeExam, rightPages } from '../../support/app/made-exam.ts'

let made: MadeExam
let path: string
const task = () => ({ store: storeFile(made.folder), path, scan: 'abc', file: 'scan.pdf' })

beforeAll(async () => {
  made = await madeExam(3)
  path = await made.scan('scan.pdf', await rightPages(made, [2, 1]))
})

it('gives one reading a page, in order, with its source', async () => {
  const readings = await readRange({ ...task(), from: 2, to: 3 })
  expect(readings).toMatchObject([
    { kind: 'read', source: { scan: 'abc', file: 'scan.pdf', page: 2 }, copy: 2, page: 2 },
    { kind: 'read', source: { scan: 'abc', file: 'scan.pdf', page: 3 }, copy: 1, page: 1 },
  ])
  expect(await readRange({ ...task(), from: 3, to: 3 })).toEqual(readings.slice(1))
})

it('a page that is not there and a file that is none are readings too', async () => {
  const [last, beyond] = await readRange({ ...task(), from: 4, to: 5 })
  expect(last).toMatchObject({ kind: 'read', copy: 1, page: 2 })
  expect(beyond).toMatchObject({ kind: 'review', reason: 'undecodable-file', source: { page: 5 } })
  const text = join(made.out, 'text.pdf')
  writeFileSync(text, 'no scan')
  const lost = await readRange({ ...task(), path: text, from: 1, to: 2 })
  expect(lost).toMatchObject([
    { reason: 'undecodable-file', detail: expect.stringContaining('not-an-image'), source: { page: 1 } },
    { reason: 'undecodable-file', source: { page: 2 } },
  ])
})

it("the book accepts this run's codes and no other's", () => {
  const book = inStore(made.folder, bookFrom)
  const [copy] = made.run.copies
  const sheet = made.sheetOf(copy?.number ?? 0, 1)
  expect(book.headers).toHaveLength(1)
  expect(book.accepts(sheet.code)).toBe(true)
  expect(book.accepts({ ...sheet.code, check: (sheet.code.check + 1) % 16 })).toBe(false)
  expect(pageCodeOf(made.run.id, 1, 1, made.run.exam.codeWidths)).toEqual(sheet.code)
})

it('where another program worked the checks out, the book accepts the codes of its sheets and none beside', () => {
  const book = inStore(made.folder, (store) => {
    const run = store.run()
    const sheets = run.sheets.map((sheet) => ({ ...sheet, code: { copy: sheet.copy, page: sheet.page, check: 60 - sheet.page } }))
    return bookFrom({ ...store, run: () => ({ ...run, exam: { ...run.exam, listedCodes: [{ copy: 0, page: 1, check: 60 }] }, sheets }) })
  })
  expect(book.accepts({ copy: 1, page: 2, check: 58 })).toBe(true)
  expect(book.accepts({ copy: 1, page: 2, check: 59 })).toBe(false)
  expect(book.accepts({ copy: 4, page: 1, check: 59 })).toBe(false)
  // A page that belongs to no copy.
  expect([60, 59].map((check) => book.accepts({ copy: 0, page: 1, check }))).toEqual([true, false])
})
