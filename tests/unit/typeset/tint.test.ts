import { expect, it } from 'vitest'
import { tinted } from '../../../src/typeset/tint.ts'

it('makes grey what has no colour, under another name', () => {
  const glyph = { shape: 's', x: 0, y: 0, scaleX: 1, scaleY: 1 }
  const bar = { x: 0, y: 0, width: 1, height: 1 }
  const formula = { id: 'f', width: 1, height: 1, depth: 0, glyphs: [glyph, { ...glyph, grey: 0.7 }], bars: [bar], texts: [] }
  const { id, glyphs, bars } = tinted(formula, 0.4)
  expect([id, glyphs.map((g) => g.grey), bars.map((b) => b.grey)]).toEqual(['f~0.4', [0.4, 0.7], [0.4]])
  expect(tinted(formula, undefined)).toBe(formula)
})
