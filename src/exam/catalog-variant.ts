import { textOfRatio } from '../base/ratio.ts'
import type { Blueprint, BlueprintPart, Draw } from '../model/blueprint.ts'
import type { Block, Inline } from '../model/content.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { Bank, Item } from '../model/item.ts'
import type { Entry, Question, Variant, VariantPart } from '../model/variant.ts'
import { createAsker } from './ask.ts'
import { chanceOf } from './chance.ts'
import { numberHeadings, passageOf } from './passage.ts'

/**
 * Every item of a bank once, by topic in the order in which the bank brings them, options as written: what a catalog
 * prints. Before each item stand its id and what is known of it; with it goes its rubric. Parameters have sample values.
 */
export function catalogVariantOf(bank: Bank, blueprint: Blueprint): Checked<Variant> {
  const asker = createAsker(blueprint)
  const chance = chanceOf(blueprint.seed, 'all')
  const part: BlueprintPart = { title: [], intro: [], shuffle: false, newPage: false, scoring: {}, draws: [] }
  const questionOf = (item: Item, number: number): Question => {
    const draw: Draw = { from: [], same: false, constraints: [], at: item.at }
    const terms = { draw, part, values: () => chance.ofParams(item.id) }
    const asked = asker.ask(item, terms)
    const order = asked.field.kind === 'choice' ? asked.field.options.map((option) => option.id) : []
    // The rubric with its values in place, as the solution has them.
    const rubric = item.rubric.length === 0 ? {} : { rubric: asker.ask({ ...item, solution: item.rubric }, terms).solution }
    return { number, asked, order, ...rubric }
  }
  let number = 0
  const parts = topicsOf(bank).map(({ topic, items }): VariantPart => {
    let passage: string | undefined
    const entries = items.flatMap((item): readonly Entry[] => {
      number += 1
      const stimulus = item.stimulus === undefined || item.stimulus === passage ? undefined : bank.stimuli.get(item.stimulus)
      passage = item.stimulus
      return [
        ...passageOf(stimulus),
        { kind: 'passage', content: [factsOf(item)] },
        { kind: 'question', question: questionOf(item, number) },
      ]
    })
    return { title: [paragraph([{ kind: 'text', text: topic }])], intro: [], newPage: false, entries }
  })
  return checked({ number: 1, parts: numberHeadings(parts) }, asker.faults())
}

const paragraph = (children: readonly Inline[]): Block => ({ kind: 'paragraph', children })

function topicsOf(bank: Bank): readonly { readonly topic: string; readonly items: readonly Item[] }[] {
  const topics = new Map<string, Item[]>()
  for (const item of bank.items.values()) {
    const topic = item.settings.topic ?? item.file
    const items = topics.get(topic) ?? []
    topics.set(topic, items)
    items.push(item)
  }
  return [...topics].map(([topic, items]) => ({ topic, items }))
}

/** `knn-rate`, its kind, points, difficulty, minutes and tags, as far as they are known. */
function factsOf({ id, type, settings }: Item): Block {
  const { points, difficulty, minutes, tags } = settings
  const facts = [
    type,
    `${textOfRatio(points)} p.`,
    ...(difficulty === undefined ? [] : [`${difficulty}`]),
    ...(minutes === undefined ? [] : [`${minutes} min`]),
    ...tags.map((tag) => `#${tag}`),
  ]
  return paragraph([
    { kind: 'code', text: id },
    { kind: 'text', text: `  ${facts.join(' · ')}` },
  ])
}
