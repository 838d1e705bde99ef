import { expect, it } from 'vitest'
import { itemSchema, plannedItemKeys, ratioSchema, stimulusSchema } from '../../../src/authored/item-schema.ts'
import { itemKinds } from '../../../src/items/index.ts'

it('knows every setting that a kind reads', () => {
  const known = Object.keys(itemSchema.shape)
  expect(itemKinds.flatMap((kind) => kind.settings).filter((name) => !known.includes(name))).toEqual([])
  expect(known.filter((name) => plannedItemKeys.has(name))).toEqual([])
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
