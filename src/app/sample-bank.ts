import { createRng } from '../base/rng.ts'
import { stableJson } from '../base/text.ts'
import { drawValues, lowerItem } from '../items/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Item, Stimulus, Wording } from '../model/item.ts'
import type { Values } from '../model/params.ts'
import type { Asked, Entry, Variant } from '../model/variant.ts'
import { defaultScheme } from '../schemes/index.ts'

/** Every item asked, those with parameters with several values. */
export interface BankSample {
  /** The first asks every item; each further one asks the items with parameters again, with other values. */
  readonly variants: readonly Variant[]
  /** What some of the values made of items that cannot be asked: each fault of an item once. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Sets of values with which each item with parameters is tried. */
const SAMPLES = 20

/** Asks every item of some with its kind's own scheme. The same seed tries the same values. */
export function sampleBank({ items: all, stimuli }: Wording, seed: string): BankSample {
  const items = [...all.values()]
  const stimulusOf = new Map<string, Stimulus | undefined>(items.map((item) => [item.id, stimuli.get(item.stimulus ?? '')]))
  const diagnostics = new Map<string, Diagnostic>()
  const report = (item: Item, faults: readonly Diagnostic[]): void => {
    for (const fault of faults) diagnostics.set(stableJson([item.id, fault.code, fault.location]), fault)
  }
  const asked = items.map((item) => askedSamples(item, seed, report))
  const variants = Array.from({ length: SAMPLES }, (_, i) =>
    variantOf(
      i + 1,
      asked.flatMap((samples) => samples[i] ?? []),
      (item) => stimulusOf.get(item),
    ),
  )
  return {
    variants: variants.filter(({ number, parts }) => number === 1 || parts[0]?.entries.length !== 0),
    diagnostics: [...diagnostics.values()],
  }
}

/** An item under each set of values that makes another question of it. */
function askedSamples(item: Item, seed: string, report: (item: Item, faults: readonly Diagnostic[]) => void): readonly Asked[] {
  const use = { scheme: item.settings.scoring ?? defaultScheme(item.type), shuffleOptions: false }
  const found = new Map<string, Asked>()
  for (const values of samplesOf(item, seed, report)) {
    const { asked, faults } = lowerItem(item, values === undefined ? use : { ...use, values })
    report(item, faults)
    found.set(asked.hash, asked)
  }
  return [...found.values()]
}

/** Values to try an item with; undefined once for an item without parameters, or when none can be drawn. */
function samplesOf(item: Item, seed: string, report: (item: Item, faults: readonly Diagnostic[]) => void): readonly (Values | undefined)[] {
  const { id, params } = item
  if (params === undefined) return [undefined]
  const rng = createRng(seed).fork('check').fork(id)
  const values = Array.from({ length: SAMPLES }, (_, i) => drawValues(params, rng.fork(`${i}`))).flatMap((drawn) => {
    report(item, drawn.diagnostics)
    return drawn.value === undefined ? [] : [drawn.value]
  })
  return values.length === 0 ? [undefined] : values
}

/** Questions in order, each stimulus before its first one: what a question refers to is there. */
function variantOf(number: number, asked: readonly Asked[], stimulusOf: (item: string) => Stimulus | undefined): Variant {
  const printed = new Set<string>()
  const entries = asked.flatMap((one, i): readonly Entry[] => {
    const order = one.field.kind === 'choice' ? one.field.options.map((option) => option.id) : []
    const question: Entry = { kind: 'question', question: { number: i + 1, asked: one, order } }
    const stimulus = stimulusOf(one.item)
    if (stimulus === undefined || printed.has(stimulus.id)) return [question]
    printed.add(stimulus.id)
    return [{ kind: 'passage', content: [...stimulus.title, ...stimulus.content] }, question]
  })
  return { number, parts: [{ title: [], intro: [], newPage: false, entries }] }
}
