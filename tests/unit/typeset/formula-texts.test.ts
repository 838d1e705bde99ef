import { expect, it } from 'vitest'
import { outlineOfText, stretchOf, textsOfFormula } from '../../../src/typeset/formula-texts.ts'
import { createTypesetter } from '../../../src/typeset/index.ts'
import { extentOf } from '../../../src/typeset/outline.ts'
import { createShaper } from '../../../src/typeset/shape.ts'
import { shippedFonts, testFonts } from '../../support/fonts.ts'
import { bodyStyle, boxesOf, math, mathRuns, paragraph } from '../../support/typeset/bench.ts'

const set = (tex: string, fonts = shippedFonts) => {
  const typesetter = createTypesetter({ fonts, images: new Map(), language: 'ar' })
  const { value, diagnostics } = typesetter.typeset([paragraph(math(tex))], { ...bodyStyle, language: 'ar' }, 150)
  const runs = value === undefined ? [] : boxesOf(value).flatMap((box) => mathRuns(box.items))
  const shapes = typesetter.resources().shapes
  return {
    diagnostics,
    ids: runs.map(({ formula }) => formula.id),
    texts: runs.flatMap((r) => r.formula.glyphs.map((g) => shapes.get(g.shape)?.text)),
  }
}

it('takes stretches of Arabic and Hebrew out of TeX', () => {
  const texts = textsOfFormula('x \\text{ إذا كان (n > 0) عدد } y \\text{אב}')
  expect(texts.stretches).toEqual(['إذا كان (n > 0) عدد', 'אב'])
  expect(texts.tex).toBe('x \\text{ \u{f0000} } y \\text{\u{f0001}}')
  expect(stretchOf(texts, 0xf0001)).toBe('אב')
  expect(textsOfFormula('x+y')).toEqual({ tex: 'x+y', stretches: [] })
})

it('draws a text as one outline, its words in their order and its letters joined', () => {
  const shaper = createShaper(shippedFonts)
  const both = outlineOfText(shaper, 'سلام عليكم', 'roman')
  const word = outlineOfText(shaper, 'سلام', 'roman')
  expect(both?.advance).toBeGreaterThan(1.5 * (word?.advance ?? 0))
  expect(extentOf(both?.path ?? '').right).toBeLessThan((both?.advance ?? 0) + 100)
  expect(outlineOfText(shaper, 'سلام 速', 'roman')).toBeUndefined()
})

it('sets Arabic in a formula, as text that can be found, and not the text of another formula', () => {
  const one = set('x = 1 \\text{ إذا كان } y')
  expect(one.diagnostics).toEqual([])
  expect(one.texts).toContain('إذا كان')
  expect(set('x = 1 \\text{ وإلا } y').ids).not.toEqual(one.ids)
})

it('reports it where no font has it', () => {
  expect(set('\\text{سلام}', testFonts).diagnostics.map(({ code, message }) => [code, message.slice(0, 40)])).toEqual([
    ['missing-glyph', 'no font has a glyph for "س" (U+0633) in '],
  ])
})
