import { expect, it } from 'vitest'
import { itemSchema, ratioSchema, stimulusSchema } from '../../../src/authored/item-schema.ts'
import { itemKinds } from '../../../src/items/index.ts'

it('knows every setting that a kind reads', () => {
  const known = Object.keys(itemSchema.shape)
  expect(itemKinds.flatMap((kind) => kind.settings).filter((name) => !known.includes(name))).toEqual([])
})

it.each([
  [
    { a: { integer: [2, 9] }, b: { number: [0, '1/2'], step: 0.05, not: ['a', 0] }, c: { 'one-of': ['Oslo', 3] }, d: { expr: 'a*b' } },
    true,
  ],
  [{ a: { integer: 9 } }, false],
  [{ a: { integer: [1, 2, 3] } }, false],
  [{ a: { 'one-of': [] } }, false],
  [{ a: 7 }, false],
])('takes %o for parameters: %s', (params, fits) => {
  expect(itemSchema.safeParse({ params }).success).toBe(fits)
})

it.each([2, 0.25, '1/3', '-1/4', '+0.5'])('takes %s for an exact number', (value) => {
  expect(ratioSchema.safeParse(value).success).toBe(true)
})

it.each(['two', '1/0', '1 / 2 / 3', true, ''])('does not take %s for one', (value) => {
  expect(ratioSchema.safeParse(value).success).toBe(false)
})

it('has the settings of a stimulus', () => {
  expect(Object.keys(stimulusSchema.shape)).toEqual(['title', 'numbered', 'new-page', 'shuffle'])
})
