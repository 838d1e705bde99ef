import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { NumberValue } from '../../../src/expression/amount.ts'
import { arithmetic, compareNumbers, comparisons, negated, squareRoot } from '../../../src/expression/arithmetic.ts'

const exact = (num: number | bigint, den: number | bigint = 1): NumberValue => ({ kind: 'exact', value: ratio(num, den) })
const real = (value: number): NumberValue => ({ kind: 'real', value })
const text = (value: ReturnType<typeof squareRoot>): string =>
  value.kind === 'exact' ? textOfRatio(value.value) : value.kind === 'real' ? `≈${value.value.toPrecision(6)}` : value.code

it('stays exact while it can', () => {
  expect(text(arithmetic['+'](exact(1, 10), exact(2, 10)))).toBe('3/10')
  expect(text(arithmetic['/'](exact(1), exact(3)))).toBe('1/3')
  expect(text(arithmetic['*'](exact(2), real(Math.PI)))).toBe('≈6.28319')
  expect(text(arithmetic['-'](exact(2), real(0.5)))).toBe('≈1.50000')
})

it('takes the remainder with the sign of the divisor', () => {
  expect([7, -7].flatMap((a) => [3, -3].map((b) => text(arithmetic['%'](exact(a), exact(b)))))).toEqual(['1', '-2', '2', '-1'])
  expect(text(arithmetic['%'](exact(7, 2), exact(1)))).toBe('1/2')
  expect(text(arithmetic['%'](real(-1), exact(4)))).toBe('≈3.00000')
})

it('raises to powers: exact for whole ones and roots of squares, bounded', () => {
  const power = (a: NumberValue, b: NumberValue) => text(arithmetic['^'](a, b))
  expect(power(exact(2), exact(10))).toBe('1024')
  expect(power(exact(2, 3), exact(-2))).toBe('9/4')
  expect(power(exact(9, 4), exact(3, 2))).toBe('27/8')
  expect(power(exact(2), exact(1, 2))).toBe('≈1.41421')
  expect(power(exact(0), exact(0))).toBe('1')
  expect(power(exact(-1), exact(10n ** 200n + 1n))).toBe('-1')
  expect(power(exact(101, 100), exact(1000))).toBe('≈20959.2')
  expect(power(exact(0), exact(-1))).toBe('expression-division-by-zero')
  expect(power(exact(-8), exact(1, 3))).toBe('expression-domain')
  expect(power(exact(-4), exact(1, 2))).toBe('expression-domain')
  expect(power(exact(9), exact(10n ** 20n))).toBe('expression-overflow')
  expect(power(exact(1, 9), exact(10n ** 20n))).toBe('≈0.00000')
})

it('finds the roots of squares exactly, and none of negative numbers', () => {
  expect(text(squareRoot(exact(49, 64)))).toBe('7/8')
  expect(text(squareRoot(exact(0)))).toBe('0')
  expect(text(squareRoot(real(2)))).toBe('≈1.41421')
  expect(text(squareRoot(exact(-1)))).toBe('expression-domain')
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 100n }), (root) => {
      expect(squareRoot(exact(root * root))).toEqual(exact(root))
      if (root > 0n) expect(squareRoot(exact(root * root + 1n)).kind).toBe('real')
    }),
  )
})

it('divides by nothing', () => {
  expect([text(arithmetic['/'](exact(1), exact(0))), text(arithmetic['%'](real(1), real(0)))]).toEqual([
    'expression-division-by-zero',
    'expression-division-by-zero',
  ])
})

it('compares exact numbers exactly, reals to twelve digits', () => {
  expect(compareNumbers(exact(1, 3), exact(1, 4))).toBeGreaterThan(0)
  expect(compareNumbers(real(Math.SQRT2 ** 2), exact(2))).toBe(0)
  expect(compareNumbers(real(2.00001), exact(2))).toBeGreaterThan(0)
  expect(compareNumbers(exact(1n, 10n ** 60n), exact(0))).toBeGreaterThan(0)
  expect(
    Object.entries(comparisons).map(([sign, holds]) => `${sign}${[-1, 0, 1].map((order) => (holds(order) ? 1 : 0)).join('')}`),
  ).toEqual(['<100', '<=110', '>001', '>=011', '==010', '!=101'])
})

it('changes signs', () => {
  expect([negated(exact(1, 2)), negated(real(2))]).toEqual([exact(-1, 2), real(-2)])
})
