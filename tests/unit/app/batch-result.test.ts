import { beforeAll, expect, it } from 'vitest'
import { batchResultOf } from '../../../src/app/batch-result.ts'
import { openRunIn } from '../../../src/app/run-folder.ts'
import { Bug } from '../../../src/base/bug.ts'
import { inStore, type MadeExam, madeExam, RIGHT, readInto, resultOf, rightPages, withoutCode } from '../../support/app/made-exam.ts'

let made: MadeExam
beforeAll(async () => {
  made = await madeExam(2, 2)
  const lost = withoutCode(await made.fill(2, 1, RIGHT[1] ?? []), made.sheetOf(2, 1))
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), lost]))
})

const hashes = () => inStore(made.folder, (store) => store.scans().map(({ hash }) => hash))
function result(of: readonly string[], change: (store: ReturnType<typeof open>['store']) => Partial<ReturnType<typeof open>['store']>) {
  const run = open()
  try {
    return batchResultOf({ ...run, store: { ...run.store, ...change(run.store) } }, new Set(of), 1)
  } finally {
    run.store.close()
  }
}
const open = () => resultOf(openRunIn(made.folder))

it('counts the pages of the files named and tells where the whole run stands', () => {
  const all = result(hashes(), () => ({}))
  expect(all).toMatchObject({ pages: { in: 3, read: 2, review: 1, blank: 0, refused: 0 }, seconds: 1 })
  expect(all.review).toMatchObject([{ file: 'one.pdf', page: 3, advice: expect.stringContaining('decide') }])
  expect(all.ledger).toMatchObject({ expected: 4, received: 2, missing: 2 })
  expect(result([], () => ({}))).toMatchObject({ pages: { in: 0 }, review: [], ledger: { received: 2 } })
})

it('a page that vanished is a bug, never a result', () => {
  expect(() => result(hashes(), (store) => ({ readingsIn: (scan) => store.readingsIn(scan).slice(1) }))).toThrow(Bug)
})
