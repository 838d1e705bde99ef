import { test } from 'vitest'
import type { Block, Inline } from '../../src/model/content.ts'
import { flow } from '../../src/paper/flow.ts'
import { slabOfGalley } from '../../src/paper/slab.ts'
import { arbitraryImages } from '../support/arbitrary-content.ts'
import { textOfFlow } from '../support/drawing-text.ts'
import { expectGolden } from '../support/golden.ts'
import { styleFor } from '../support/papers.ts'
import { realTypesetter } from '../support/typesetters.ts'

const text = (words: string): readonly Inline[] => [{ kind: 'text', text: words }]
const paragraph = (words: string): Block => ({ kind: 'paragraph', children: text(words) })
const caption = (words: string) => ({ label: 'x', children: text(words) })

/** One of every kind of block; what reaches the page, that is, so that objects are left out. */
const blocks: Readonly<Record<Exclude<Block['kind'], 'object'>, readonly Block[]>> = {
  paragraph: [
    {
      kind: 'paragraph',
      children: [
        ...text('A first line that is broken where hyphenation allows it, with '),
        { kind: 'emphasis', children: text('emphasis') },
        ...text(', '),
        { kind: 'code', text: 'code' },
        ...text(' and '),
        { kind: 'math', tex: 'a+b=c' },
        ...text(', then'),
        { kind: 'display', tex: 'x=\\frac12\\label{eq:x}' },
        ...text('and so on, see '),
        { kind: 'reference', target: 'eq', label: 'x' },
        ...text('.'),
      ],
    },
  ],
  heading: [{ kind: 'heading', level: 2, children: text('A heading') }, paragraph('and its text.')],
  list: [
    {
      kind: 'list',
      marker: { kind: 'decimal', start: 9 },
      items: [[paragraph('nine')], [paragraph('ten'), paragraph('more')]],
      tight: true,
    },
    { kind: 'list', marker: { kind: 'lettered', labels: ['(a)'] }, items: [[paragraph('lettered')]], tight: false },
  ],
  quote: [paragraph('Before.'), { kind: 'quote', children: [paragraph('Quoted.')] }, paragraph('After.')],
  table: [
    {
      kind: 'table',
      align: ['left', 'right'],
      rows: [
        [text('name'), text('n')],
        [text('red'), text('12')],
      ],
      caption: caption('Two rows.'),
    },
  ],
  'code-block': [{ kind: 'code-block', language: 'python', text: 'for n in xs:  # all\n    print("n")' }],
  figure: [{ kind: 'figure', image: { image: 'p.png', alt: 'bars' }, caption: caption('Bars.') }],
  'fill-in-line': [paragraph('Fill in:'), { kind: 'fill-in-line' }],
  rule: [paragraph('Above.'), { kind: 'rule' }, paragraph('Below.')],
  skip: [paragraph('Above.'), { kind: 'skip', height: 7 }, paragraph('Below.')],
  'page-break': [paragraph('First page.'), { kind: 'page-break' }, paragraph('Second page.')],
  columns: [{ kind: 'columns', count: 2, children: [paragraph('One.'), paragraph('Two.'), paragraph('Three.'), paragraph('Four.')] }],
  frame: [{ kind: 'frame', children: [paragraph('Framed.')] }],
  sides: [{ kind: 'sides', left: [paragraph('Left.')], right: [paragraph('Right.')] }],
}

const typesetter = realTypesetter(arbitraryImages)

test.each(Object.entries(blocks))('%s', (kind, content) => {
  const { value: galley, diagnostics } = typesetter.typeset(content, styleFor().text, 90)
  if (galley === undefined) throw new Error(JSON.stringify(diagnostics))
  const flowed = flow([{ ...slabOfGalley(galley, 'it'), after: 'free' }], { columns: [0], top: 0, height: kind === 'page-break' ? 6 : 100 })
  expectGolden(`blocks/${kind}`, textOfFlow(flowed, typesetter.resources()))
})
