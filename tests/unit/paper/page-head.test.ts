import { expect, it } from 'vitest'
import { STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import { codeBoxesOf } from '../../../src/paper/header.ts'
import { createPageHead } from '../../../src/paper/page-head.ts'
import { deskOf, styleFor } from '../../support/papers.ts'

const style = styleFor()
const head = createPageHead(style, deskOf().typesetter, codeBoxesOf(style, STRONG_WIDTHS), STRONG_WIDTHS)

it('shares the discs and the empty boxes between pages, and says the code of each', () => {
  const [first, second] = [head({ copy: 1, page: 1, check: 11, strong: 5 }), head({ copy: 12, page: 3, check: 40, strong: 9 })]
  expect(first[0]).toBe(second[0])
  expect(
    [first, second].map((items) => items.at(-1)).map((item) => (item?.kind === 'text' ? item.glyphs.map((g) => g.text).join('') : '')),
  ).toEqual(['+1/1/11+', '+12/3/40+'])
})

it('ends the text of every code at the same place', () => {
  const ends = [1, 4095].map((copy) => {
    const text = head({ copy, page: 1, check: 0, strong: 0 }).at(-1)
    return text?.kind === 'text' ? text.x + (text.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * text.size) / 1000 : 0
  })
  expect(ends[0]).toBeCloseTo(ends[1] ?? 0, 2)
})
