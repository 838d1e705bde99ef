import { describe, expect, test } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import type { Asked, Field, NumberKey, Question } from '../../../../src/model/variant.ts'
import { digitsDrawer } from '../../../../src/paper/fields/digits.ts'
import { fieldOf } from '../../../support/number-fields.ts'
import { blackBoxes, deskOf, jobOf, textsOf } from '../../../support/papers.ts'
import { templateOf } from '../../../support/templates.ts'
import { asked, number, paragraph } from '../../../support/variants.ts'

const desk = deskOf()

function lines(of: Asked, solutions = false, on = desk) {
  if (of.field.kind !== 'digits' || of.key.kind !== 'digits') throw new Error('no number')
  const question: Question = { number: 1, asked: of, order: [] }
  return digitsDrawer.answers(on, { question, field: of.field, key: of.key }, jobOf(solutions))
}

const plain = number('slope', 'How steep?')
const askedFor = (field: Field, key: Omit<NumberKey, 'kind'>): Asked =>
  asked('n', { type: 'numeric', stem: [paragraph('x')], field, key: { kind: 'digits', ...key } })

test('a line a place, a box a symbol, each place a group of its own of which one may be meant', () => {
  const slabs = lines(plain)
  expect(slabs.map((slab) => slab.zones.length)).toEqual([2, 10, 10, 10])
  expect(slabs[0]?.zones.map((zone) => zone.id)).toEqual(['n:slope:0:+', 'n:slope:0:-'])
  expect(slabs[2]?.zones[7]).toMatchObject({
    group: 'q:slope:2',
    exclusive: true,
    role: { kind: 'digit', item: 'slope', column: 2, symbol: '7' },
  })
  expect(slabs.map((slab) => textsOf(slab.drawn).split(' ').slice(0, 3).join(' '))).toEqual(['± + −', '10 0 1', '1 0 1', '0.1 0 1'])
})

test('boxes of equal symbols stand under each other, inside of the column, and do not touch', () => {
  const zones = lines(plain).flatMap((slab) => slab.zones)
  const lefts = new Set(zones.filter((zone) => zone.id.endsWith(':3')).map((zone) => zone.rect.x))
  expect(lefts.size).toBe(1)
  for (const { rect } of zones) expect(rect.x + rect.width).toBeLessThan(desk.style.columnWidth)
  for (const slab of lines(plain)) for (const { rect } of slab.zones) expect(rect.y + rect.height).toBeLessThanOrEqual(slab.height)
})

test('sixteen symbols fit one line of a page, and are shared out over the lines of a narrow column', () => {
  const hex = askedFor(fieldOf('2', 16), { value: ratio(255), shown: ratio(255), tolerance: ratio(0) })
  const tops = (on = desk) => new Set(lines(hex, false, on)[0]?.zones.map((zone) => zone.rect.y)).size
  expect(tops()).toBe(1)
  const narrow = deskOf({ paper: { width: 150, height: 297 } })
  expect(tops(narrow)).toBe(2)
  const lefts = lines(hex, false, narrow)[0]?.zones.map((zone) => zone.rect.x) ?? []
  expect(new Set(lefts).size).toBe(8)
  expect(tops(deskOf({ paper: { width: 120, height: 297 } }))).toBeGreaterThan(1)
})

describe('in the solution booklet', () => {
  test('the boxes of the key are filled, and what is accepted stands under them', () => {
    const slabs = lines(plain, true)
    expect(slabs.map((slab) => blackBoxes(slab.drawn))).toEqual([1, 1, 1, 1, 0])
    expect(textsOf(slabs.at(-1)?.drawn ?? [])).toBe('12.5 (12.3 – 12.7)')
  })

  test.each([
    ['base 16', fieldOf('3', 16), { value: ratio(255), shown: ratio(255), tolerance: ratio(0) }, 'FF'],
    ['an exponent', fieldOf('s3.2e2'), { value: ratio(-3, 500), shown: ratio(-3, 500), tolerance: ratio(0) }, '−6.00 × 10 −3'],
    [
      'an exponent, and what is near',
      fieldOf('s3.2e2'),
      { value: ratio(602), shown: ratio(602), tolerance: ratio(6), near: { tolerance: ratio(602), credit: ratio(1, 2) } },
      '6.02 × 10 2 (5.96 × 10 2 – 6.08 × 10 2 ; 0 – 1.204 × 10 3 : 50 %)',
    ],
    [
      'what is near',
      fieldOf('s3'),
      { value: ratio(40), shown: ratio(40), tolerance: ratio(1), near: { tolerance: ratio(2), credit: ratio(1, 2) } },
      '40 (39 – 41; 38 – 42: 50 %)',
    ],
    [
      'ends that are no short decimals',
      fieldOf('3.2'),
      { value: ratio(1, 3), shown: ratio(33, 100), tolerance: ratio(1, 200) },
      '0.33 (0.3283 – 0.3383)',
    ],
    ['three decimals', fieldOf('4.3'), { value: ratio(1, 8), shown: ratio(1, 8), tolerance: ratio(1, 1000) }, '0.125 (0.124 – 0.126)'],
  ] as const)('the answer is said with %s', (_, field, key, text) => {
    expect(textsOf(lines(askedFor(field, key), true, deskOf()).at(-1)?.drawn ?? [])).toBe(text)
  })
})

test('with letters, the symbols stand inside the boxes, and a minus is a minus', () => {
  const lettered = deskOf({}, templateOf({}, { box: { shape: 'round', size: 3.9, rule: 0.176, letters: true } }))
  const slabs = lines(plain, false, lettered)
  expect(slabs[0]?.zones.map((zone) => zone.inside)).toEqual(['+', '\u2212'])
  expect(slabs[2]?.zones.map((zone) => zone.inside)).toEqual([...'0123456789'])
  expect(textsOf(slabs[1]?.drawn ?? [])).toBe('10 0 1 2 3 4 5 6 7 8 9')
})
