import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { isArguable } from '../../../src/simulate/arguable.ts'
import { levels } from '../../../src/simulate/levels.ts'
import { handOf } from '../../../src/simulate/pens.ts'

const hand = handOf(createRng('hand'), 'fill', levels.clean)
const facts = { intent: 'marked' as const, hand, marking: 'fill' as const, instead: false, passes: 0 }

test('marks as told are clear, marks of another kind are not', () => {
  const of = (style: typeof hand.style, marking: 'fill' | 'tick' | 'cross-then-fill-to-cancel') =>
    isArguable({ ...facts, marking, hand: { ...hand, style } })
  expect((['filled', 'scribbled', 'sloppy'] as const).map((style) => of(style, 'fill'))).toEqual([false, false, false])
  expect((['crossed', 'hatched', 'dotted', 'circled'] as const).map((style) => of(style, 'fill'))).toEqual([true, true, true, true])
  expect((['crossed', 'slashed', 'filled', 'dotted', 'circled'] as const).map((style) => of(style, 'tick'))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
  expect((['crossed', 'ticked', 'filled'] as const).map((style) => of(style, 'cross-then-fill-to-cancel'))).toEqual([false, false, true])
})

test('what was taken back is clear beside another answer, or when little is left of it', () => {
  const of = (cancel: typeof hand.cancel, instead: boolean, ghost = 220) =>
    isArguable({ ...facts, intent: 'cancelled', instead, hand: { ...hand, cancel, ghost: [ghost, 240] } })
  expect([of('scribbled-out', true), of('scribbled-out', false)]).toEqual([false, true])
  expect([of('whitened', false), of('redrawn', false), of('filled-over', false)]).toEqual([false, false, false])
  expect([of('erased', false, 215), of('erased', false, 190)]).toEqual([false, true])
})

test('touches may be doubted, bare boxes and strokes that only graze a box may not', () => {
  expect(isArguable({ ...facts, intent: 'stray' })).toBe(true)
  expect(isArguable({ ...facts, intent: 'blank' })).toBe(false)
  expect([0.1, 0.6].map((passes) => isArguable({ ...facts, intent: 'passing', passes }))).toEqual([false, true])
})
