import type { Diagnostic } from '../model/diagnostic.ts'
import type { Roster } from '../model/roster.ts'
import type { Seat } from '../model/seat.ts'
import type { Copy, Variant } from '../model/variant.ts'
import { notKeptApart } from './kept-apart.ts'
import { likenessOf } from './likeness.ts'
import { type SeatedCopy, seatCopies } from './neighbours.ts'
import { spreadVariants } from './spread.ts'

/** How seats bear on the drawing of variants. */
export interface Seating {
  /** Numbers of variants in the order in which they are composed. */
  readonly order: readonly number[]
  /** Numbers of the variants that a variant must be unlike; those that come later do not matter yet. */
  readonly near: (number: number) => readonly number[]
  /** Which variant each copy has in the end, and what could not be kept apart. */
  readonly deal: (variants: readonly Variant[]) => { readonly copies: readonly Copy[]; readonly diagnostics: readonly Diagnostic[] }
}

export interface SeatingInput {
  readonly blueprint: { readonly variants: 'each' | number }
  readonly roster: Roster | undefined
  readonly seats?: readonly Seat[] | undefined
}

/**
 * With a variant for each copy, variants are composed seat by seat, each unlike those of the seats around. With fewer
 * variants, all of them are unlike each other, and they are spread over the seats.
 */
export function seatingOf({ blueprint, roster, seats }: SeatingInput, copies: readonly Copy[], count: number): Seating {
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const seated = seats === undefined || roster === undefined ? [] : seatCopies(copies, seats)
  if (roster === undefined || seated.length === 0) return { order: numbers, near: () => [], deal: () => ({ copies, diagnostics: [] }) }
  if (blueprint.variants === 'each') {
    const beside = new Map(seated.map((one) => [one.copy.variant, one.beside.flatMap((place) => seated[place]?.copy.variant ?? [])]))
    return {
      order: [...beside.keys(), ...numbers.filter((number) => !beside.has(number))],
      near: (number) => beside.get(number) ?? [],
      deal: (variants) => ({ copies, diagnostics: notKeptApart(seated, byNumber(variants), roster) }),
    }
  }
  return {
    order: numbers,
    near: (number) => numbers.slice(0, number - 1),
    deal: (variants) => {
      const dealt = spreadOver(seated, copies, variants)
      const now = seated.map((one) => ({ ...one, copy: dealt[one.copy.number - 1] ?? one.copy }))
      return { copies: dealt, diagnostics: notKeptApart(now, byNumber(variants), roster) }
    },
  }
}

const byNumber = (variants: readonly Variant[]): ((number: number) => Variant | undefined) => {
  const found = new Map(variants.map((variant) => [variant.number, variant]))
  return (number) => found.get(number)
}

/** Those without a seat get what was used least. */
function spreadOver(seated: readonly SeatedCopy[], copies: readonly Copy[], variants: readonly Variant[]): readonly Copy[] {
  const spread = spreadVariants(seated, variants.length, likenessBetween(variants))
  const variantAt = new Map(seated.map(({ copy }, i) => [copy.number, spread[i] ?? 1]))
  const uses = variants.map(({ number }) => ({ number, uses: spread.filter((one) => one === number).length }))
  return copies.map((copy) => {
    const own = variantAt.get(copy.number)
    if (own !== undefined) return { ...copy, variant: own }
    const least = uses.reduce((best, one) => (one.uses < best.uses ? one : best))
    least.uses += 1
    return { ...copy, variant: least.number }
  })
}

/** An option order in common weighs more than a number in common. Each pair of variants is compared once. */
function likenessBetween(variants: readonly Variant[]): (a: number, b: number) => number {
  const held = new Map<number, number>()
  const variantOf = byNumber(variants)
  return (a, b) => {
    const key = Math.min(a, b) * (variants.length + 1) + Math.max(a, b)
    const known = held.get(key)
    if (known !== undefined) return known
    const [one, other] = [variantOf(a), variantOf(b)]
    const { sameOrder, sameNumber } = one === undefined || other === undefined ? { sameOrder: [], sameNumber: 0 } : likenessOf(one, other)
    const likeness = sameOrder.length * 10 + sameNumber
    held.set(key, likeness)
    return likeness
  }
}
