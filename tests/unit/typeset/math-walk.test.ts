import { describe, expect, it } from 'vitest'
import type { MathElement } from '../../../src/typeset/math-tree.ts'
import { drawFormula } from '../../../src/typeset/math-walk.ts'

const element = (kind: string, attributes: Record<string, unknown>, ...children: MathElement['children']): MathElement => ({
  kind,
  attributes,
  children,
})
const svg = (...children: MathElement[]): MathElement =>
  element(
    'mjx-container',
    {},
    element(
      'svg',
      { viewBox: '0 -700 1000 900' },
      element('g', { transform: 'scale(1,-1)' }, element('g', { 'data-mml-node': 'math' }, ...children)),
    ),
  )
const square = 'M0 0H100V100H0Z'

describe('drawFormula', () => {
  it('reads size from the view box', () => {
    expect(drawFormula(svg(), [], 'x').formula).toMatchObject({ width: 1000, height: 700, depth: 200 })
  })

  it('follows nested transforms', () => {
    const glyph = element('path', { d: square, 'data-c': '41', transform: 'translate(10,0)' })
    const root = svg(element('g', { transform: 'translate(100,50) scale(0.5)' }, glyph))
    expect(drawFormula(root, [], 'x', () => true).formula.glyphs).toMatchObject([{ x: 105, y: 50, scaleX: 0.5, scaleY: 0.5 }])
  })

  it('draws rectangles as bars, frames as four, slanting lines as outlines', () => {
    const drawn = drawFormula(
      svg(
        element('rect', { x: '10', y: '200', width: '500', height: '60' }),
        element('rect', { x: '0', y: '0', width: '100', height: '50', fill: 'none', 'stroke-width': '67' }),
        element('line', { x1: '0', y1: '0', x2: '30', y2: '40', 'stroke-width': '40' }),
      ),
      [],
      'x',
    )
    expect(drawn.formula.bars).toHaveLength(5)
    expect(drawn.formula.bars[0]).toMatchObject({ x: 10, y: 207.8, width: 500, height: 44.5 })
    expect(drawn.formula.glyphs).toHaveLength(1)
  })

  it('thins outlines and rules of the text’s size, letters of scripts less, and leaves rules of scripts', () => {
    const glyph = element('path', { d: square, 'data-c': '41' })
    const rule = element('rect', { x: '0', y: '0', width: '100', height: '60' })
    const small = element('path', { d: square, 'data-c': '41', 'data-script': '1' })
    const script = element('g', { transform: 'scale(0.707)' }, small, rule)
    const { formula, shapes } = drawFormula(svg(glyph, rule, script), [], 'x')
    const paths = formula.glyphs.map((g) => shapes[g.shape]?.path)
    expect(paths[0]).toMatch(/^M7.8 7.8L92.3 7.8/)
    expect(paths[1]).toMatch(/^M4.6 4.6L95.4 4.6/)
    expect(formula.bars.map((bar) => bar.height)).toEqual([44.5, 42.4])
  })

  it('has a text for letters, none for pieces of braces', () => {
    const glyph = (code: string) => element('path', { d: square, 'data-c': code })
    const { formula, shapes } = drawFormula(svg(glyph('1D465'), glyph('E152')), [], 'x')
    expect(formula.glyphs.map((g) => shapes[g.shape]?.text)).toEqual(['x', ''])
  })

  it('shares outlines by what they show', () => {
    const at = (x: number) => element('path', { d: square, 'data-c': '41', transform: `translate(${x},0)` })
    const { formula, shapes } = drawFormula(svg(at(0), at(500)), [], 'x')
    expect(Object.values(shapes).map((s) => s.text)).toEqual(['A'])
    expect(new Set(formula.glyphs.map((g) => g.shape)).size).toBe(1)
  })
})
