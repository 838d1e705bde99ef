import { expect, it } from 'vitest'
import { blocksOfText, markupFaults } from '../../../support/authored/reading.ts'

const text = (value: string) => ({ kind: 'text', text: value })

it('sets a display inside a paragraph when no blank line parts them, and apart when one does', () => {
  expect(blocksOfText('so\n$$\nx\n$$\nwhere')).toEqual([
    { kind: 'paragraph', children: [text('so'), { kind: 'display', tex: 'x' }, text('where')] },
  ])
  expect(blocksOfText('so\n\n$$\nx\n$$\n\nThen').map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
})

it('sets an image alone on its line as a figure, any other in the line', () => {
  expect(blocksOfText('above\n![c](a.svg)\nbelow').map((block) => block.kind)).toEqual(['paragraph', 'figure', 'paragraph'])
  expect(blocksOfText('an ![c](a.svg) image').map((block) => block.kind)).toEqual(['paragraph'])
  expect(blocksOfText('![c](a.svg){.inline}').map((block) => block.kind)).toEqual(['paragraph'])
})

it('reads lists, quotes, rules and blank lines to fill in', () => {
  expect(blocksOfText('3. a\n4. b\n\n> q\n\n***\n\n_____')).toEqual([
    {
      kind: 'list',
      marker: { kind: 'decimal', start: 3 },
      items: [[{ kind: 'paragraph', children: [text('a')] }], [{ kind: 'paragraph', children: [text('b')] }]],
      tight: true,
    },
    { kind: 'quote', children: [{ kind: 'paragraph', children: [text('q')] }] },
    { kind: 'rule' },
    { kind: 'fill-in-line' },
  ])
})

it('reads tables with their caption', () => {
  expect(blocksOfText('| a | b |\n|:-:|--:|\n| $x$ | 2 |\n\nTable: Words. {#tab:w}\n\nTable: text')).toEqual([
    {
      kind: 'table',
      align: ['center', 'right'],
      rows: [
        [[text('a')], [text('b')]],
        [[{ kind: 'math', tex: 'x' }], [text('2')]],
      ],
      caption: { label: 'w', children: [text('Words.')] },
    },
    { kind: 'paragraph', children: [text('Table: text')] },
  ])
})

it('reads code blocks and headings of level 1 to 3', () => {
  expect(blocksOfText('```js\nlet $x$\n```')).toEqual([{ kind: 'code-block', language: 'js', text: 'let $x$' }])
  expect(blocksOfText('## *a*')).toEqual([{ kind: 'heading', level: 2, children: [{ kind: 'emphasis', children: [text('a')] }] }])
})

it.each([
  ['a\n\n```js\nlet x', '3:1 fence-unclosed'],
  ['- a\n\n  ```\n  b\n\nc', '3:3 fence-unclosed'],
  ['> $$\n> x\n\nc', '1:3 fence-unclosed'],
  ['#### a', '1:1 heading-stray'],
  ['| a |\n|---|\n| b | c |', '3:1 table-too-wide'],
  ['| a |\n|---|\n| b |\n\nTable: c {#x}', '5:11 label-bad'],
  ['- [x] a', '1:1 options-nested'],
  ['[^1]: note', '1:1 footnote'],
])('reports %j', (source, fault) => {
  expect(markupFaults(source)).toEqual([fault])
})

it('warns of code in the line that opens its block', () => {
  expect(markupFaults('```pythontotal = 0\nx\n```\n')).toEqual(['1:1 markup-stray'])
})
