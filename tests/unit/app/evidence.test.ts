import { beforeAll, expect, it } from 'vitest'
import { evidenceOf, judgedPages } from '../../../src/app/evidence.ts'
import type { RunStore } from '../../../src/store/index.ts'
import { inStore, type MadeExam, madeExam, RIGHT, readInto, rightPages } from '../../support/app/made-exam.ts'
import { pageOf } from '../../support/omr-pages.ts'

let made: MadeExam
const evidence = () => inStore(made.folder, evidenceOf)

beforeAll(async () => {
  made = await madeExam(3)
  await readInto(made, await made.scan('one.pdf', await rightPages(made, [1, 2])))
})

it('judges each page that stands as read with its own sheet', () => {
  const { pages, ledger, run } = evidence()
  expect(run.id).toBe(made.run.id)
  expect(ledger.counts).toEqual({ in: 4, read: 4, review: 0, blank: 0, refused: 0 })
  for (const { reading, sheet, marks } of pages) {
    expect([sheet.copy, sheet.page]).toEqual([reading.copy, reading.page])
    const marked = marks.filter((mark) => mark.state === 'marked').map((mark) => mark.zone)
    expect(marked).toHaveLength(RIGHT[reading.page]?.length ?? 0)
    expect(marks.filter((mark) => mark.state === 'doubtful')).toEqual([])
  }
})

it('does not judge a page again because another file came; a page that came twice and agrees stands once', async () => {
  const before = evidence().pages
  await readInto(made, await made.scan('two.pdf', [...(await rightPages(made, [3])), await made.fill(1, 2, RIGHT[2] ?? [])]))
  const { pages, ledger } = evidence()
  expect(ledger.counts).toEqual({ in: 7, read: 6, review: 0, blank: 0, refused: 1 })
  const stood = new Set(before.map((page) => page.reading.source.scan))
  const [first] = stood
  const kept = pages.filter((page) => page.reading.source.scan === first)
  for (const page of kept) {
    const same = before.find((one) => one.reading.source.page === page.reading.source.page)
    expect(page.marks).toEqual(same?.marks)
  }
  expect(kept.length).toBeGreaterThanOrEqual(3)
})

it('leaves out what a person set aside', async () => {
  const [page] = evidence().pages
  const { scan = '', page: scanPage = 0 } = page?.reading.source ?? {}
  const what = { kind: 'set-aside' as const, scan, scanPage }
  inStore(made.folder, (store) => store.addDecisions([{ when: '2027-01-21T09:00:00Z', by: 'me', why: '', what }]))
  const { pages, ledger, decisions } = evidence()
  expect(decisions).toHaveLength(1)
  expect(ledger.pages.find(({ source }) => source.scan === scan && source.page === scanPage)).toMatchObject({
    outcome: 'refused',
    reason: 'set-aside',
  })
  expect(pages.some(({ reading }) => reading.source.scan === scan && reading.source.page === scanPage)).toBe(false)
})

it('judges pages without greys apart from the others of their file: letters that black and white has thinned are full on these', () => {
  const paged = (copy: number, isBilevel: boolean, letter: number) => {
    const { reading, sheet } = pageOf(
      Array.from({ length: 40 }, (_, i) => {
        const ink = i % 4 === 0 ? 0.9 + (i % 8) / 100 : letter + (i % 3) * 0.01
        return { ink, cover: ink, inside: 'ABC'[i % 3] ?? 'A' }
      }),
    )
    return { reading: { ...reading, copy, ...(isBilevel ? { isBilevel } : {}) }, sheet: { ...sheet, copy } }
  }
  const pages = [...[1, 2, 3, 4, 5, 6].map((copy) => paged(copy, true, 0.03)), paged(7, false, 0.22)]
  const sheetOf = (copy: number) => pages.find(({ sheet }) => sheet.copy === copy)?.sheet
  const store: Pick<RunStore, 'sheetOf' | 'run' | 'decisions'> = {
    sheetOf,
    run: () => ({ ...made.run, exam: { ...made.run.exam, marking: 'fill' } }),
    decisions: () => [],
  }
  const readings = pages.map(({ reading }) => reading)
  const judged = judgedPages(store, readings)
  const states = readings.map((reading) =>
    judged
      .get(reading)
      ?.marks.map(({ state }) => state)
      .join(' '),
  )
  expect(new Set(states)).toEqual(new Set([Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? 'marked' : 'blank')).join(' ')]))
})
