import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimalOfRatio,
  divide,
  equal,
  floorOf,
  multiply,
  parseRatio,
  ratio,
  subtract,
  sum,
  textOfRatio,
} from '../../../src/base/ratio.ts'

const ratios = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 })).map(([n, d]) => ratio(n, d))

describe('ratio', () => {
  it('keeps lowest terms with a positive denominator', () => {
    expect(ratio(6, -8)).toEqual({ num: -3n, den: 4n })
    expect(ratio(0, -5)).toEqual({ num: 0n, den: 1n })
  })

  it('reads decimals and fractions exactly', () => {
    expect(parseRatio('0.1')).toEqual(ratio(1, 10))
    expect(parseRatio('-1/4')).toEqual(ratio(-1, 4))
    expect(parseRatio(' 2.50 ')).toEqual(ratio(5, 2))
    expect(parseRatio('.5')).toEqual(ratio(1, 2))
  })

  it.each(['', '.', '1/0', 'two', '1e3', '1,5', '--1', '1/2/3'])('refuses %j', (text) => {
    expect(parseRatio(text)).toBeUndefined()
  })

  it('sums sixty tenths to exactly six', () => {
    expect(sum(new Array(60).fill(ratio(1, 10)))).toEqual(ratio(6))
  })

  it('obeys the laws of a field and round-trips through text', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        expect(equal(subtract(add(a, b), b), a)).toBe(true)
        if (b.num !== 0n) expect(equal(multiply(divide(a, b), b), a)).toBe(true)
        expect(parseRatio(textOfRatio(a))).toEqual(a)
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
      }),
    )
  })

  it('rounds halves away from zero when printed', () => {
    expect(decimalOfRatio(ratio(1, 8), 2)).toBe('0.13')
    expect(decimalOfRatio(ratio(-1, 8), 2)).toBe('-0.13')
    expect(decimalOfRatio(ratio(5, 2), 2)).toBe('2.5')
    expect(decimalOfRatio(ratio(-1, 1000), 2)).toBe('0')
    expect(decimalOfRatio(ratio(7), 0)).toBe('7')
  })

  it('floors towards minus infinity', () => {
    expect(floorOf(ratio(-1, 2))).toBe(-1n)
    expect(floorOf(ratio(-2))).toBe(-2n)
    expect(floorOf(ratio(7, 2))).toBe(3n)
  })
})
