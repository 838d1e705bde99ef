import { expect, it } from 'vitest'
import { withoutPlaces } from '../../../../src/items/params/without-places.ts'

it('drops places at any depth', () => {
  expect(withoutPlaces([{ at: 1, b: { at: 2, c: [3, null, { at: 4 }] } }])).toEqual([{ b: { c: [3, null, {}] } }])
})
