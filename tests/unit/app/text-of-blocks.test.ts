import { expect, it } from 'vitest'
import { textOfBlocks } from '../../../src/app/text-of-blocks.ts'
import type { Block } from '../../../src/model/content.ts'
import { paragraph } from '../../support/variants.ts'

it('puts the words of content on one line, formulas as TeX', () => {
  const blocks: readonly Block[] = [
    paragraph('Let $x^2$ be'),
    {
      kind: 'list',
      marker: { kind: 'bullet' },
      tight: true,
      items: [[paragraph('one')], [{ kind: 'quote', children: [paragraph('two')] }]],
    },
    { kind: 'code-block', text: 'a\n  b' },
    { kind: 'table', align: ['left'], rows: [[[{ kind: 'text', text: 'cell' }]]] },
    { kind: 'figure', image: { image: 'x.svg', alt: 'A curve' } },
    { kind: 'rule' },
  ]
  expect(textOfBlocks(blocks)).toBe('Let x^2 be one two a b cell A curve')
})

it('cuts what is too long', () => {
  expect(textOfBlocks([paragraph('one two three')], 8)).toBe('one two…')
})
