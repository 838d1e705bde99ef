import type { SeatedCopy } from './neighbours.ts'

/** What a pair of neighbours costs that has the same variant; far above the sum of everything that weighs less. */
const SAME_VARIANT = 1e9
/** What it costs that a variant is used once more than another: as much as three option orders in common. */
const UNEVEN = 30

/** Rounds over all seats; each lowers the cost, and few are ever needed. */
const ROUNDS = 40

interface Search {
  readonly seated: readonly SeatedCopy[]
  readonly variants: number
  readonly likeness: (a: number, b: number) => number
  /** By place: the variant there, from 0. */
  readonly at: number[]
  readonly uses: number[]
}

/**
 * Which variant each seat gets, from 1, so that neighbours do not share one, all are used about as often, and those of
 * neighbours are as unlike as can be (`likeness`, from 0).
 *
 * Variant `column + 2 · row` modulo n begins: the eight around a seat then differ by 1, 2 or 3 from it, so with four or
 * more variants none has its own, whatever seats are free.
 *
 *       0 1 2 3
 *       2 3 0 1      n = 4
 *       0 1 2 3
 *
 * From there a seat takes another variant, or two seats change theirs, as long as that lowers the cost (hill climbing,
 * always in the same order: no chance in it). With two or three variants this finds what a plan with free seats allows.
 */
export function spreadVariants(
  seated: readonly SeatedCopy[],
  variants: number,
  likeness: (a: number, b: number) => number,
): readonly number[] {
  const at = seated.map(({ row, column }) => (column + 2 * row) % variants)
  const uses = Array.from({ length: variants }, (_, variant) => at.filter((one) => one === variant).length)
  const search: Search = { seated, variants, likeness, at, uses }
  for (let round = 0; round < ROUNDS; round++) {
    const moved = seated.filter((_, place) => moveOne(search, place)).length
    const swapped = seated.filter((_, place) => swapOne(search, place)).length
    if (moved + swapped === 0) break
  }
  return at.map((variant) => variant + 1)
}

/** What a variant at a place costs against those around; the place `but` is taken out. */
function costAt({ seated, likeness, at }: Search, place: number, variant: number, but = -1): number {
  let cost = 0
  for (const other of seated[place]?.beside ?? []) {
    if (other === but) continue
    const theirs = at[other] ?? 0
    cost += theirs === variant ? SAME_VARIANT : likeness(variant + 1, theirs + 1)
  }
  return cost
}

function moveOne(search: Search, place: number): boolean {
  const { at, uses, variants } = search
  const own = at[place] ?? 0
  const before = costAt(search, place, own)
  let best = { gain: 0, variant: own }
  for (let variant = 0; variant < variants; variant++) {
    if (variant === own) continue
    // The sum of squares of the uses changes by 2 (v − o + 1) when one is taken from `own` and given to `variant`.
    const unevenness = ((uses[variant] ?? 0) - (uses[own] ?? 0) + 1) * UNEVEN
    const gain = before - costAt(search, place, variant) - unevenness
    if (gain > best.gain) best = { gain, variant }
  }
  if (best.variant === own) return false
  uses[own] = (uses[own] ?? 0) - 1
  uses[best.variant] = (uses[best.variant] ?? 0) + 1
  at[place] = best.variant
  return true
}

/** Two seats change variants: only a seat that has something in common with those around looks for another. */
function swapOne(search: Search, place: number): boolean {
  const { at, seated } = search
  const own = at[place] ?? 0
  if (costAt(search, place, own) === 0) return false
  let best = { gain: 0, other: -1 }
  for (const [other] of seated.entries()) {
    const theirs = at[other] ?? 0
    if (other === place || theirs === own) continue
    const now = costAt(search, place, own, other) + costAt(search, other, theirs, place)
    const then = costAt(search, place, theirs, other) + costAt(search, other, own, place)
    if (now - then > best.gain) best = { gain: now - then, other }
  }
  if (best.other < 0) return false
  at[place] = at[best.other] ?? 0
  at[best.other] = own
  return true
}
