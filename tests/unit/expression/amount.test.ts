import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import {
  bitsOf,
  exactly,
  isNumber,
  isWithinBound,
  ratioOfDecimal,
  ratioOfValue,
  really,
  realOf,
  trouble,
} from '../../../src/expression/amount.ts'

it('reads decimal numerals exactly, exponents included', () => {
  expect(ratioOfDecimal('0.05')).toEqual(ratio(1, 20))
  expect(ratioOfDecimal('1e3')).toEqual(ratio(1000))
  expect(ratioOfDecimal('-2.5E-2')).toEqual(ratio(-1, 40))
  expect(['', '.', 'e3', '1e9999', '1e501', '9'.repeat(101), '0x1'].map(ratioOfDecimal)).toEqual(new Array(7).fill(undefined))
})

it('goes on in reals when an exact number becomes too long', () => {
  expect(exactly(ratio(1, 3))).toEqual({ kind: 'exact', value: ratio(1, 3) })
  expect(exactly(ratio(3n ** 600n, 2n ** 950n))).toEqual({ kind: 'real', value: expect.closeTo(3 ** 600 / 2 ** 950, 5) })
  expect(exactly(ratio(10n ** 290n))).toEqual({ kind: 'real', value: expect.closeTo(1e290, -280) })
  expect(exactly(ratio(1n, 10n ** 400n))).toEqual({ kind: 'real', value: 0 })
  expect(exactly(ratio(-(10n ** 400n)))).toMatchObject({ kind: 'trouble', code: 'expression-overflow' })
  expect(really(Number.NaN).kind).toBe('trouble')
})

it('takes a real by its first fifteen digits', () => {
  expect(ratioOfValue({ kind: 'real', value: 0.1 + 0.2 })).toEqual(ratio(3, 10))
  expect(ratioOfValue({ kind: 'real', value: -1e300 })).toEqual(ratio(-(10n ** 300n)))
  expect(ratioOfValue({ kind: 'exact', value: ratio(1, 3) })).toEqual(ratio(1, 3))
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
      const near = realOf({ kind: 'real', value: Number(value.toPrecision(15)) })
      const taken = ratioOfValue({ kind: 'real', value })
      if (isWithinBound(taken)) expect(Math.abs(realOf({ kind: 'exact', value: taken }) - near)).toBeLessThanOrEqual(Math.abs(near) * 1e-14)
    }),
  )
})

it('knows numbers from texts and counts bits', () => {
  expect([isNumber({ kind: 'real', value: 1 }), isNumber({ kind: 'text', value: '1' })]).toEqual([true, false])
  expect([bitsOf(ratio(255)), bitsOf(ratio(1, 256))]).toEqual([8, 12])
  expect(trouble('expression-domain', 'm', 'h')).toEqual({ kind: 'trouble', code: 'expression-domain', message: 'm', hint: 'h' })
})
