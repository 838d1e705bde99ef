import { expect, it } from 'vitest'
import { itemKinds, kindNamed } from '../../../src/items/registry.ts'

it('finds every kind by its name, which is its own', () => {
  expect(itemKinds.map((kind) => kind.name)).toEqual(['single-choice', 'multiple-choice', 'true-false', 'numeric', 'matching', 'written'])
  expect(itemKinds.filter((kind) => kindNamed(kind.name) !== kind)).toEqual([])
  expect(kindNamed('nonsense')).toBeUndefined()
})
