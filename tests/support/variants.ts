import { shortHash } from '../../src/base/hash.ts'
import { ratio } from '../../src/base/ratio.ts'
import { stableJson } from '../../src/base/text.ts'
import type { Block, Inline } from '../../src/model/content.ts'
import { itemId, optionId } from '../../src/model/ids.ts'
import type { Asked, Copy, Entry, Field, Key, Option, Variant } from '../../src/model/variant.ts'

/** One paragraph; parts between dollars are math: `let $x$ be`. */
export const paragraph = (source: string): Block => ({ kind: 'paragraph', children: inlines(source) })

function inlines(source: string): readonly Inline[] {
  return source
    .split('$')
    .map((text, i): Inline => (i % 2 === 1 ? { kind: 'math', tex: text } : { kind: 'text', text }))
    .filter((part) => part.kind !== 'text' || part.text !== '')
}

/** Options `a`, `b`, `c`… with these texts. */
const options = (...texts: readonly string[]): readonly Option[] =>
  texts.map((text, i) => ({ id: optionId('abcdefgh'[i] ?? 'z'), content: [paragraph(text)], feedback: [] }))

interface AskedInput {
  readonly type: string
  readonly stem: readonly Block[]
  readonly field: Field
  readonly key: Key
  readonly points?: number
  readonly solution?: string
  readonly leadIn?: readonly Block[]
  readonly keepTogether?: boolean
}

/** An item as asked, its hash derived from the rest. */
export function asked(item: string, input: AskedInput): Asked {
  const rest = {
    item: itemId(item),
    type: input.type,
    points: ratio(input.points ?? 1),
    scored: true,
    topic: 'Linear models',
    tags: [],
    leadIn: input.leadIn ?? [],
    stem: input.stem,
    afterOptions: [],
    field: input.field,
    key: input.key,
    scheme: input.field.kind === 'written' ? { scheme: 'graded', params: {} } : { scheme: 'right-wrong', params: {} },
    solution: input.solution === undefined ? [] : [paragraph(input.solution)],
    keepTogether: input.keepTogether ?? true,
  }
  return { ...rest, hash: shortHash(stableJson(rest)) }
}

/** A choice item; `right` names option ids. */
export function choice(item: string, stem: string, texts: readonly string[], right: readonly string[]): Asked {
  const pick = right.length === 1 ? 'one' : 'many'
  return asked(item, {
    type: pick === 'one' ? 'single-choice' : 'multiple-choice',
    stem: [paragraph(stem)],
    field: { kind: 'choice', pick, options: options(...texts), arrangement: { kind: 'list', columns: 1 } },
    key: { kind: 'choice', right: right.map(optionId) },
    solution: `The right answer is ${right.join(', ')}.`,
  })
}

/** A true/false item: one centred row, options `true` and `false`. */
export function trueFalse(item: string, stem: string, right: boolean): Asked {
  const both = (['true', 'false'] as const).map((id) => ({ id: optionId(id), content: [paragraph(id)], feedback: [], word: id }))
  return asked(item, {
    type: 'true-false',
    stem: [paragraph(stem)],
    field: { kind: 'choice', pick: 'one', options: both, arrangement: { kind: 'row' } },
    key: { kind: 'choice', right: [optionId(`${right}`)] },
  })
}

/** A written item: one row of grader boxes 0 … points, a ruled space of this height in mm. */
export function written(item: string, stem: string, points: number, height: number): Asked {
  const steps = Array.from({ length: points + 1 }, (_, i) => ratio(i))
  return asked(item, {
    type: 'written',
    stem: [paragraph(stem)],
    field: { kind: 'written', parts: [{ id: 'all', steps }], space: { height, rule: 'lines' } },
    key: { kind: 'written', full: ratio(points) },
    points,
    solution: 'Every step follows from the definition.',
  })
}

/** A number with a sign, three digits, one of them a decimal; 12.5, or what is not further from it than 0.2. */
export const number = (item: string, stem: string): Asked =>
  asked(item, {
    type: 'numeric',
    stem: [paragraph(stem)],
    field: {
      kind: 'digits',
      columns: ['+-', '0123456789', '0123456789', '0123456789'].map((symbols, i) => ({
        kind: i === 0 ? 'sign' : 'digit',
        symbols: [...symbols],
      })),
      decimals: 1,
      base: 10,
    },
    key: { kind: 'digits', value: ratio(25, 2), shown: ratio(25, 2), tolerance: ratio(1, 5) },
  })

/** Pairs to be found: in row n the nth of the right sides is right. */
export function matching(item: string, stem: string, lefts: readonly string[], rights: readonly string[]): Asked {
  const idOf = (row: number, right: number) => optionId(`${row + 1}.${'abcdefgh'[right]}`)
  const rows = lefts.map((left, row) => ({
    id: `${row + 1}`,
    content: [paragraph(left)],
    options: rights.map((_, right) => idOf(row, right)),
  }))
  const all = lefts.flatMap((_, row) =>
    rights.map((text, right): Option => ({ id: idOf(row, right), content: [paragraph(text)], feedback: [] })),
  )
  return asked(item, {
    type: 'matching',
    stem: [paragraph(stem)],
    field: { kind: 'choice', pick: 'one', options: all, rows, arrangement: { kind: 'list', columns: 1 } },
    key: { kind: 'choice', right: lefts.map((_, row) => idOf(row, row)) },
  })
}

/** Options in the order written. */
export const writtenOrder = (of: Asked): readonly Option['id'][] => (of.field.kind === 'choice' ? of.field.options.map((o) => o.id) : [])

/** One item of every field kind and arrangement. */
export const sampleItems = {
  single: choice(
    'ridge',
    'A ridge estimate $\\hat{\\mathbf w}_\\lambda=(\\mathbf X^\\top\\mathbf X+\\lambda\\mathbf I)^{-1}\\mathbf X^\\top\\mathbf y$ is computed for growing $\\lambda>0$. Which statement about its expected squared error is always true?',
    [
      'It decreases monotonically in $\\lambda$.',
      'Some $\\lambda>0$ does strictly better than $\\lambda=0$.',
      'It is smallest where the training error is smallest.',
      'None of the other statements is correct.',
    ],
    ['b'],
  ),
  multiple: choice(
    'convex',
    'Which of these functions are convex on the whole real line?',
    ['$x^2$', '$x^3$', '$e^{-x}$', '$\\sin x$'],
    ['a', 'c'],
  ),
  inline: asked('inline', {
    type: 'single-choice',
    stem: [paragraph('How many parameters has a line in the plane?')],
    field: { kind: 'choice', pick: 'one', options: options('one', 'two', 'three'), arrangement: { kind: 'inline' } },
    key: { kind: 'choice', right: [optionId('b')] },
  }),
  trueFalse: trueFalse(
    'kernel',
    'The function $k(\\mathbf x,\\mathbf y)=\\mathbf x^\\top\\mathbf y-1$ is a valid kernel on $\\mathbb R^d$.',
    false,
  ),
  number: number('slope', 'How steep is $f$ at $0$?'),
  matching: matching('layers', 'Which layer?', ['TCP', 'IP'], ['transport', 'network', 'physical']),
  written: written('attention', 'Show that adding the same vector to every key leaves the attention matrix unchanged.', 2, 40),
  writtenParts: asked('gmm.update', {
    type: 'written',
    stem: [paragraph('Derive the update (a) of the means and (b) of the covariances.')],
    field: {
      kind: 'written',
      parts: [
        { id: 'a', steps: [ratio(0), ratio(1, 2), ratio(1)] },
        { id: 'b', steps: [ratio(0), ratio(1), ratio(2)] },
      ],
      space: { height: 60, rule: 'none' },
    },
    key: { kind: 'written', full: ratio(3) },
    points: 3,
    solution: 'Set the gradient of the expected log-likelihood to zero.',
  }),
} as const

const entriesOf = (all: readonly Asked[], first: number): readonly Entry[] =>
  all.map((of, i) => ({ kind: 'question', question: { number: first + i, asked: of, order: writtenOrder(of) } }))

/** A variant of six questions in three parts that has every field kind; options in the order written. */
export function sampleVariant(number = 1): Variant {
  const { single, multiple, inline, trueFalse: tf, written: open, writtenParts } = sampleItems
  return {
    number,
    parts: [
      {
        title: [paragraph('First part: multiple choice questions')],
        intro: [paragraph('For each question, mark the boxes of the correct answers.')],
        newPage: false,
        entries: [{ kind: 'heading', content: [paragraph('Linear models')] }, ...entriesOf([single, multiple, inline], 1)],
      },
      { title: [paragraph('Second part: true or false')], intro: [], newPage: false, entries: entriesOf([tf], 4) },
      { title: [paragraph('Third part: open questions')], intro: [], newPage: true, entries: entriesOf([open, writtenParts], 5) },
    ],
  }
}

/** Any questions as one variant of one untitled part, numbered from 1, options in the order written. */
export const variantOf = (all: readonly Asked[], number = 1): Variant => ({
  number,
  parts: [{ title: [], intro: [], newPage: false, entries: entriesOf(all, 1) }],
})

/** A copy of a variant, for a student or spare. */
export const copyOf = (number: number, variant = 1, student?: string): Copy =>
  student === undefined ? { number, variant } : { number, variant, student }
