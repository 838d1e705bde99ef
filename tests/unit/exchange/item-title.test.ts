import { expect, it } from 'vitest'
import { itemTitle } from '../../../src/exchange/item-title.ts'
import type { Block } from '../../../src/model/content.ts'
import { itemId } from '../../../src/model/ids.ts'
import { paragraph } from '../../support/variants.ts'

const titleOf = (...stem: readonly Block[]) => itemTitle({ item: itemId('x'), stem })

it('is the beginning of the text on one line, formulas as written', () => {
  expect(titleOf(paragraph('Let $x^2$ be\n  even.'), paragraph('Then?'))).toBe('Let x^2 be even. Then?')
  const nested: Block = { kind: 'list', marker: { kind: 'bullet' }, tight: true, items: [[paragraph('one')], [paragraph('two')]] }
  expect(titleOf({ kind: 'quote', children: [nested] }, { kind: 'code-block', text: 'print(1)' })).toBe('one two print(1)')
})

it('is cut at a word, and the id where there is no text', () => {
  expect(titleOf(paragraph(`${'word '.repeat(20)}end`))).toBe(`${'word '.repeat(11).trim()}…`)
  expect([...titleOf(paragraph('学'.repeat(90)))]).toHaveLength(60)
  expect(titleOf({ kind: 'rule' })).toBe('x')
})

it('says that something stood there that has no words', () => {
  const reference = { kind: 'reference', target: 'fig', label: 'a' } as const
  const children = [
    reference,
    { kind: 'text', text: ' shows ' },
    { kind: 'fill-in' },
    { kind: 'strong', children: [{ kind: 'text', text: '!' }] },
  ] as const
  expect(titleOf({ kind: 'paragraph', children })).toBe('… shows ___!')
})
