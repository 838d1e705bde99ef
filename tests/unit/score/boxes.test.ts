import { expect, test } from 'vitest'
import { itemId, zoneId } from '../../../src/model/ids.ts'
import { boxesOf, reasonOf } from '../../../src/score/boxes.ts'
import { rulingOf } from '../../../src/score/ruling.ts'
import { decision, page, sheetsOf } from '../../support/score/papers.ts'

const sheets = sheetsOf(1)
const [first] = sheets
const pages = new Map(first === undefined ? [] : [[1, page(first, ['one.a', '?one.b', 'xone.c'])]])

test('a mark is ticked, cancelled ink is not, a doubtful one is open; what nobody saw is open', () => {
  const boxes = boxesOf(sheets, pages, rulingOf([]))
  expect(boxes.ofItem.get(itemId('one'))?.map((box) => box.state)).toEqual([
    'ticked',
    { open: 'a mark on page 1 is doubtful' },
    'empty',
    'empty',
  ])
  expect(boxes.ofItem.get(itemId('two'))?.[0]?.state).toEqual({ open: 'page 2 is missing' })
  expect(boxes.digits.length).toBe(40)
})

test('a box without a mark on a page that was read is open', () => {
  const [judged] = [...pages.values()]
  if (judged === undefined) return
  const partial = new Map([[1, { ...judged, marks: judged.marks.filter((mark) => mark.zone !== 'one.d') }]])
  expect(boxesOf(sheets, partial, rulingOf([])).ofItem.get(itemId('one'))?.[3]?.state).toEqual({
    open: 'a box on page 1 could not be measured',
  })
})

test('a decision wins over the mark, and over a page that is missing', () => {
  const ruling = rulingOf([
    decision({ kind: 'zone', copy: 1, page: 1, zone: zoneId('one.a'), marked: false }),
    decision({ kind: 'zone', copy: 1, page: 1, zone: zoneId('one.b'), marked: true }),
    decision({ kind: 'zone', copy: 1, page: 2, zone: zoneId('two.a'), marked: true }),
  ])
  const boxes = boxesOf(sheets, pages, ruling)
  expect(boxes.ofItem.get(itemId('one'))?.map((box) => box.state)).toEqual(['empty', 'ticked', 'empty', 'empty'])
  expect(boxes.ofItem.get(itemId('two'))?.[0]?.state).toBe('ticked')
})

test('each box keeps the chance that it was meant; a decision leaves none', () => {
  const ruling = rulingOf([decision({ kind: 'zone', copy: 1, page: 1, zone: zoneId('one.a'), marked: false })])
  const chances = (given: Parameters<typeof boxesOf>[1], by = rulingOf([])) =>
    boxesOf(sheets, given, by)
      .ofItem.get(itemId('one'))
      ?.map((box) => box.chance)
  expect(chances(pages)).toEqual([0.999, 0.5, 0.001, 0.001])
  expect(chances(pages, ruling)).toEqual([0, 0.5, 0.001, 0.001])
  expect(chances(new Map())).toEqual([0.5, 0.5, 0.5, 0.5])
})

test('a reason is given once', () => {
  const boxes = boxesOf(sheets, new Map(), rulingOf([]))
  expect(reasonOf(boxes.ofItem.get(itemId('two')) ?? [])).toBe('page 2 is missing')
})
