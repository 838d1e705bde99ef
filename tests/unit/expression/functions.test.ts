import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import type { NumberValue } from '../../../src/expression/amount.ts'
import { plainText } from '../../../src/expression/decimal.ts'
import { functions } from '../../../src/expression/functions.ts'

const exact = (num: number, den = 1): NumberValue => ({ kind: 'exact', value: ratio(num, den) })
const real = (value: number): NumberValue => ({ kind: 'real', value })

function called(name: string, first: NumberValue, ...rest: readonly NumberValue[]): string {
  const value = functions.get(name)?.apply(first, rest)
  if (value === undefined || value.kind === 'trouble') return value?.code ?? 'none'
  return `${value.kind} ${plainText(value)}`
}

it('has exactly the functions of the format', () => {
  expect([...functions.keys()].join(' ')).toBe('min max abs sqrt round floor ceil exp log sin cos tan')
})

it('chooses the least and the greatest', () => {
  expect([called('min', exact(3), exact(1, 2), real(2)), called('max', exact(3), exact(1, 2), real(2))]).toEqual(['exact 0.5', 'exact 3'])
})

it('rounds to exact numbers, halves away from zero', () => {
  expect(called('round', exact(5, 2))).toBe('exact 3')
  expect(called('round', exact(-5, 2))).toBe('exact -3')
  expect(called('round', real(1.005), exact(2))).toBe('exact 1.01')
  expect(called('round', exact(1234), exact(-2))).toBe('exact 1200')
  expect(called('round', exact(1), exact(1, 2))).toBe('expression-domain')
  expect(called('round', exact(1), exact(21))).toBe('expression-domain')
  expect([called('floor', exact(-1, 2)), called('ceil', exact(-1, 2)), called('ceil', real(2.1))]).toEqual([
    'exact -1',
    'exact 0',
    'exact 3',
  ])
  expect(called('floor', real(2.9999999999999996))).toBe('exact 3')
})

it('computes the rest in reals', () => {
  expect(called('abs', exact(-3))).toBe('exact 3')
  expect(called('sqrt', exact(9))).toBe('exact 3')
  expect(called('exp', exact(1))).toBe('real 2.71828')
  expect(called('log', real(Math.E))).toBe('real 1')
  expect([called('sin', exact(0)), called('cos', exact(0)), called('tan', real(Math.PI / 4))]).toEqual(['real 0', 'real 1', 'real 1'])
  expect(called('log', exact(0))).toBe('expression-domain')
  expect(called('exp', exact(1000))).toBe('expression-overflow')
})
