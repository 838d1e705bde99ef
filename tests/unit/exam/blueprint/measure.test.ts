import { expect, test } from 'vitest'
import { parseRatio, type Ratio, ratio, textOfRatio } from '../../../../src/base/ratio.ts'
import { boundOf, measureOf, missOf } from '../../../../src/exam/blueprint/measure.ts'
import type { Constraint } from '../../../../src/model/blueprint.ts'
import { drawAt, item } from '../../../support/exam/banks.ts'

const r = (text: string): Ratio => parseRatio(text) ?? ratio(0)
const constraint = (of: Constraint['of'], low?: string, high?: string): Constraint => ({
  of,
  ...(low === undefined ? {} : { low: r(low) }),
  ...(high === undefined ? {} : { high: r(high) }),
  at: drawAt,
})

test('an item says its points, minutes, difficulty and tags; a line’s points go before its own', () => {
  const one = item('q', { minutes: 2.5, difficulty: 0.1, tags: ['x'], points: ratio(3) })
  const measured = (of: Constraint['of'], points?: Ratio) => measureOf(one, constraint(of), points)
  expect([measured({ kind: 'points', by: 'sum' }), measured({ kind: 'points', by: 'sum' }, ratio(1, 2))]).toEqual([ratio(3), ratio(1, 2)])
  expect([measured({ kind: 'minutes', by: 'sum' }), measured({ kind: 'difficulty', by: 'mean' })]).toEqual([ratio(5, 2), ratio(1, 10)])
  expect([measured({ kind: 'tagged', tag: 'x' }), measured({ kind: 'tagged', tag: 'y' })]).toEqual([ratio(1), ratio(0)])
  expect(measureOf(item('p'), constraint({ kind: 'minutes', by: 'sum' }), undefined)).toBeUndefined()
})

test('a mean of n bounds the sum of n, in whole numbers', () => {
  const bound = boundOf(constraint({ kind: 'difficulty', by: 'mean' }, '0.45', '0.55'), ['0.3', '0.7', '1/3'].map(r), 2)
  expect([bound.values, bound.low, bound.high, textOfRatio(bound.unit)]).toEqual([[9, 21, 10], 27, 33, '1/60'])
  expect([missOf(bound, 30), missOf(bound, 25), missOf(bound, 40)]).toEqual([0, 2, 7])
})

test('a bound that is absent does not bind', () => {
  const bound = boundOf(constraint({ kind: 'tagged', tag: 'x' }, '2'), [ratio(1), ratio(0)], 2)
  expect([missOf(bound, 1), missOf(bound, 99)]).toEqual([1, 0])
})
