import { expect, it } from 'vitest'
import { bidiOfSpans } from '../../../src/typeset/bidi.ts'
import { tokensOf } from '../../../src/typeset/line-tokens.ts'
import { type LineSpan, paragraphItems } from '../../../src/typeset/paragraph-items.ts'
import { createShaper } from '../../../src/typeset/shape.ts'
import { shippedFonts } from '../../support/fonts.ts'
import { SIZE, testSetting } from '../../support/typeset/bench.ts'

const setting = { ...testSetting(), shaper: createShaper(shippedFonts) }
const look = { face: 'roman', size: SIZE } as const
const box = (name: string) => ({ width: 1, height: 1, depth: 0, ink: { items: [], late: [] }, name })

/** What a line shows from left to right. */
function shown(spans: readonly LineSpan[], direction: 'ltr' | 'rtl'): string {
  const bidi = bidiOfSpans(spans, direction)
  const items = paragraphItems(spans, setting, 100, bidi)
  const line = { items, hyphenated: false, adjusted: false, excess: 0 }
  return tokensOf(line, setting, bidi)
    .map((token) => {
      if (token.kind === 'glue') return token.space ? ' ' : '·'
      if (token.kind === 'box') return `[${token.content.box.name}]`
      return token.word.pieces.flatMap((piece) => piece.glyphs.map((glyph) => glyph.text)).join('')
    })
    .join('')
}
const text = (words: string): LineSpan => ({ kind: 'text', text: words, look, verbatim: false })

it('puts words of both directions in their places', () => {
  expect(shown([text('אבג (de) 12')], 'rtl')).toBe('12 (de) גבא')
  expect(shown([text('ab גד הו ef')], 'ltr')).toBe('ab וה דג ef')
  expect(shown([text('ab cd')], 'ltr')).toBe('ab cd')
})

it('keeps formulas from left to right, with their white space', () => {
  const after = { gap: { width: 1, stretch: 0, shrink: 0 }, cost: 0, nested: false }
  const formula: LineSpan = { kind: 'boxes', boxes: [{ ...box('a='), after }, box('b')] }
  expect(shown([text('אב '), formula, text(' גד')], 'rtl')).toBe('דג [a=]·[b] בא')
  expect(shown([text('אב '), { kind: 'boxes', boxes: [box('1')] }, { kind: 'boxes', boxes: [box('2')] }], 'rtl')).toBe('[2][1] בא')
})

it('joins Arabic letters into their forms', () => {
  const joined = setting.shaper.word('سلام', 'roman', () => undefined, 'rtl').pieces[0]?.glyphs ?? []
  const alone = [...'سلام'].flatMap((letter) => setting.shaper.word(letter, 'roman', () => undefined, 'rtl').pieces[0]?.glyphs ?? [])
  expect(joined.map((glyph) => glyph.text).join('')).toBe('مالس')
  expect(joined.map((glyph) => glyph.id)).not.toEqual(alone.map((glyph) => glyph.id).toReversed())
})
