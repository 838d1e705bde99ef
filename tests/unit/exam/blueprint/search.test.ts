import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { boundOf } from '../../../../src/exam/blueprint/measure.ts'
import { searchPick } from '../../../../src/exam/blueprint/search.ts'
import type { Constraint } from '../../../../src/model/blueprint.ts'
import { drawAt } from '../../../support/exam/banks.ts'

const sum = (low: number, high: number): Constraint => ({
  of: { kind: 'minutes', by: 'sum' },
  low: ratio(low),
  high: ratio(high),
  at: drawAt,
})
const bound = (values: readonly number[], low: number, high: number, count: number) =>
  boundOf(
    sum(low, high),
    values.map((value) => ratio(value)),
    count,
  )

/** All sets of so many of n. */
const picks = (n: number, count: number, from = 0): readonly (readonly number[])[] =>
  count === 0
    ? [[]]
    : Array.from({ length: Math.max(0, n - from) }, (_, i) => from + i).flatMap((i) =>
        picks(n, count - 1, i + 1).map((rest) => [i, ...rest]),
      )

test('finds a pick exactly when there is one', () => {
  const values = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(
      fc.tuple(values, values),
      fc.integer({ min: 1, max: 4 }),
      fc.tuple(fc.nat(30), fc.nat(30)),
      ([a, b], count, [low, other]) => {
        const bounds = [bound(a, low, low + 1, count), bound(b, other, other, count)]
        const total = (of: readonly number[], chosen: readonly number[]) => chosen.reduce((all, i) => all + (of[i] ?? 0), 0)
        const keeps = (chosen: readonly number[]) => total(a, chosen) >= low && total(a, chosen) <= low + 1 && total(b, chosen) === other
        const found = searchPick(bounds, 8, count)
        const exists = picks(8, count).some(keeps)
        expect(found.kind).toBe(exists ? 'pick' : 'none')
        if (found.kind === 'pick') {
          expect(keeps(found.chosen)).toBe(true)
          expect(new Set(found.chosen).size).toBe(count)
        } else expect(found.proved).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})

test('decides among five hundred candidates', () => {
  const minutes = Array.from({ length: 500 }, (_, i) => 2 + (i % 7))
  const points = Array.from({ length: 500 }, (_, i) => 1 + (i % 4))
  const found = searchPick([bound(minutes, 180, 181, 40), bound(points, 100, 100, 40)], 500, 40)
  expect(found.kind).toBe('pick')
  expect(searchPick([bound(minutes, 1, 2, 40)], 500, 40)).toMatchObject({ kind: 'none', proved: true })
})
