import { type Bound, missOf } from './measure.ts'

/** Indices of a pick that keeps all bounds; or the nearest that was found, and whether it is proved that there is none. */
export type Found =
  | { readonly kind: 'pick'; readonly chosen: readonly number[] }
  | { readonly kind: 'none'; readonly nearest: readonly number[]; readonly proved: boolean }

/** Swaps before the search by swaps gives up; nodes before the exact search does. */
const MOST_SWAPS = 300
const MOST_NODES = 300_000

/**
 * Picks `count` of the candidates within all bounds. The first ones are taken and then swapped, each time the swap that
 * brings the sums nearest to their bounds; where that ends short, a depth-first search decides, which gives up a
 * beginning as soon as some bound is out of reach. Candidates in random order give a random pick.
 */
export function searchPick(bounds: readonly Bound[], candidates: number, count: number): Found {
  const swapped = swapSearch(bounds, candidates, count)
  if (distance(bounds, swapped) === 0) return { kind: 'pick', chosen: swapped }
  const exact = exactSearch(bounds, candidates, count)
  if (exact === 'none' || exact === 'too-many') return { kind: 'none', nearest: swapped, proved: exact === 'none' }
  return { kind: 'pick', chosen: exact }
}

const sumOf = ({ values }: Bound, chosen: readonly number[]): number => chosen.reduce((sum, i) => sum + (values[i] ?? 0), 0)

/** Misses of all bounds, each by its own spread of values, so that minutes do not outweigh difficulties. */
function distance(bounds: readonly Bound[], chosen: readonly number[]): number {
  return bounds.reduce((sum, bound) => sum + missOf(bound, sumOf(bound, chosen)) / spreadOf(bound), 0)
}

const spreadOf = ({ values }: Bound): number => Math.max(1, Math.max(...values) - Math.min(...values))

function swapSearch(bounds: readonly Bound[], candidates: number, count: number): readonly number[] {
  let chosen = Array.from({ length: count }, (_, i) => i)
  let now = distance(bounds, chosen)
  for (let swap = 0; swap < MOST_SWAPS && now > 0; swap++) {
    const better = bestSwap(bounds, chosen, candidates)
    if (better === undefined || better.distance >= now - 1e-12) break
    chosen = chosen.map((i) => (i === better.out ? better.into : i))
    now = better.distance
  }
  return chosen
}

interface Swap {
  readonly out: number
  readonly into: number
  readonly distance: number
}

function bestSwap(bounds: readonly Bound[], chosen: readonly number[], candidates: number): Swap | undefined {
  const sums = bounds.map((bound) => sumOf(bound, chosen))
  const spreads = bounds.map(spreadOf)
  const free = Array.from({ length: candidates }, (_, i) => i).filter((i) => !chosen.includes(i))
  let best: Swap | undefined
  for (const out of chosen) {
    for (const into of free) {
      let after = 0
      for (const [b, bound] of bounds.entries()) {
        const sum = (sums[b] ?? 0) - (bound.values[out] ?? 0) + (bound.values[into] ?? 0)
        after += missOf(bound, sum) / (spreads[b] ?? 1)
      }
      if (best === undefined || after < best.distance) best = { out, into, distance: after }
    }
  }
  return best
}

/** The least (or the most) that n of the values from an index on sum to, as `table[from][n]`; infinite where there are fewer. */
function extremesOf({ values }: Bound, count: number, better: (a: number, b: number) => number): readonly (readonly number[])[] {
  const never = better(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY) < 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  let next: readonly number[] = Array.from({ length: count + 1 }, (_, n) => (n === 0 ? 0 : never))
  const rows = [next]
  for (const value of values.toReversed()) {
    const after = next
    next = after.map((without, n) => (n === 0 ? 0 : better(without, (after[n - 1] ?? never) + value)))
    rows.push(next)
  }
  return rows.toReversed()
}

function exactSearch(bounds: readonly Bound[], candidates: number, count: number): readonly number[] | 'none' | 'too-many' {
  const reaches = bounds.map((bound) => ({ least: extremesOf(bound, count, Math.min), most: extremesOf(bound, count, Math.max) }))
  let nodes = 0
  const visit = (from: number, chosen: readonly number[], sums: readonly number[]): readonly number[] | undefined => {
    const left = count - chosen.length
    nodes += 1
    if (nodes > MOST_NODES || candidates - from < left) return undefined
    const possible = bounds.every(({ low, high }, b) => {
      const sum = sums[b] ?? 0
      return sum + (reaches[b]?.least[from]?.[left] ?? 0) <= high && sum + (reaches[b]?.most[from]?.[left] ?? 0) >= low
    })
    if (!possible) return undefined
    if (left === 0) return chosen
    const taken = visit(
      from + 1,
      [...chosen, from],
      sums.map((sum, b) => sum + (bounds[b]?.values[from] ?? 0)),
    )
    return taken ?? visit(from + 1, chosen, sums)
  }
  const found = visit(
    0,
    [],
    bounds.map(() => 0),
  )
  return found ?? (nodes > MOST_NODES ? 'too-many' : 'none')
}
