import { expect, it } from 'vitest'
import { logistic, logisticBetween } from '../../../../src/omr/judge/logistic.ts'

it('is even at zero and sure far away', () => {
  expect(logistic(0)).toBe(0.5)
  expect(logistic(14)).toBeGreaterThan(0.999999)
  expect(logistic(-4) + logistic(4)).toBeCloseTo(1)
})

it('is sure at both ends of a band, and even in its middle', () => {
  expect(logisticBetween(3, 3, 5)).toBeCloseTo(0.02)
  expect(logisticBetween(4, 3, 5)).toBeCloseTo(0.5)
  expect(logisticBetween(5, 3, 5)).toBeCloseTo(0.98)
})
