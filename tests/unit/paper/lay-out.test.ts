import { expect, test } from 'vitest'
import { layOut, layOutSheet, valuesOf } from '../../../src/paper/lay-out.ts'
import { deskOf, textsOf } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'
import { sampleVariant } from '../../support/variants.ts'

const textOf = ({ flowed }: ReturnType<typeof layOut>): string =>
  flowed.pages.map((page) => textsOf(page.flatMap(({ slab }) => slab.drawn))).join(' ')
const zonesOf = ({ flowed }: ReturnType<typeof layOut>): readonly string[] =>
  flowed.pages.flatMap((page) => page.flatMap(({ slab }) => slab.zones.map((zone) => zone.id)))

test('a booklet of questions has letters and no boxes, and its sheet all of the boxes', () => {
  const paper = layOut(deskOf(), sampleVariant(), {})
  const booklet = layOut(deskOf(), sampleVariant(), { booklet: 'questions', bookletOf: 'copy' })
  const sheet = layOutSheet(deskOf(), sampleVariant(), { bookletOf: 'copy' })
  expect([paper.faults, booklet.faults, sheet.faults]).toEqual([[], [], []])
  expect(zonesOf(booklet)).toEqual([])
  expect(textOf(booklet)).toMatch(/A .*B .*C .*D /)
  expect(textOf(booklet)).not.toMatch(/leave empty|TRUE|Student number|right answer/)
  expect([...zonesOf(sheet)].sort()).toEqual([...zonesOf(paper)].sort())
})

test('columns begin under the front', () => {
  const { flowed } = layOut(deskOf({}, templateOf({}, { columns: 2 })), sampleVariant(), {})
  const first = flowed.pages[0] ?? []
  const right = first.filter(({ x }) => x > 105)
  expect(right.length).toBeGreaterThan(0)
  expect(Math.min(...right.map(({ y }) => y))).toBeGreaterThan(80)
})

test('a template without a sheet is a fault where answers stand on one', () => {
  const { faults } = layOutSheet(deskOf({}, templateOf({ 'answer-sheet': '' })), sampleVariant(), {})
  expect(faults.map(({ code }) => code)).toEqual(['template-source-missing'])
})

test('what a page is called', () => {
  const laid = layOut(deskOf(), sampleVariant(), {})
  expect(valuesOf(laid, { copy: 3, booklet: 2, page: 1 }).fields).toEqual({
    ...{ 'page-number': '1', 'page-count': `${laid.flowed.pages.length}`, 'copy-number': '3', 'booklet-number': '2' },
    ...{ 'student-name': undefined, 'student-id': undefined },
  })
})
