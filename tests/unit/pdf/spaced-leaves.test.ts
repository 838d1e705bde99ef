import { expect, it } from 'vitest'
import type { DrawItem, Tag } from '../../../src/model/drawing.ts'
import type { Leaf } from '../../../src/pdf/leaves.ts'
import { spacedLeaves } from '../../../src/pdf/spaced-leaves.ts'

const paragraph: Tag = { role: 'P' }
const formula: Tag = { role: 'Formula', within: paragraph }
/** Letters half as wide as the size, 2 mm each. */
const words = (text: string, x: number, y: number, tag = paragraph): Leaf => ({
  item: { kind: 'text', font: 'f', size: 4, x, y, glyphs: [...text].map((letter) => ({ id: 1, advance: 500, text: letter })) },
  tag,
})
const math = (x: number, y: number): Leaf => ({
  item: { kind: 'math', size: 4, x, y, formula: { id: 'm', width: 1000, height: 700, depth: 0, glyphs: [], bars: [], texts: [] } },
  tag: formula,
})
const textOf = (item: DrawItem): string => (item.kind === 'text' ? item.glyphs.map((glyph) => glyph.text).join('') : '#')
const read = (...leaves: readonly Leaf[]): string =>
  spacedLeaves(leaves, () => ({ id: 3, advance: 0, text: ' ' }))
    .map(({ item }) => textOf(item))
    .join('')

it('parts words on two lines and words that stand apart', () => {
  expect(read(words('one', 0, 0), words('two', 0, 5))).toBe('one two')
  expect(read(words('one', 0, 0), words('two', 9, 0))).toBe('one two')
  expect(read(words('one', 0, 0), words('two', 6.1, 0))).toBe('onetwo')
  expect(read(words('10', 0, 0), words('23', 4, -1.2))).toBe('1023')
})

it('parts no word that was broken, and nothing that has a blank', () => {
  expect(read(words('ty\u00ad', 0, 0), words('ped', 0, 5))).toBe('ty\u00adped')
  expect(read(words('one ', 0, 0), words('two', 0, 5))).toBe('one two')
})

it('parts formulas from the words around them, and nothing of two paragraphs', () => {
  expect(read(words('if', 0, 0), math(5, 0), words('then', 10, 0), math(19, 0))).toBe('if # then #')
  expect(read(words('one', 0, 0), words('two', 0, 5, { role: 'P' }))).toBe('onetwo')
})

it('leaves text of a font without a blank', () => {
  expect(spacedLeaves([words('a', 0, 0), words('b', 0, 5)], () => undefined).map(({ item }) => textOf(item))).toEqual(['a', 'b'])
})
