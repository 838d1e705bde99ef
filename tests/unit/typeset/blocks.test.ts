import { describe, expect, it } from 'vitest'
import { boxesOf, galleyOf, linesOf, paragraph } from '../../support/typeset/bench.ts'

describe('setBlocks', () => {
  it('puts the paragraph skip between paragraphs only', () => {
    const galley = galleyOf([paragraph('One.'), paragraph('Two.')], 80, { paragraphSkip: 2 })
    expect(galley.pieces.map((p) => (p.kind === 'skip' ? p.height : p.kind))).toEqual(['box', 2, 'box'])
  })

  it('puts as much white space under a list as above it', () => {
    const list = { kind: 'list', marker: { kind: 'bullet' }, items: [[paragraph('Two.')]], tight: true } as const
    const galley = galleyOf([paragraph('One.'), list, paragraph('Three.')], 80, { paragraphSkip: 2 })
    const skips = galley.pieces.map((p) => (p.kind === 'skip' ? p.height : p.kind))
    const [, above, own, , under, between] = skips
    expect(Number(above) + Number(own)).toBeCloseTo(Number(under) + Number(between), 6)
    expect(Number(above) + Number(own)).toBeGreaterThan(2)
  })

  it('keeps white space that was asked for, and page breaks', () => {
    const galley = galleyOf(
      [paragraph('One.'), { kind: 'skip', height: 7 }, { kind: 'page-break' }, paragraph('Two.'), { kind: 'skip', height: 3 }],
      80,
    )
    expect(galley.pieces.map((p) => (p.kind === 'skip' ? p.height : p.kind))).toEqual(['box', 7, 'page-break', 'box', 3])
  })

  it('draws rules and lines to fill in over the full width', () => {
    const galley = galleyOf([{ kind: 'rule' }, { kind: 'fill-in-line' }], 80)
    for (const box of boxesOf(galley)) {
      const [item] = box.items
      expect(item?.kind === 'path' ? item.commands.slice(0, 2).map((c) => c[1]) : []).toEqual([0, 80])
    }
    expect(galley.extent).toBe(80)
  })

  it('indents quotes on both sides', () => {
    const galley = galleyOf(
      [{ kind: 'quote', children: [paragraph('A quoted text that is long enough to fill more than one line of the column.')] }],
      80,
    )
    const x = boxesOf(galley).map((b) => (b.items[0]?.kind === 'text' ? b.items[0].x : 0))
    expect(new Set(x.map((v) => v.toFixed(2)))).toEqual(new Set(['7.03']))
    expect(galley.extent).toBeLessThanOrEqual(80 - 7.02)
    expect(linesOf(galley).length).toBeGreaterThan(1)
  })

  it('calls an object that reaches it a bug', () => {
    expect(() => galleyOf([{ kind: 'object', name: 'answers' }])).toThrow(/object answers/)
  })
})
