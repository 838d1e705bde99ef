import { present } from '../../../src/base/bug.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { kindNamed } from '../../../src/items/index.ts'
import type { Blueprint, BlueprintPart, Draw } from '../../../src/model/blueprint.ts'
import type { Block } from '../../../src/model/content.ts'
import type { Location } from '../../../src/model/diagnostic.ts'
import { itemId, optionId } from '../../../src/model/ids.ts'
import type { Bank, Item, ItemSettings, Stimulus, WrittenOption } from '../../../src/model/item.ts'
import type { Question, Variant } from '../../../src/model/variant.ts'

const at: Location = { kind: 'file', file: 'bank.md', line: 1, column: 1 }
export const drawAt: Location = { kind: 'file', file: 'exam.yaml', line: 9, column: 5 }

export const text = (words: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text: words }] })

interface ItemInput extends Partial<Pick<ItemSettings, 'topic' | 'tags' | 'difficulty' | 'minutes' | 'points' | 'scoring'>> {
  readonly file?: string
  readonly options?: number
  readonly right?: number
  readonly pins?: Readonly<Record<string, 'first' | 'last'>>
  readonly stimulus?: string
  readonly type?: 'single-choice' | 'multiple-choice'
}

/** A choice item with options a, b, c, d of which one is right. */
export function item(id: string, input: ItemInput = {}): Item {
  const { file = 'ml/a.md', options = 4, right = 0, pins = {}, stimulus, type = 'single-choice', ...settings } = input
  const written = Array.from({ length: options }, (_, i): WrittenOption => {
    const name = 'abcdefgh'[i] ?? 'z'
    const pin = pins[name]
    const pinned = pin === undefined ? {} : { pin }
    return { id: optionId(name), right: i === right, content: [text(name)], feedback: [], at, ...pinned }
  })
  const kind = present(kindNamed(type), type)
  const parsed = kind.parse({ id: itemId(id), at, points: ratio(1), settings: new Map(), options: written, fragment: () => [] })
  return {
    id: itemId(id),
    type,
    file,
    at,
    settings: { points: ratio(1), scored: true, tags: [], keepTogether: true, ...settings },
    stem: [text(`stem of ${id}`)],
    afterOptions: [],
    leadIn: [],
    solution: [],
    rubric: [],
    ...(stimulus === undefined ? {} : { stimulus }),
    body: present(parsed.value, parsed.diagnostics.map((d) => d.message).join()),
  }
}

export const stimulus = (id: string, more: Partial<Stimulus> = {}): Stimulus => ({
  id,
  title: [],
  content: [text(`text of ${id}`)],
  numbered: false,
  newPage: false,
  shuffle: false,
  at,
  ...more,
})

export const bankOf = (items: readonly Item[], stimuli: readonly Stimulus[] = []): Bank => ({
  items: new Map(items.map((one) => [one.id, one])),
  stimuli: new Map(stimuli.map((one) => [one.id, one])),
  translations: new Map(),
})

/** Items `prefix-1` … `prefix-n`. */
export const items = (prefix: string, count: number, input: ItemInput = {}): readonly Item[] =>
  Array.from({ length: count }, (_, i) => item(`${prefix}-${i + 1}`, input))

export const draw = (more: Partial<Draw> = {}): Draw => ({ from: ['**/*.md'], same: false, constraints: [], at: drawAt, ...more })

export const part = (draws: readonly Draw[], more: Partial<BlueprintPart> = {}): BlueprintPart => ({
  title: [],
  intro: [],
  shuffle: false,
  newPage: false,
  scoring: {},
  draws,
  ...more,
})

export const blueprint = (parts: readonly BlueprintPart[], more: Partial<Blueprint> = {}): Blueprint => ({
  file: 'exam.yaml',
  title: 'Exam',
  language: 'en',
  seed: 'seed',
  template: 'classic',
  paper: { width: 210, height: 297 },
  fontSize: 3.5,
  audience: { kind: 'count', copies: 1 },
  copiesExtra: 0,
  variants: 'each',
  identify: { prefilled: true, nameField: true },
  marking: 'fill',
  pageCode: 'strong',
  booklets: 'each',
  duplex: true,
  draft: false,
  shuffleOptions: true,
  scoring: {},
  parts,
  wordings: [],
  ...more,
})

export const questionsIn = (variant: Variant | undefined): readonly Question[] =>
  (variant?.parts ?? []).flatMap((p) => p.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))

export const idsIn = (variant: Variant | undefined): readonly string[] => questionsIn(variant).map((q) => q.asked.item)

/** Entries as short text: `# heading`, `> passage`, `1 item`. */
export const outline = (variant: Variant | undefined): readonly string[] =>
  (variant?.parts ?? []).flatMap((p) =>
    p.entries.map((entry) => {
      if (entry.kind === 'question') return `${entry.question.number} ${entry.question.asked.item}`
      return `${entry.kind === 'heading' ? '#' : '>'} ${entry.content.map(wordsOf).join(' ')}`
    }),
  )

const wordsOf = (block: Block): string =>
  block.kind === 'paragraph' ? block.children.map((child) => (child.kind === 'text' ? child.text : '')).join('') : block.kind
