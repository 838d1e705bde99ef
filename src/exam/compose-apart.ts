import type { Rng } from '../base/rng.ts'
import type { OptionId } from '../model/ids.ts'
import type { Asked, Variant } from '../model/variant.ts'
import { chanceOf } from './chance.ts'
import { composeVariant, type VariantInput } from './compose-variant.ts'
import { isShuffled, likenessOf, questionsIn, wordOf } from './likeness.ts'
import { optionOrder } from './order.ts'

/** Orders of questions that are tried, and orders of an item's options. */
const ARRANGEMENTS = 8
const ORDERS = 60

/** What is composed, without what neighbours have a say in. */
export type OwnInput = Omit<VariantInput, 'arrangement' | 'orderOf'>

/** A variant, and on which terms it was composed: the same terms and other words give the same variant in those. */
export interface ComposedApart {
  readonly variant: Variant
  readonly terms: VariantInput
}

/**
 * Composes a variant that is as unlike those nearby as can be: no item has its options in the order of theirs as long as
 * it has another, and of some orders of the questions the one is taken in which fewest have the number that they have
 * there. An order that nobody nearby has is drawn again and again, never computed: which place the key takes is as
 * likely for every place as without neighbours. Without anyone nearby it is the variant of the seed.
 */
export function composeApart(input: OwnInput, nearby: readonly Variant[]): ComposedApart {
  const orderOf = orderAwayFrom(nearby)
  const composed = (again: number): ComposedApart & { readonly likeness: number } => {
    const terms = { ...input, arrangement: again === 0 ? input.chance : chanceOf(input.blueprint.seed, input.number, again), orderOf }
    const variant = composeVariant(terms)
    return { terms, variant, likeness: nearby.reduce((sum, other) => sum + likenessOf(variant, other).sameNumber, 0) }
  }
  let best = composed(0)
  for (let again = 1; again < ARRANGEMENTS && best.likeness > 0; again++) {
    const other = composed(again)
    if (other.likeness < best.likeness) best = other
  }
  return best
}

function orderAwayFrom(nearby: readonly Variant[]): VariantInput['orderOf'] {
  const near = new Map<string, Map<string, number>>()
  for (const variant of nearby)
    for (const { asked, order } of questionsIn(variant)) {
      const uses = near.get(asked.item) ?? new Map<string, number>()
      near.set(asked.item, uses.set(wordOf(order), (uses.get(wordOf(order)) ?? 0) + 1))
    }
  return (asked, stream) => leastUsed(asked, stream, near.get(asked.item))
}

/** The first order drawn that nobody has, else the one that fewest have. */
function leastUsed(asked: Asked, stream: Rng, uses: ReadonlyMap<string, number> | undefined): readonly OptionId[] {
  let best = optionOrder(asked, stream)
  if (uses === undefined || !isShuffled(asked)) return best
  const usesOf = (order: readonly OptionId[]): number => uses.get(wordOf(order)) ?? 0
  for (let again = 1; again < ORDERS && usesOf(best) > 0; again++) {
    const order = optionOrder(asked, stream.fork(`again ${again}`))
    if (usesOf(order) < usesOf(best)) best = order
  }
  return best
}
