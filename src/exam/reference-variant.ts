import type { ItemId } from '../model/ids.ts'
import type { Bank } from '../model/item.ts'
import type { Asked, Entry, Variant, VariantPart } from '../model/variant.ts'
import { numberHeadings, passageOf } from './passage.ts'

/**
 * Every item that some variant asks, once, in the bank's order with options as written: what a solution booklet for
 * all variants prints. Parts, numbering and passages are those of the variants; of an item with drawn values it has those
 * of the first variant that asks it, and says so.
 */
export function referenceVariantOf(variants: readonly Variant[], bank: Bank): Variant {
  const first = variants[0]
  let number = 1
  const parts = (first?.parts ?? []).map((part, p): VariantPart => {
    const asked = askedInPart(variants, p)
    number = restartOf(variants, p) ?? number
    const entries = entriesOf(asked, bank, number)
    number += asked.size
    return { ...part, entries }
  })
  return { number: first?.number ?? 1, parts: numberHeadings(parts) }
}

interface AskedSomewhere {
  readonly asked: Asked
  /** The first variant that asks it, when others ask it with other values. */
  readonly valuesOf?: number
}

function askedInPart(variants: readonly Variant[], p: number): ReadonlyMap<ItemId, AskedSomewhere> {
  const found = new Map<ItemId, AskedSomewhere & { readonly variant: number }>()
  for (const { number: variant, parts } of variants) {
    for (const { asked } of questionsIn(parts[p])) {
      const first = found.get(asked.item) ?? { asked, variant }
      const differs = first.asked.hash !== asked.hash
      found.set(asked.item, differs ? { ...first, valuesOf: first.variant } : first)
    }
  }
  return found
}

const questionsIn = (part: VariantPart | undefined) =>
  (part?.entries ?? []).flatMap((entry) => (entry.kind === 'question' ? [entry.question] : []))

/** The number a part begins with when it does not go on from the part before. */
function restartOf(variants: readonly Variant[], p: number): number | undefined {
  const parts = variants[0]?.parts ?? []
  const own = questionsIn(parts[p])[0]?.number
  const before = parts.slice(0, p).flatMap(questionsIn).at(-1)?.number ?? 0
  return own === undefined || own === before + 1 ? undefined : own
}

function entriesOf(asked: ReadonlyMap<ItemId, AskedSomewhere>, bank: Bank, first: number): readonly Entry[] {
  const entries: Entry[] = []
  let number = first
  let passage: string | undefined
  for (const item of bank.items.values()) {
    const held = asked.get(item.id)
    if (held === undefined) continue
    const { field } = held.asked
    const stimulus = item.stimulus === undefined ? undefined : bank.stimuli.get(item.stimulus)
    if (stimulus !== undefined && stimulus.id !== passage) entries.push(...passageOf(stimulus))
    passage = stimulus?.id
    const order = field.kind === 'choice' ? field.options.map((option) => option.id) : []
    const values = held.valuesOf === undefined ? {} : { valuesOf: held.valuesOf }
    entries.push({ kind: 'question', question: { number, asked: held.asked, order, ...values } })
    number += 1
  }
  return entries
}
