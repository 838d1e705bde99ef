import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SeatedCopy, seatCopies } from '../../../src/exam/neighbours.ts'
import { spreadVariants } from '../../../src/exam/spread.ts'
import type { Seat } from '../../../src/model/seat.ts'
import { fullHall, hall } from '../../support/exam/halls.ts'

const seatedIn = (seats: readonly Seat[]): readonly SeatedCopy[] =>
  seatCopies(
    seats.map(({ student }, i) => ({ number: i + 1, variant: 1, student })),
    seats,
  )

/** Pairs of neighbours that share a variant. */
const shared = (seated: readonly SeatedCopy[], spread: readonly number[]): number =>
  seated.reduce((sum, { beside }, i) => sum + beside.filter((j) => j > i && spread[j] === spread[i]).length, 0)

const none = () => 0
const usesOf = (spread: readonly number[], variants: number) =>
  Array.from({ length: variants }, (_, v) => spread.filter((one) => one === v + 1).length)

/** Halls of any shape with free seats anywhere. */
const halls = fc
  .array(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 9 })
  .map((rows) => hall(...rows.map((row) => row.map((taken) => (taken ? 'x' : '.')).join(''))))

test('four variants or more: neighbours never share one, whatever seats are free, and it is the same each time', () => {
  fc.assert(
    fc.property(halls, fc.integer({ min: 4, max: 12 }), (seats, variants) => {
      const seated = seatedIn(seats)
      const spread = spreadVariants(seated, variants, none)
      expect(shared(seated, spread)).toBe(0)
      expect(spread.every((variant) => variant >= 1 && variant <= variants)).toBe(true)
      expect(spreadVariants(seated, variants, none)).toEqual(spread)
    }),
  )
})

test('all variants are used about as often', () => {
  for (const variants of [4, 5, 7, 10]) {
    const uses = usesOf(spreadVariants(seatedIn(fullHall(12, 25)), variants, none), variants)
    // Four leave no seat a choice: whole rows of the pattern stay as they are.
    expect(Math.max(...uses) - Math.min(...uses), `${variants}`).toBeLessThanOrEqual(variants === 4 ? 6 : 2)
  }
})

test('too few variants: as few share one as the plan allows', () => {
  const two = (seats: readonly Seat[], variants = 2) => shared(seatedIn(seats), spreadVariants(seatedIn(seats), variants, none))
  expect(two(fullHall(1, 30))).toBe(0)
  expect(two(hall('x.x.x', '.....', 'x.x.x'), 4)).toBe(0)
  expect(two(fullHall(2, 2))).toBe(2)
  expect(two(fullHall(2, 2), 3)).toBe(1)
  // Three variants on a full hall: every block of four seats has a pair that shares one; a pair belongs to at most two blocks.
  const full = two(fullHall(6, 6), 3)
  expect(full).toBeGreaterThanOrEqual(13)
  expect(full).toBeLessThanOrEqual(25)
})

test('no single change would do better', () => {
  fc.assert(
    fc.property(halls, fc.integer({ min: 2, max: 3 }), (seats, variants) => {
      const seated = seatedIn(seats)
      const spread = spreadVariants(seated, variants, none)
      const now = shared(seated, spread)
      for (const [place] of seated.entries())
        for (let variant = 1; variant <= variants; variant++)
          expect(shared(seated, spread.with(place, variant))).toBeGreaterThanOrEqual(now)
    }),
    { numRuns: 40 },
  )
})

test('of variants that do not share anything, unlike ones become neighbours rather', () => {
  // Variants 1 and 2, 3 and 4 … are alike; of eight, neighbours can all be unlike.
  const alike = (a: number, b: number): number => (a !== b && Math.ceil(a / 2) === Math.ceil(b / 2) ? 10 : 0)
  const seated = seatedIn(fullHall(5, 8))
  const spread = spreadVariants(seated, 8, alike)
  const pairs = seated.flatMap(({ beside }, i) => beside.map((j) => alike(spread[i] ?? 0, spread[j] ?? 0)))
  expect(shared(seated, spread)).toBe(0)
  // Of 121 pairs one in seven is alike by chance, which is 17.
  expect(pairs.filter((cost) => cost > 0).length / 2).toBeLessThanOrEqual(8)
})
