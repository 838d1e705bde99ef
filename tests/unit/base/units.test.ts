import { expect, it } from 'vitest'
import { mmOfPt, mmOfTexPoint, ptOfMm, roundMm } from '../../../src/base/units.ts'

it('converts between millimetres, PDF points and TeX points', () => {
  expect(ptOfMm(25.4)).toBeCloseTo(72, 9)
  expect(mmOfPt(ptOfMm(12.3))).toBeCloseTo(12.3, 9)
  expect(mmOfTexPoint(72.27)).toBeCloseTo(25.4, 9)
  expect(roundMm(1.23456)).toBe(1.235)
})
