import { beforeAll, expect, it } from 'vitest'
import { rereadPages } from '../../../src/app/reread-pages.ts'
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

async function reread(...things: readonly Partial<DecidedThing>[]) {
  const run = resultOf(openRunIn(made.folder))
  await rereadPages(run, things as readonly DecidedThing[])
  run.store.close()
}

it('measures a page as the sheet that a person named', async () => {
  const before = standing(3)
  expect(before).toMatchObject({ kind: 'review', reason: 'code-check-failed' })
  await reread({ kind: 'page', scan: before?.source.scan ?? '', scanPage: 3, copy: 2, page: 1 })
  expect(standing(3)).toMatchObject({ kind: 'read', copy: 2, page: 1, source: before?.source })
  expect(inStore(made.folder, (store) => store.pages())).toHaveLength(4)
})

it('leaves alone what is no page, and a page on which nothing is found', async () => {
  const all = inStore(made.folder, (store) => store.pages())
  const scan = all[0]?.source.scan ?? ''
  await reread({ kind: 'set-aside', scan, scanPage: 1 }, { kind: 'page', scan: 'gone', scanPage: 1, copy: 1, page: 1 })
  await reread({ kind: 'page', scan, scanPage: 4, copy: 2, page: 9 }, { kind: 'page', scan, scanPage: 99, copy: 2, page: 2 })
  expect(inStore(made.folder, (store) => store.pages())).toEqual(all)
  await reread({ kind: 'page', scan, scanPage: 4, copy: 2, page: 2 })
  expect(standing(4)?.kind).not.toBe('read')
})
