import type { ItemId } from '../model/ids.ts'
import type { Bank } from '../model/item.ts'
import type { Asked, Entry, Variant, VariantPart } from '../model/variant.ts'
import { numberHeadings, passageOf } from './passage.ts'

/**
 * Every item that some variant asks, once, in the bank's order with options as written: what a solution booklet for
 * all variants prints. Parts, numbering and passages are those of the variants.
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

function askedInPart(variants: readonly Variant[], p: number): ReadonlyMap<ItemId, Asked> {
  const asked = new Map<ItemId, Asked>()
  for (const variant of variants) for (const question of questionsIn(variant.parts[p])) asked.set(question.asked.item, question.asked)
  return asked
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

function entriesOf(asked: ReadonlyMap<ItemId, Asked>, bank: Bank, first: number): readonly Entry[] {
  const entries: Entry[] = []
  let number = first
  let passage: string | undefined
  for (const item of bank.items.values()) {
    const question = asked.get(item.id)
    if (question === undefined) continue
    const stimulus = item.stimulus === undefined ? undefined : bank.stimuli.get(item.stimulus)
    if (stimulus !== undefined && stimulus.id !== passage) entries.push(...passageOf(stimulus))
    passage = stimulus?.id
    const order = question.field.kind === 'choice' ? question.field.options.map((option) => option.id) : []
    entries.push({ kind: 'question', question: { number, asked: question, order } })
    number += 1
  }
  return entries
}
