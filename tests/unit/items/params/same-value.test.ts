import { expect, it } from 'vitest'
import { isSameValue } from '../../../../src/items/params/same-value.ts'
import { values } from '../../../support/items/params.ts'

it('compares numbers as numbers, and never with texts', () => {
  const held = [...values({ a: '1/2', b: '0.5', c: 0.5, d: 'x', e: 'x', f: '2' }).values()]
  const [first, ...rest] = held
  expect(rest.map((value) => first !== undefined && isSameValue(first, value))).toEqual([true, true, false, false, false])
  expect(held[3] !== undefined && held[4] !== undefined && isSameValue(held[3], held[4])).toBe(true)
  expect(isSameValue({ kind: 'text', value: '1' }, { kind: 'real', value: 1 })).toBe(false)
})
