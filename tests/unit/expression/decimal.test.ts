import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberOfRatio, parseRatio, ratio, subtract } from '../../../src/base/ratio.ts'
import { decimalText, magnitudeOf, placesForDigits, plainText } from '../../../src/expression/decimal.ts'

const exact = (num: number | bigint, den: number | bigint = 1) => ({ kind: 'exact', value: ratio(num, den) }) as const

it.each([
  [exact(7), '7'],
  [exact(-3), '-3'],
  [exact(3, 20), '0.15'],
  [exact(-1, 8), '-0.125'],
  [exact(1, 3), '0.333333'],
  [exact(2, 3), '0.666667'],
  [exact(100, 3), '33.3333'],
  [exact(10000000, 3), '3333330'],
  [exact(1, 30000), '0.0000333333'],
  [exact(1n, 2n ** 30n), '0.000000000931323'],
  [exact(2n ** 80n), `${2n ** 80n}`],
  [{ kind: 'real', value: 0.1 + 0.2 }, '0.3'],
  [{ kind: 'real', value: Math.SQRT2 }, '1.41421'],
  [{ kind: 'real', value: 2.0000000000000004 }, '2'],
  [{ kind: 'real', value: -0 }, '0'],
  [{ kind: 'text', value: 'Oslo' }, 'Oslo'],
  [{ kind: 'flag', value: true }, 'true'],
] as const)('prints %o as %s', (value, text) => {
  expect(plainText(value)).toBe(text)
})

it('rounds halves away from zero to so many places', () => {
  expect(decimalText(ratio(1, 8), 2)).toBe('0.13')
  expect(decimalText(ratio(-1, 8), 2)).toBe('-0.13')
  expect(decimalText(ratio(-1, 1000), 2)).toBe('0.00')
  expect(decimalText(ratio(2), 2)).toBe('2.00')
  expect(decimalText(ratio(1234), -2)).toBe('1200')
  expect(decimalText(ratio(5, 2), 0)).toBe('3')
})

const ratios = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1_000_000 })).map(([n, d]) => ratio(n, d))

it('knows the leading digit of every fraction, and prints it back within half a unit', () => {
  fc.assert(
    fc.property(ratios, fc.integer({ min: 0, max: 8 }), (value, places) => {
      const back = parseRatio(decimalText(value, places)) ?? ratio(0)
      const off = numberOfRatio(subtract(back, value))
      expect(Math.abs(off)).toBeLessThanOrEqual(0.5000001 * 10 ** -places)
      if (value.num !== 0n) {
        const size = Math.abs(numberOfRatio(value))
        expect([10 ** magnitudeOf(value) <= size * (1 + 1e-12), size < 10 ** (magnitudeOf(value) + 1)]).toEqual([true, true])
      }
    }),
  )
  expect([placesForDigits(ratio(0), 3), placesForDigits(ratio(12345), 3), magnitudeOf(ratio(1, 1000))]).toEqual([2, -2, -3])
})
