import { describe, expect, test } from 'vitest'
import type { Arrangement, Asked, Question } from '../../../../src/model/variant.ts'
import { choiceDrawer } from '../../../../src/paper/fields/choice.ts'
import { blackBoxes, deskOf, jobOf, textsOf } from '../../../support/papers.ts'
import { templateOf } from '../../../support/templates.ts'
import { choice, trueFalse, writtenOrder } from '../../../support/variants.ts'

function answers(asked: Asked, arrangement: Arrangement, solutions = false, desk = deskOf()) {
  if (asked.field.kind !== 'choice' || asked.key.kind !== 'choice') throw new Error('not a choice')
  const question: Question = { number: 1, asked, order: writtenOrder(asked) }
  return choiceDrawer.answers(desk, { question, field: { ...asked.field, arrangement }, key: asked.key }, jobOf(solutions))
}
const list = { kind: 'list', columns: 1 } as const
const four = choice('four', 'Pick.', ['one', 'two words', '$\\frac{\\displaystyle\\sum_i x_i}{\\displaystyle\\int f}$', 'four'], ['b', 'd'])

describe('options beside their boxes', () => {
  test('one slab an option, one form each, the box at the left', () => {
    const slabs = answers(four, list)
    expect(slabs.map((slab) => slab.zones.map((zone) => zone.id))).toEqual([['q:four:a'], ['q:four:b'], ['q:four:c'], ['q:four:d']])
    expect(slabs.every((slab) => slab.drawn.length === 1)).toBe(true)
    expect(new Set(slabs.map((slab) => slab.zones[0]?.rect.x)).size).toBe(1)
  })
  test('the box of a tall formula stands at its axis, not at its top', () => {
    const [, , tall] = answers(four, list)
    const rect = tall?.zones[0]?.rect
    const middle = (rect?.y ?? 0) + (rect?.height ?? 0) / 2
    expect(middle / (tall?.height ?? 1)).toBeGreaterThan(0.35)
    expect(middle / (tall?.height ?? 1)).toBeLessThan(0.65)
  })
  test('true and false stand on one centred line, in the words of the template', () => {
    const slabs = answers(trueFalse('tf', 'So?', true), { kind: 'row' })
    expect(slabs).toHaveLength(1)
    expect(textsOf(slabs[0]?.drawn ?? [])).toBe('TRUE FALSE')
    const [left, right] = slabs[0]?.zones ?? []
    expect(left?.rect.y).toBe(right?.rect.y)
    expect(left?.rect.x ?? 0).toBeGreaterThan(40)
  })
  test('in the solution booklet the right boxes are black', () => {
    expect(answers(four, list, true).map((slab) => blackBoxes(slab.drawn))).toEqual([0, 1, 0, 1])
    expect(answers(four, list).map((slab) => blackBoxes(slab.drawn))).toEqual([0, 0, 0, 0])
  })
  test('letters are printed inside where the template wants them', () => {
    const box = { shape: 'square', size: 3.78, rule: 0.176, letters: true } as const
    const slabs = answers(four, list, false, deskOf({}, templateOf({}, { box })))
    expect(slabs.map((slab) => slab.zones[0]?.inside)).toEqual(['A', 'B', 'C', 'D'])
    expect(textsOf(slabs[1]?.drawn ?? [])).toMatch(/^B two/)
  })
  test('but not beside the words true and false', () => {
    const box = { shape: 'square', size: 3.78, rule: 0.176, letters: true } as const
    const [slab] = answers(trueFalse('tf', 'So?', true), { kind: 'row' }, false, deskOf({}, templateOf({}, { box })))
    expect(slab?.zones.map((zone) => zone.inside)).toEqual([undefined, undefined])
    expect(textsOf(slab?.drawn ?? [])).toBe('TRUE FALSE')
  })
  test('on one line stand closer where they fit only so', () => {
    const many = choice('many', 'Pick.', ['alpha beta', 'gamma delta', 'epsilon', 'zeta', 'eta theta iota'], ['a'])
    const wide = answers(many, { kind: 'inline' })
    const narrow = answers(many, { kind: 'inline' }, false, deskOf({ paper: { width: 170, height: 297 } }))
    expect([wide.length, narrow.length]).toEqual([1, 1])
    const gapOf = (slabs: typeof wide) => (slabs[0]?.zones[1]?.rect.x ?? 0) - (slabs[0]?.zones[0]?.rect.x ?? 0)
    expect(gapOf(wide) - gapOf(narrow)).toBeCloseTo(4)
    expect(answers(many, { kind: 'inline' }, false, deskOf({ paper: { width: 130, height: 297 } }))).toHaveLength(5)
  })
})
