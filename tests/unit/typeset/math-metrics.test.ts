import { describe, expect, it } from 'vitest'
import { createFormulaSetter } from '../../../src/typeset/math.ts'
import { BAR_OVERHANG } from '../../../src/typeset/math-metrics.ts'

const set = createFormulaSetter(() => undefined)
const pointsOf = (tex: string): number => set(tex, false).formula.width / 100

/** Widths in pt at 10 pt, as pdfTeX sets them in its own Computer Modern with amsmath (`\setbox0\hbox{$…$}\the\wd0`). */
const WIDTHS: readonly (readonly [tex: string, points: number])[] = [
  ['\\frac12', 6.39],
  ['\\frac13 + \\frac29 \\log 2', 46.23],
  ['A^{-1}B', 26.32],
  ['f(1) = 1', 37.08],
  ['\\mathbb E[X]', 21.34],
  ['\\sigma^2', 10.56],
  ['\\mathbf x_n', 11.51],
  ['q_{nk}', 14.33],
  ['\\hat y_n^{(-n)}', 23.2],
  ['\\sum_n q_{nk} > 0', 50.33],
  ['\\bigl( x_1^2,\\ x_2^2,\\ x_1 x_2,\\ x_1,\\ x_2,\\ 1 \\bigr)', 114.26],
  ['\\dfrac{1}{1 + e^{-2}}', 35.01],
  ['\\left(a\\right),b', 23.47],
  ['\\lVert \\cdot \\rVert_F', 19.43],
  ['\\max_k p_k \\ge 1 - c', 70.19],
  ['\\mathbf H = \\mathbf X (\\mathbf X^\\top \\mathbf X + \\lambda \\mathbf I)^{-1} \\mathbf X^\\top', 111.54],
  ['\\nabla f', 14.31],
  ['\\binom nk\\log 2', 35.35],
  ['\\operatorname{tr}(A)', 23.08],
]

describe('widths', () => {
  it.each(WIDTHS)('are those of TeX within 0.3 pt: %s', (tex, points) => expect(Math.abs(pointsOf(tex) - points)).toBeLessThan(0.3))
})

it('draws the bar of a fraction as wide as the wider half', () => {
  const { formula } = set('\\frac{a}{bbb}', false)
  const below = formula.glyphs.filter((g) => g.y < 0)
  const [bar] = formula.bars
  expect(bar?.x).toBeCloseTo(below[0]?.x ?? 0, 0)
  expect(bar?.x).toBeCloseTo(120, 0)
  expect(formula.width - (bar?.width ?? 0)).toBeCloseTo(240, 0)
  expect(BAR_OVERHANG).toBeLessThan(120)
})

it('sets an accent over the middle of a letter, moved by its skew only', () => {
  const hat = (letter: string) => set(`\\hat ${letter}`, false).formula.glyphs[1]?.x ?? 0
  // Widths and skews of cmmi10: V 583 and 0, w 716 and 83. The hat of cmr10 is 500 wide.
  expect(hat('V')).toBeCloseTo((583 - 500) / 2, 0)
  expect(hat('w')).toBeCloseTo((716 - 500) / 2 + 83, 0)
})
