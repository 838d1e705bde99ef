import { expect, it } from 'vitest'
import { compareNatural, compareText, stableJson } from '../../../src/base/text.ts'

it('orders by code points, not by locale', () => {
  expect(['b', 'a', 'Z', 'é'].sort(compareText)).toEqual(['Z', 'a', 'b', 'é'])
})

it('orders digits as numbers', () => {
  expect(['q10', 'q2', 'q1b', 'q1'].sort(compareNatural)).toEqual(['q1', 'q1b', 'q2', 'q10'])
})

it('writes equal values as equal text', () => {
  expect(stableJson({ b: 1n, a: [{ d: 1, c: 2 }] })).toBe(stableJson({ a: [{ c: 2, d: 1 }], b: 1n }))
  expect(stableJson({ b: 1n, a: [2] })).toBe('{"a":[2],"b":"1"}')
})
