import { expect, it } from 'vitest'
import type { Shape } from '../../../src/model/drawing.ts'
import { createGlyphFonts } from '../../../src/pdf/glyph-fonts.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

const shapes = new Map<string, Shape>([
  ['bar', { path: 'M0 -10H50V100H0Z', advance: 60, text: '|' }],
  ['blank', { path: '', advance: 250, text: '' }],
  ['script-x', { path: 'M0 0L10 10Z', advance: 20.5, text: '𝓍' }],
])

it('gives each outline one code, at first use', async () => {
  const { engine, end } = recordedEngine()
  const fonts = createGlyphFonts(engine, shapes)
  const [a, b, again] = [fonts.codeOf('bar'), fonts.codeOf('script-x'), fonts.codeOf('bar')]
  expect([a.name, a.code, b.name, b.code]).toEqual(['M1', '00', 'M1', '01'])
  expect(again).toBe(a)
  expect([a.advance, b.advance]).toEqual([60, 21])
  fonts.codeOf('blank')
  fonts.end()
  const text = await end()
  expect(text).toContain('/Subtype /Type1C')
  expect(text).toContain('/BaseFont /AAAAAA+MarksenseMath')
  expect(text).toContain('/Differences [0 /g0 /g1 /g2]')
  expect(text).toContain('/Widths [60 21 250]')
  expect(text).toContain('/FontBBox [0 -10 50 100]')
  expect(text).toContain('3 beginbfchar\n<00> <007c>\n<01> <d835dccd>\n<02> <200b>\nendbfchar')
})

it('opens another font after 256 outlines', async () => {
  const many = new Map(Array.from({ length: 257 }, (_, i): [string, Shape] => [`s${i}`, { path: 'M0 0L1 1Z', advance: i, text: 'a' }]))
  const { engine, end } = recordedEngine()
  const fonts = createGlyphFonts(engine, many)
  const codes = [...many.keys()].map((key) => fonts.codeOf(key))
  expect([codes[255]?.name, codes[255]?.code, codes[256]?.name, codes[256]?.code]).toEqual(['M1', 'ff', 'M2', '00'])
  fonts.end()
  const text = await end()
  expect(text.match(/\/Subtype \/Type1\b/g)).toHaveLength(2)
  expect(text.match(/100 beginbfchar/g)).toHaveLength(2)
})
