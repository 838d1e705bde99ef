import { expect, it } from 'vitest'
import { letterAt } from '../../../src/base/letters.ts'

it('goes on after Z', () => {
  expect([0, 25, 26, 51, 52].map(letterAt)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})
