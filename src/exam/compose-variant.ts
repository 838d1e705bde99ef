import type { Rng } from '../base/rng.ts'
import type { Blueprint, BlueprintPart, Draw } from '../model/blueprint.ts'
import type { OptionId } from '../model/ids.ts'
import type { Bank, Item } from '../model/item.ts'
import type { Asked, Entry, Variant, VariantPart } from '../model/variant.ts'
import { arrangePart, type Element, type Unit } from './arrange.ts'
import type { Asker } from './ask.ts'
import type { Chance } from './chance.ts'
import { orderOnVariant } from './order.ts'
import { entryIf, numberHeadings, passageOf } from './passage.ts'
import type { Plan } from './pick.ts'
import type { Words } from './wording.ts'

/** What a variant is composed of. */
export interface VariantInput {
  readonly number: number
  readonly blueprint: Blueprint
  readonly bank: Bank
  readonly plan: Plan
  /** By the draw lines' labels. */
  readonly picked: ReadonlyMap<string, readonly Item[]>
  readonly chance: Chance
  /** The chance of the order of questions. */
  readonly arrangement: Chance
  readonly orderOf: (asked: Asked, stream: Rng) => readonly OptionId[]
  readonly ask: Asker['ask']
  readonly words: Words
}

/** Parts with their headings, passages and questions in the order printed, numbered. */
export function composeVariant(input: VariantInput): Variant {
  let number = 1
  const parts = input.blueprint.parts.map((part, p): VariantPart => {
    const { title, intro } = input.words.part(part)
    const entries = entriesOf(input, p, part.numberFrom ?? number)
    number = (part.numberFrom ?? number) + entries.filter((entry) => entry.kind === 'question').length
    return { title, intro, newPage: part.newPage, entries }
  })
  return { number: input.number, parts: numberHeadings(parts) }
}

function entriesOf(input: VariantInput, p: number, first: number): readonly Entry[] {
  const part = input.blueprint.parts[p]
  if (part === undefined) return []
  const drawn = (input.plan[p] ?? []).map(({ draw, label }) => ({ draw, label, items: input.picked.get(label) ?? [] }))
  const drawOf = new Map(drawn.flatMap(({ draw, items }) => items.map((item) => [item.id, draw] as const)))
  const entries: Entry[] = []
  let number = first
  let topic: string | undefined
  for (const element of arrangePart(part, drawn, input.bank, input.arrangement)) {
    if (part.headings === 'topic' && element.topic !== undefined && element.topic !== topic)
      entries.push(topicHeading(topicOf(element, input.words) ?? element.topic))
    topic = element.topic
    entries.push(...openingOf(element, input.words))
    for (const unit of element.units) {
      entries.push(...passageOf(input.words.stimulus(unit.stimulus)), ...questionsOf(unit, { input, part, drawOf, number }))
      number += unit.items.length
    }
  }
  return entries
}

/** The topic of an element's first item in other words. */
function topicOf({ units }: Element, words: Words): string | undefined {
  const first = units[0]?.items[0]
  return first === undefined ? undefined : words.item(first).settings.topic
}

const topicHeading = (topic: string): Entry => ({
  kind: 'heading',
  content: [{ kind: 'paragraph', children: [{ kind: 'text', text: topic }] }],
})

function openingOf({ draw }: Element, words: Words): readonly Entry[] {
  const said = draw === undefined ? undefined : words.draw(draw)
  return [...entryIf('heading', said?.heading), ...entryIf('passage', said?.intro)]
}

interface QuestionTerms {
  readonly input: VariantInput
  readonly part: BlueprintPart
  readonly drawOf: ReadonlyMap<string, Draw>
  /** Of the unit's first question. */
  readonly number: number
}

const questionsOf = (unit: Unit, { input, part, drawOf, number }: QuestionTerms): readonly Entry[] =>
  unit.items.flatMap((item, i): readonly Entry[] => {
    const draw = drawOf.get(item.id)
    if (draw === undefined) return []
    const asked = input.ask(input.words.item(item), { draw, part, values: () => input.chance.ofParams(item.id) })
    const order = orderOnVariant(asked, () => input.orderOf(asked, input.chance.ofOptions(item.id)))
    return [{ kind: 'question', question: { number: number + i, asked, order } }]
  })
