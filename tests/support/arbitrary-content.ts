import fc from 'fast-check'
import type { Block, Caption, Images, Inline } from '../../src/model/content.ts'

/** One picture of 40 × 20 mm, for arbitrary content. */
export const arbitraryImages: Images = new Map([
  ['p.png', { id: 'p', format: 'png', bytes: new Uint8Array(), width: 40, height: 20 } as const],
])

const formulas = ['x', 'a+b=c', '\\frac12', '\\sum_i x_i', 'f(x)=\\int_0^1 g'] as const
const displays = ['a=b', '\\begin{align}a&=b\\\\c&=d\\end{align}', '\\sum_{i=1}^n i=\\frac{n(n+1)}2\\label{eq:s}', 'L\\tag{L}'] as const
const words: fc.Arbitrary<string> = fc.integer({ min: 1, max: 12 }).map((count) => Array.from({ length: count }, () => WORD).join(' '))
/** Every word of arbitrary text, until `numbered` makes each the only one of its kind. */
const WORD = 'wq'

const image = { image: 'p.png', alt: 'bars' } as const
const leaves: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: words.map((text): Inline => ({ kind: 'text', text: `${text} ` })) },
  fc.constantFrom(WORD, `${WORD}-${WORD}`).map((text): Inline => ({ kind: 'code', text })),
  fc.constantFrom(...formulas).map((tex): Inline => ({ kind: 'math', tex })),
  fc.constantFrom(...displays).map((tex): Inline => ({ kind: 'display', tex })),
  fc.constantFrom<Inline>(
    { kind: 'reference', target: 'fig', label: 'f' },
    { kind: 'fill-in' },
    { kind: 'image', image: { ...image, width: { mm: 8 } } },
    { kind: 'line-break' },
    { kind: 'space', width: 3 },
    { kind: 'late', field: 'copy-number', digits: 2 },
  ),
)
const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    { weight: 5, arbitrary: leaves },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('emphasis', 'strong', 'sans'), fc.array(tie('inline'), { minLength: 1, maxLength: 3 }))
        .map(([kind, children]): Inline => ({ kind, children })),
    },
  ),
}))
const inlines = fc.array(inline, { minLength: 1, maxLength: 6 })
/** What may stand in a cell, a heading or a caption. */
const plain = words.map((text): readonly Inline[] => [{ kind: 'text', text }])
const caption: fc.Arbitrary<Caption | undefined> = fc.option(
  plain.map((children): Caption => ({ label: 'f', children })),
  { nil: undefined },
)

const table = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), caption).map(
  ([rows, columns, below]): Block => ({
    kind: 'table',
    ...(below === undefined ? {} : { caption: below }),
    align: Array.from({ length: columns }, (_, i) => (['left', 'center', 'right'] as const)[i] ?? 'left'),
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, (): readonly Inline[] => [{ kind: 'text', text: WORD }])),
  }),
)

/** Blocks that hold no others, each kind of which there is one. */
const arbitraryLeaves: Readonly<Record<LeafKind, fc.Arbitrary<Block>>> = {
  paragraph: inlines.map((children) => ({ kind: 'paragraph', children })),
  heading: fc.tuple(fc.constantFrom(1, 2, 3), plain).map(([level, children]) => ({ kind: 'heading', level: level as 1 | 2 | 3, children })),
  table,
  'code-block': fc.integer({ min: 1, max: 6 }).map((lines) => ({ kind: 'code-block', text: Array(lines).fill(WORD).join('\n') })),
  figure: caption.map((below) => ({ kind: 'figure', image, ...(below === undefined ? {} : { caption: below }) })),
  'fill-in-line': fc.constant({ kind: 'fill-in-line' }),
  rule: fc.constant({ kind: 'rule' }),
  skip: fc.integer({ min: 1, max: 12 }).map((height) => ({ kind: 'skip', height })),
}
type LeafKind = Exclude<Block['kind'], 'list' | 'quote' | 'columns' | 'frame' | 'sides' | 'page-break' | 'object'>

const { block } = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: arbitraryLeaves.paragraph },
    ...Object.values(arbitraryLeaves),
    fc
      .tuple(fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }), fc.boolean(), fc.constantFrom('bullet', 'decimal', 'lettered'))
      .map(([items, tight, marker]): Block => {
        if (marker === 'bullet') return { kind: 'list', marker: { kind: marker }, items, tight }
        if (marker === 'decimal') return { kind: 'list', marker: { kind: marker, start: 9 }, items, tight }
        return { kind: 'list', marker: { kind: 'lettered', labels: ['(a)', '(b)', '(c)'] }, items, tight }
      }),
    fc.tuple(tie('blocks'), fc.constantFrom('quote', 'frame')).map(([children, kind]): Block => ({ kind, children })),
    fc.tuple(tie('blocks'), fc.integer({ min: 1, max: 3 })).map(([children, count]): Block => ({ kind: 'columns', count, children })),
    fc.tuple(tie('blocks'), tie('blocks')).map(([left, right]): Block => ({ kind: 'sides', left, right })),
  ),
}))

/** Content of every kind, nested, with page breaks on the top level; every word is another (`w1q`, `w2q` … in reading order). */
export const arbitraryContent: fc.Arbitrary<readonly Block[]> = fc
  .array(fc.oneof({ weight: 12, arbitrary: block }, { weight: 1, arbitrary: fc.constant<Block>({ kind: 'page-break' }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map(numbered)

function numbered(blocks: readonly Block[]): readonly Block[] {
  let count = 0
  const text = JSON.stringify(blocks, (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? value.replaceAll(WORD, '\u0000') : value,
  )
  // The order of fields is the order of reading.
  return JSON.parse(text.replaceAll('\\u0000', () => `w${++count}q`)) as readonly Block[]
}

/** The words of numbered content, in the order written. */
export const wordsIn = (text: string): readonly string[] => text.match(/w\d+q/g) ?? []
