import { describe, expect, it } from 'vitest'
import {
  boxesOf,
  faultsOf,
  galleyOf,
  LINE,
  linesOf,
  math,
  mathRuns,
  paragraph,
  SIZE,
  text,
  textRuns,
  widthOf,
} from '../../support/typeset/bench.ts'

const prose =
  'It is smallest where the training error is smallest, and the training error is convex in the logarithm of the penalty whenever the columns are orthogonal. None of the other statements is correct.'

describe('setParagraph', () => {
  it('sets a known text in known lines', () => {
    expect(linesOf(galleyOf([paragraph(prose)], 100))).toEqual([
      'It is smallest where the training error is smallest, and the train\u00ad',
      'ing error is convex in the logarithm of the penalty whenever the',
      'columns are orthogonal. None of the other statements is correct.',
    ])
  })

  it('justifies all lines but the last', () => {
    const runs = boxesOf(galleyOf([paragraph(prose)], 100)).flatMap((b) => textRuns(b.items))
    expect(runs.map((r) => Math.round(widthOf(r) * 100) / 100).slice(0, 2)).toEqual([100, 100])
    expect(widthOf(runs[2] as never)).toBeLessThan(99.5)
  })

  it('leaves ragged lines at their natural width and centres centred ones', () => {
    const spaces = boxesOf(galleyOf([paragraph(prose)], 100, { align: 'ragged' }))
      .flatMap((b) => textRuns(b.items))
      .flatMap((r) => r.glyphs.filter((g) => g.text === ' ').map((g) => g.advance))
    expect(new Set(spaces.map((s) => Math.round(s)))).toEqual(new Set([333]))
    const [run] = boxesOf(galleyOf([paragraph('Middle')], 100, { align: 'centred' })).flatMap((b) => textRuns(b.items))
    expect(run?.x).toBeCloseTo((100 - widthOf(run as never)) / 2, 3)
  })

  it('hyphenates in a narrow column, in the language of the exam', () => {
    const words = 'Die Wahrscheinlichkeitsverteilung der Zufallsvariablen ist unabhängig von der Parametrisierung der Wahrscheinlichkeiten.'
    const lines = linesOf(galleyOf([paragraph(words)], 40, {}, 'de'))
    expect(lines.filter((l) => l.endsWith('\u00ad')).length).toBeGreaterThan(0)
    expect(
      lines
        .map((l) => l.replace(/-$/, '\u00ad'))
        .join(' ')
        .replaceAll('\u00ad ', ''),
    ).toBe(words)
  })

  it('sets lines a constant distance apart when nothing is tall', () => {
    const galley = galleyOf([paragraph(prose)], 100)
    expect(galley.height).toBeCloseTo(3 * LINE, 6)
    expect(galley.firstBaseline).toBeCloseTo(0.7 * LINE, 6)
    expect(galley.axis).toBeCloseTo(0.7 * LINE - 0.25 * SIZE, 6)
    expect(galley.lastDepth).toBeCloseTo(0.3 * LINE, 6)
  })

  it('puts formulas on the baseline, at the size of the text', () => {
    const [box] = boxesOf(galleyOf([paragraph('Let ', math('x'), ' be.')], 100))
    const [run] = mathRuns(box?.items ?? [])
    const [before] = textRuns(box?.items ?? [])
    expect(run).toMatchObject({ y: before?.y, size: SIZE })
    expect(run?.x).toBeCloseTo(widthOf(before as never), 3)
  })

  it('breaks a long formula after a relation or operator and keeps punctuation with it', () => {
    const galley = galleyOf([paragraph('We know that ', math('f(x)=a_0+a_1x+a_2x^2+a_3x^3+a_4x^4+a_5x^5+a_6x^6'), ', which is known.')], 60)
    expect(boxesOf(galley).filter((b) => mathRuns(b.items).length > 0).length).toBe(2)
    for (const { items } of boxesOf(galley)) expect(items[0]?.kind === 'text' ? items[0].glyphs[0]?.text : 'math').not.toBe(',')
  })

  it('moves lines apart by no more than a point of white between tall formulas', () => {
    const galley = galleyOf(
      [paragraph('a ', { kind: 'line-break' }, math('\\dfrac{\\dfrac12}{\\dfrac12}'), { kind: 'line-break' }, ' b')],
      100,
    )
    const tall = boxesOf(galley)[1]
    const [run] = mathRuns(tall?.items ?? [])
    const ink = (((run?.formula.height ?? 0) + (run?.formula.depth ?? 0)) * SIZE) / 1000
    expect(galley.height).toBeGreaterThan(3 * LINE)
    expect(tall?.height).toBeLessThanOrEqual(ink + 2 * 0.3515)
  })

  it('keeps the first and the last two lines of a paragraph together', () => {
    const galley = galleyOf([paragraph(prose)], 50)
    const breaks = boxesOf(galley).map((b) => b.breakAfter)
    expect(breaks.length).toBeGreaterThan(4)
    expect(breaks[0]).toBe('never')
    expect(breaks.at(-2)).toBe('never')
    expect(breaks.slice(1, -2).every((b) => b === 'allowed')).toBe(true)
  })

  it('keeps a run-in heading with the list below it', () => {
    const head = { kind: 'strong', children: [text('Solution:')] } as const
    const list = {
      kind: 'list',
      marker: { kind: 'decimal', start: 1 },
      items: [[paragraph('one')], [paragraph('two')]],
      tight: true,
    } as const
    const { pieces } = galleyOf([paragraph(head, ' '), list], 100)
    expect(pieces.map((p) => [p.kind, 'breakAfter' in p ? p.breakAfter : ''])).toEqual([
      ['box', 'never'],
      ['skip', 'never'],
      ['box', 'allowed'],
      ['skip', 'allowed'],
      ['box', 'allowed'],
    ])
    expect(boxesOf(galleyOf([paragraph(head, ' words'), list], 100)).map((b) => b.breakAfter)[0]).toBe('allowed')
  })

  it('does not break at an unbreakable space', () => {
    for (let width = 20; width < 60; width += 3) {
      const lines = linesOf(galleyOf([paragraph('Some words here and item\u00a07 or more of them')], width, { align: 'ragged' }))
      expect(lines.some((l) => /item\s7/u.test(l))).toBe(true)
    }
  })

  it('names a word that does not fit', () => {
    const [fault] = faultsOf([paragraph('see Rindfleischetikettierungsueberwachung1 now')], 25)
    expect(fault?.code).toBe('too-wide')
    expect(fault?.message).toContain('Rindfleisch')
  })

  it('keeps kerning and ligatures across hyphenation points that are not used', () => {
    const [run] = boxesOf(galleyOf([paragraph('official')], 100)).flatMap((b) => textRuns(b.items))
    expect(run?.glyphs.map((g) => g.text)).toContain('ffi')
  })

  it('sets emphasis, strong, sans and code in their faces', () => {
    const one = (kind: 'emphasis' | 'strong' | 'sans') => ({ kind, children: [text(kind)] }) as const
    const galley = galleyOf(
      [
        paragraph(
          one('emphasis'),
          one('strong'),
          one('sans'),
          { kind: 'code', text: "a'b" },
          { kind: 'strong', children: [one('emphasis')] },
        ),
      ],
      150,
    )
    expect(boxesOf(galley).flatMap((b) => textRuns(b.items).map((r) => r.font.replace('cmu-', '')))).toEqual([
      'serif-500-italic',
      'serif-700-roman',
      'sans-serif-500-roman',
      'typewriter-text-500-roman',
      'serif-700-italic',
    ])
    expect(linesOf(galley)[0]).toContain("a'b")
  })
})
