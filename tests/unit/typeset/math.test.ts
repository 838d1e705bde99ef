import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Face } from '../../../src/typeset/galley.ts'
import { macrosOf } from '../../../src/typeset/macros.ts'
import { createFormulaSetter } from '../../../src/typeset/math.ts'
import { createShaper } from '../../../src/typeset/shape.ts'
import { testFonts } from '../../support/fonts.ts'

const shaper = createShaper(testFonts)
const macros = macrosOf(['\\newcommand{\\R}{\\mathbb{R}}', '\\newcommand{\\norm}[2][2]{\\|#2\\|_{#1}}', '\\let\\eps=\\epsilon'].join('\n'))
const faces: Readonly<Record<string, Face>> = { bold: 'bold', italic: 'italic' }
const fresh = () =>
  createFormulaSetter((code, variant) => {
    const font = shaper.font(faces[variant] ?? 'roman')
    return font.has(code) ? font.outline(code) : undefined
  }, macros)
const set = fresh()
const textOf = (tex: string): string => {
  const { formula, shapes } = set(tex, false)
  return formula.glyphs.map((g) => shapes[g.shape]?.text).join('')
}

describe('createFormulaSetter', () => {
  it('puts glyphs on the baseline, in 1/1000 em', () => {
    const { formula } = set('x^2', false)
    expect(formula.glyphs.map((g) => [g.x, g.y, g.scaleX])).toEqual([
      [0, 0, 1],
      [572, 363, expect.closeTo(Math.SQRT1_2 * 1.135, 3)],
    ])
    expect(formula.width).toBeCloseTo(572 + 500 * Math.SQRT1_2 * 1.135 + 50, 0)
    expect(formula.depth).toBe(11)
  })

  it('draws a fraction with its bar on the math axis', () => {
    const { formula } = set('\\frac ab', true)
    expect(formula.bars).toHaveLength(1)
    const bar = formula.bars[0]
    expect((bar?.y ?? 0) + (bar?.height ?? 0) / 2).toBeCloseTo(250, 0)
  })

  it('keeps what the letters are', () => {
    expect(textOf('\\mathbf X^\\top y\\le\\alpha')).toBe('X⊤y≤α')
  })

  it('borrows letters that the math fonts lack, with their own width', () => {
    const { formula, missing } = set('\\text{größe}', false)
    expect(missing).toBeUndefined()
    expect(textOf('\\text{größe}')).toBe('größe')
    expect(formula.width).toBeCloseTo(500 + 392 + 500 + 500 + 444, 0)
  })

  it('names characters that no font has', () => {
    expect(set('\\text{速度}', false).missing).toEqual(['速', '度'])
  })

  it('stretches the middle of tall brackets to join their ends', () => {
    const { formula, shapes } = set('\\left(\\begin{matrix}1\\\\2\\\\3\\\\4\\\\5\\\\6\\end{matrix}\\right)', true)
    const middle = formula.glyphs.filter((g) => g.scaleY > 2)
    expect(middle).toHaveLength(2)
    expect(middle.map((g) => shapes[g.shape]?.text)).toEqual(['⎜', '⎟'])
  })

  it('reports in the words of TeX', () => {
    expect(set('\\frac{1', false).failure).toBe('Missing close brace')
    expect(set('\\nosuch', false).failure).toContain('\\nosuch')
  })

  it.each([
    '\\def\\x{1}\\x',
    '\\newcommand{\\x}{1}',
    '\\DeclareMathOperator{\\x}{x}',
    '\\require{html}',
    '\\href{a}{b}',
    '\\style{a}{b}',
    '\\Newextarrow{\\x}{5,5}{0x2194}',
    '\\unicode[.5]{x41}',
  ])('refuses %s', (tex) => {
    expect(set(tex, false).failure).toMatch(/is not allowed/)
  })

  it('allows a command that only begins like a forbidden one', () => {
    expect(set('\\left(a\\right)\\leq b', false).failure).toBeUndefined()
  })

  it('breaks after relations and binary operators of the top level only', () => {
    const breaksOf = (tex: string) => set(tex, false).parts.flatMap((p) => p.then?.kind ?? [])
    expect(breaksOf('a+b=c')).toEqual(['operator', 'relation'])
    expect(set('-a', false).parts).toHaveLength(1)
    expect(set('\\left(a+b\\right)', false).parts).toHaveLength(1)
    expect(breaksOf('x=-1')).toEqual(['relation'])
    expect(set('p(y=1)=2', false).parts.flatMap((p) => p.then?.nested ?? [])).toEqual([true, false])
    expect(set('=3', false).parts).toHaveLength(2)
    expect(set('{a+b}^{c+d}_{e=f}', false).parts).toHaveLength(1)
    expect(breaksOf('a\\overset{!}{=}b\\mathrel{R}c')).toEqual(['relation', 'relation'])
    expect(breaksOf('\\displaystyle a+b=c')).toEqual(['operator', 'relation'])
    expect(breaksOf('a=b,\\quad c')).toEqual(['relation'])
  })

  it('lets white space give way on both sides of relations and operators', () => {
    const { parts, formula } = set('a+b=c', false)
    expect(parts.map((p) => [p.gap?.stretch, p.gap?.shrink].map((n) => Math.round(n ?? -1)))).toEqual([
      [111, 222],
      [111, 222],
      [278, 0],
      [278, 0],
      [-1, -1],
    ])
    expect(parts.reduce((sum, p) => sum + p.formula.width + (p.gap?.width ?? 0), 0)).toBeCloseTo(formula.width, 0)
    expect(parts.flatMap((p) => p.formula.glyphs)).toHaveLength(formula.glyphs.length)
  })

  it.each([
    ['\\{x : x>0\\} \\cup A', [true, true, false]],
    ['|a-b|+|c+d|=1', [true, false, true, false]],
    ['p(x|y=1)=2', [true, false]],
    ['x\\in]0,1[\\subset A+y', [false, false]],
    ['f(g(x+y)+z)+w', [true, true, false]],
  ])('knows what stands inside brackets: %s', (tex, nested) => {
    expect(set(tex, false).parts.flatMap((p) => (p.then === undefined ? [] : [p.then.nested]))).toEqual(nested)
  })

  it('gives up white space after a relation where a line ends', () => {
    const [close, wide] = [set('a=b', false).parts, set('a=\\quad b', false).parts]
    expect(wide[1]?.formula.width).toBe(close[1]?.formula.width)
    expect((wide[1]?.gap?.width ?? 0) - (close[1]?.gap?.width ?? 0)).toBeCloseTo(1000, 0)
  })

  it('knows the rows of an alignment', () => {
    const { rows } = set('\\begin{align}a&=b\\\\c&=d\\end{align}', true)
    expect(rows).toHaveLength(2)
    expect((rows[0] ?? 0) - (rows[1] ?? 0)).toBeGreaterThan(1000)
    expect(set('a=b', true).rows).toEqual([0])
  })

  it('knows the macros it is given, and takes them as arguments like TeX does', () => {
    expect(textOf('\\R')).toBe('ℝ')
    expect(textOf('x_\\R')).toBe(textOf('x_{\\mathbb R}'))
    expect(set('\\frac\\R2', true).formula.glyphs).toEqual(set('\\frac{\\mathbb{R}}{2}', true).formula.glyphs)
    expect(set('\\norm[1]{\\eps}', true).formula.glyphs).toEqual(set('\\|\\epsilon\\|_{1}', true).formula.glyphs)
    expect(createFormulaSetter(() => undefined)('\\R', false).failure).toContain('\\R')
  })

  it('keeps the old meaning of a command that is aliased before it is given another', () => {
    const setter = createFormulaSetter(() => undefined, macrosOf('\\let\\old=\\epsilon\n\\newcommand{\\epsilon}{\\old\\varepsilon}'))
    expect(setter('\\epsilon', false).formula.glyphs).toEqual(set('\\epsilon\\varepsilon', false).formula.glyphs)
    expect(set('\\epsilon', false).formula.glyphs).toHaveLength(1)
  })

  it('sets each formula as if it were the first', () => {
    const sources = [
      'a=b',
      '\\tag{1}x',
      '\\label{eq:x}y',
      '\\begin{align}a&=b\\label{eq:x}\\end{align}',
      '\\text{é}',
      '\\frac{1',
      '\\color{red}x',
      '\\sqrt{\\operatorname{tr}A}',
      '\\textbf{é}',
      '\\textit{é}',
      '\\R^2',
      '\\norm{x}_\\eps',
      '\\frac\\R2',
      '\\begin{gather}\\R\\notag\\\\b\\tag*{L}\\end{gather}',
      '\\bm x\\mathtoolbox',
    ]
    const alone = new Map(sources.map((s) => [s, JSON.stringify(fresh()(s, true))]))
    const follow = (order: readonly string[]) => {
      const another = fresh()
      for (const s of order) expect(JSON.stringify(another(s, true))).toBe(alone.get(s))
    }
    follow(sources)
    follow(sources.toReversed())
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: 4 }), (order) => {
        follow(order)
      }),
      { numRuns: 3, seed: 11 },
    )
  })
})
