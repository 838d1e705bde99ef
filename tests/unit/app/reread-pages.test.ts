import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { evidenceOf } from '../../../src/app/evidence.ts'
import { settlePages } from '../../../src/app/reread-pages.ts'
import { openRunIn } from '../../../src/app/run-folder.ts'
import type { DecidedThing } from '../../../src/model/reading.ts'
import { inStore, type MadeExam, madeExam, RIGHT, readInto, resultOf, rightPages, withFalseCode } from '../../support/app/made-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(3)
  const odd = withFalseCode(await made.fill(2, 1, RIGHT[1] ?? []), made.sheetOf(2, 1))
  const bare = await made.fill(2, 2, [])
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), odd, { ...bare, grey: bare.grey.fill(255) }]))
})

const standing = (page: number) => inStore(made.folder, (store) => store.pages().find(({ source }) => source.page === page))

let minute = 0
/** Decides and settles, each time later than before. */
async function settle(...things: readonly DecidedThing[]) {
  const run = resultOf(openRunIn(made.folder))
  const when = `2027-01-21T08:${String(++minute).padStart(2, '0')}:00Z`
  run.store.addDecisions(things.map((what) => ({ when, by: 'R. Grader', why: '', what })))
  await settlePages(run)
  run.store.close()
}
const scanHash = () => standing(1)?.source.scan ?? ''

it('leaves alone what is no page, and a page on which nothing is found', async () => {
  const all = inStore(made.folder, (store) => store.pages())
  const scan = scanHash()
  await settle({ kind: 'page', scan: 'gone', scanPage: 1, copy: 1, page: 1 }, { kind: 'page', scan, scanPage: 99, copy: 2, page: 2 })
  await settle({ kind: 'page', scan, scanPage: 4, copy: 2, page: 9 })
  expect(inStore(made.folder, (store) => store.pages())).toEqual(all)
  await settle({ kind: 'page', scan, scanPage: 4, copy: 2, page: 2 })
  expect(standing(4)?.kind).not.toBe('read')
})

it('measures a page as the sheet that a person named; settling again adds nothing', async () => {
  const before = standing(3)
  expect(before).toMatchObject({ kind: 'review', reason: 'code-check-failed' })
  await settle({ kind: 'page', scan: scanHash(), scanPage: 3, copy: 2, page: 1 })
  expect(standing(3)).toMatchObject({ kind: 'read', copy: 2, page: 1, source: before?.source })
  const all = inStore(made.folder, (store) => store.pages())
  expect(all).toHaveLength(4)
  await settle()
  expect(inStore(made.folder, (store) => store.pages())).toEqual(all)
})

it('reading again makes good what was interrupted between the decision and its measuring; until then the page waits', async () => {
  const what = { kind: 'page', scan: scanHash(), scanPage: 3, copy: 3, page: 1 } as const
  const decision = { when: '2027-01-21T09:00:00Z', by: 'R. Grader', why: '', what }
  inStore(made.folder, (store) => store.addDecisions([decision]))
  const { ledger } = inStore(made.folder, evidenceOf)
  expect(ledger.pages.find(({ source }) => source.page === 3)).toMatchObject({ outcome: 'review', reason: 'unknown-page' })
  await readInto(made, join(made.out, 'one.pdf'))
  expect(standing(3)).toMatchObject({ kind: 'read', copy: 3, page: 1 })
})
