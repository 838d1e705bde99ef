import { multiply, parseRatio, type Ratio, ratio } from '../../base/ratio.ts'
import type { Constraint } from '../../model/blueprint.ts'
import type { Item } from '../../model/item.ts'

/** A constraint on a pick of n items as bounds of a sum of whole numbers, so that it is checked exactly and fast. */
export interface Bound {
  readonly constraint: Constraint
  /** Of each candidate. */
  readonly values: readonly number[]
  readonly low: number
  readonly high: number
  /** What 1 is in the constraint's own unit (a sum's, or a mean's). */
  readonly unit: Ratio
}

/** What of an item a constraint counts; undefined where the item does not say. */
export function measureOf(item: Item, { of }: Constraint, points: Ratio | undefined): Ratio | undefined {
  if (of.kind === 'tagged') return ratio(item.settings.tags.includes(of.tag) ? 1 : 0)
  if (of.kind === 'points') return points ?? item.settings.points
  const value = of.kind === 'minutes' ? item.settings.minutes : item.settings.difficulty
  return value === undefined ? undefined : parseRatio(`${value}`)
}

/** The constraint for picks of `count` of some values: a mean bounds the sum of as many. */
export function boundOf(constraint: Constraint, values: readonly Ratio[], count: number): Bound {
  const { of, low, high } = constraint
  const byMean = of.kind !== 'tagged' && of.by === 'mean'
  const times = ratio(byMean ? count : 1)
  const bounds = [low, high].flatMap((bound) => (bound === undefined ? [] : [multiply(bound, times)]))
  const scale = [...values, ...bounds].reduce((all, { den }) => (all * den) / gcd(all, den), 1n)
  const whole = (value: Ratio | undefined, otherwise: number): number =>
    value === undefined ? otherwise : Number((multiply(value, times).num * scale) / multiply(value, times).den)
  return {
    constraint,
    values: values.map(({ num, den }) => Number((num * scale) / den)),
    low: whole(low, Number.NEGATIVE_INFINITY),
    high: whole(high, Number.POSITIVE_INFINITY),
    unit: ratio(1n, scale * (byMean ? BigInt(count) : 1n)),
  }
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** How far a sum is from its bounds. */
export const missOf = ({ low, high }: Bound, sum: number): number => (sum < low ? low - sum : sum > high ? sum - high : 0)
