import { describe, expect, it } from 'vitest'
import {
  boxesOf,
  display,
  faultsOf,
  galleyOf,
  LINE,
  linesOf,
  mathRuns,
  paragraph,
  SIZE,
  textRuns,
  widthOf,
} from '../../support/typeset/bench.ts'

describe('displayMaterial', () => {
  it('centres the formula in the column', () => {
    const galley = galleyOf([paragraph('Long enough a line to end after the start of it:', display('a=b'), 'done')], 100)
    const run = boxesOf(galley).flatMap((b) => mathRuns(b.items))[0]
    const width = ((run?.formula.width ?? 0) * SIZE) / 1000
    expect(run?.x).toBeCloseTo((100 - width) / 2, 3)
  })

  it('leaves a size of white space around it, less above after a short line', () => {
    const skips = (words: string) =>
      galleyOf([paragraph(words, display('a=b'), 'done')], 100).pieces.flatMap((p) => (p.kind === 'skip' ? [p.height / SIZE] : []))
    expect(skips('Long enough a line to end after the start of it:').map((s) => Math.round(s * 10))).toEqual([10, 10])
    expect(skips('So').map((s) => Math.round(s * 10))).toEqual([3, 6])
  })

  it('leaves an alignment its white space whatever stands above', () => {
    const galley = galleyOf([paragraph('So', display('\\begin{align*}a&=b\\end{align*}'), 'done')], 100)
    expect(galley.pieces.flatMap((p) => (p.kind === 'skip' ? [p.height / SIZE] : []))).toEqual([1, 1])
  })

  const head = { kind: 'strong', children: [{ kind: 'text', text: 'Solution:' }] } as const

  it('stands on the line of a run-in heading that leaves room for it, on its first row', () => {
    const galley = galleyOf([paragraph(head, ' ', display('\\begin{aligned}a&=b\\\\&=c\\end{aligned}'))], 100)
    const [box, ...others] = boxesOf(galley)
    expect(others).toEqual([])
    const [heading] = textRuns(box?.items ?? [])
    const [formula] = mathRuns(box?.items ?? [])
    const firstRow = Math.max(...(formula?.formula.glyphs ?? []).map((g) => g.y))
    expect(heading?.x).toBe(0)
    expect(heading?.y).toBeCloseTo((formula?.y ?? 0) - (firstRow * SIZE) / 1000, 1)
  })

  it('stands below a heading that it would run into, on the same page', () => {
    const wide = display('a_1+a_2+a_3+a_4+a_5+a_6+a_7+a_8+a_9+a_{10}+a_{11}+a_{12}+a_{13}=0')
    const boxes = boxesOf(galleyOf([paragraph(head, ' ', wide)], 100))
    expect(boxes.map((b) => [textRuns(b.items).length, mathRuns(b.items).length, b.breakAfter])).toEqual([
      [1, 0, 'never'],
      [0, 1, 'allowed'],
    ])
  })

  it('stands below text that is no heading, and no page ends between them', () => {
    const boxes = boxesOf(galleyOf([paragraph('So', display('a=b'))], 100))
    expect(boxes.map((b) => b.breakAfter)).toEqual(['never', 'allowed'])
  })

  it('goes on with the paragraph, neither indented nor spaced', () => {
    const galley = galleyOf([paragraph('Now ', display('a=b'), ' where it goes on.')], 100, { paragraphSkip: 5 })
    expect(linesOf(galley)).toEqual(['Now', '', 'where it goes on.'])
    expect(textRuns(boxesOf(galley)[2]?.items ?? [])[0]?.x).toBe(0)
    expect(galley.pieces.some((p) => p.kind === 'skip' && p.height === 5)).toBe(false)
  })

  it('numbers a labelled display at the right margin by a late slot', () => {
    const galley = galleyOf([paragraph(display('a=b\\label{eq:x}'))], 100)
    const [box] = boxesOf(galley)
    expect(galley.labels).toEqual([{ kind: 'eq', label: 'x' }])
    const [open, close] = textRuns(box?.items ?? [])
    expect((close?.x ?? 0) + widthOf(close as never)).toBeCloseTo(100, 3)
    expect(box?.late).toMatchObject([{ field: { reference: 'eq', label: 'x' }, face: 'roman', align: 'right', y: box?.baseline }])
    expect(box?.late[0]?.x).toBeCloseTo((open?.x ?? 0) + widthOf(open as never), 3)
    expect(box?.late[0]?.width).toBeCloseTo(0.5 * SIZE, 3)
  })

  it('prints a tag, and reports it as the label’s text', () => {
    const galley = galleyOf([paragraph(display('a=b\\tag{L}\\label{eq:t}'))], 100)
    expect(linesOf(galley)).toEqual(['(L)'])
    expect(galley.labels).toEqual([{ kind: 'eq', label: 't', text: 'L' }])
  })

  it('makes a wide formula smaller, down to 85 %, and reports one that is wider', () => {
    const wide = (n: number) => [paragraph(display(Array.from({ length: n }, (_, i) => `x_{${i}}`).join('+')))]
    const natural = boxesOf(galleyOf(wide(12), 300)).flatMap((b) => mathRuns(b.items))[0]
    const width = ((natural?.formula.width ?? 0) * SIZE) / 1000
    const shrunk = boxesOf(galleyOf(wide(12), width * 0.9)).flatMap((b) => mathRuns(b.items))[0]
    expect(shrunk?.size).toBeCloseTo(0.9 * SIZE, 3)
    const [fault] = faultsOf(wide(12), width * 0.8)
    expect(fault?.code).toBe('too-wide')
    expect(fault?.message).toContain('x_{0}')
  })

  it('sets each number on the baseline of its row', () => {
    const galley = galleyOf([paragraph(display('\\begin{align}a&=b\\\\c&=\\frac12\\notag\\\\e&=f\\end{align}'))], 100)
    const late = boxesOf(galley)[0]?.late ?? []
    expect(late).toHaveLength(2)
    expect((late[1]?.y ?? 0) - (late[0]?.y ?? 0)).toBeGreaterThan(2 * LINE)
  })
})
