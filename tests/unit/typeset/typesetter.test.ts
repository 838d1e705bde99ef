import { describe, expect, it } from 'vitest'
import { createTypesetter, fontFiles, type SetFormula } from '../../../src/typeset/index.ts'
import { testFonts } from '../../support/fonts.ts'
import {
  bodyStyle,
  boxesOf,
  faultsOf,
  galleyOf,
  linesOf,
  math,
  mathRuns,
  paragraph,
  SIZE,
  testTypesetter,
  textRuns,
  widthOf,
} from '../../support/typeset/bench.ts'

describe('createTypesetter', () => {
  it('tells which characters no font has, and hands what it knows of a text to the store, but not of one that is shaped', () => {
    const kept: string[] = []
    const words = { get: () => undefined, set: (key: string) => void kept.push(key) }
    const typesetter = createTypesetter({ fonts: testFonts, images: new Map(), language: 'en', words })
    expect(typesetter.lacking('no ꙮ and ꙮ', 'roman')).toContain('ꙮ')
    expect(typesetter.lacking('all there', 'roman')).toEqual([])
    typesetter.shape('Ada Lovelace', 'roman', 3)
    expect(kept).toEqual(['roman no ꙮ and ꙮ', 'roman all there'])
  })

  it('gives the same galley for equal content wherever it was written', () => {
    const at = (line: number) => ({ kind: 'file', file: 'a.md', line, column: 1 }) as const
    const one = testTypesetter().typeset([paragraph('Same ', { kind: 'math', tex: 'x', at: at(1) })], bodyStyle, 80)
    const two = testTypesetter().typeset([paragraph('Same ', { kind: 'math', tex: 'x', at: at(9) })], bodyStyle, 80)
    expect(two.value).toBe(one.value)
    expect(testTypesetter().typeset([paragraph('Same ', { kind: 'math', tex: 'x' })], bodyStyle, 81).value).not.toBe(one.value)
  })

  it('runs the first inlines in before the first paragraph, on its line', () => {
    const galley = galleyOf([paragraph('It is.')], 100, { first: [{ kind: 'strong', children: [{ kind: 'text', text: 'Question 1 ' }] }] })
    expect(linesOf(galley)).toEqual(['Question 1 |It is.'])
    const runs = textRuns(boxesOf(galley)[0]?.items ?? [])
    expect(runs.map((r) => r.font)).toEqual(['cmu-serif-700-roman', 'cmu-serif-500-roman'])
    expect(runs[1]?.x).toBeGreaterThan(widthOf(runs[0] as never) * 0.99)
  })

  it('reports a character without glyph by name, at the place it is given', () => {
    const at = { kind: 'question', variant: 1, item: 'q' } as const
    const { value, diagnostics } = testTypesetter().typeset([paragraph('one 速 two')], bodyStyle, 80, at)
    expect(value).toBeUndefined()
    expect(diagnostics.map((d) => [d.code, d.location])).toEqual([['missing-glyph', at]])
    expect(diagnostics[0]?.message).toContain('速')
  })

  it("reports a formula's fault with TeX's words and the formula's place", () => {
    const [fault, ...others] = faultsOf([paragraph('see ', math('\\frac{1'))])
    expect(others).toEqual([])
    expect(fault?.code).toBe('math-error')
    expect(fault?.message).toContain('Missing close brace')
    expect(fault?.location).toEqual({ kind: 'file', file: 'bank.md', line: 7, column: 3 })
    expect(faultsOf([paragraph(math('\\unknowncommand'))])[0]?.message).toContain('Undefined control sequence')
  })

  it('keeps its formulas in the cache that is handed in, as JSON, and needs MathJax no more', () => {
    const held = new Map<string, string>()
    const formulas = {
      get: (key: string) => (held.has(key) ? (JSON.parse(held.get(key) ?? '') as SetFormula) : undefined),
      set: (key: string, formula: SetFormula) => void held.set(key, JSON.stringify(formula)),
    }
    const make = () => createTypesetter({ fonts: testFonts, images: new Map(), language: 'en', formulas })
    const cold = make()
    const first = cold.typeset([paragraph(math('a+\\sqrt{b}'))], bodyStyle, 80)
    expect(held.size).toBe(1)
    const warm = make()
    expect(warm.typeset([paragraph(math('a+\\sqrt{b}'))], bodyStyle, 80)).toEqual(first)
    expect([...warm.resources().shapes.keys()].sort()).toEqual([...cold.resources().shapes.keys()].sort())
    expect(held.size).toBe(1)
  })

  it('names its fonts in the resources and knows every outline it draws', () => {
    const galley = galleyOf([paragraph('x ', math('\\sum_{i=1}^n \\left(\\frac ab\\right)'))])
    const { fonts, shapes } = testTypesetter().resources()
    expect([...fonts.keys()]).toEqual(fontFiles.map((f) => f.id))
    const used = boxesOf(galley)
      .flatMap((b) => mathRuns(b.items))
      .flatMap((m) => m.formula.glyphs.map((g) => g.shape))
    expect(used.length).toBeGreaterThan(5)
    for (const shape of used) expect(shapes.get(shape)?.path).toMatch(/^M/)
  })

  it('shapes a line at the origin', () => {
    const { runs, width, ascent } = testTypesetter().shape('AV', 'roman', SIZE)
    expect(width).toBeCloseTo(((750 - 111 + 750) * SIZE) / 1000, 3)
    expect(runs.map((r) => [r.x, r.y])).toEqual([[0, 0]])
    expect(ascent).toBeCloseTo(0.7 * SIZE)
  })

  it('sets a symbol that only the math fonts have', () => {
    const items = boxesOf(galleyOf([paragraph('a ≤ b')])).flatMap((b) => b.items)
    expect(items.map((i) => i.kind)).toEqual(['text', 'math', 'text'])
  })
})
