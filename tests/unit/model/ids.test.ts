import { expect, it } from 'vitest'
import { groupOf, itemId } from '../../../src/model/ids.ts'

it('groups an item by what stands before its first dot', () => {
  expect(groupOf(itemId('geo.capital.fr'))).toBe('geo')
  expect(groupOf(itemId('mse-order'))).toBe('mse-order')
})
