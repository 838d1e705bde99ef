import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Galley, type Piece, splitGalley, splitGently } from '../../../src/typeset/index.ts'
import { measuresOf } from '../../../src/typeset/measures.ts'
import { boxesOf, galleyOf, LINE, linesOf, paragraph } from '../../support/typeset/bench.ts'

const galley = (pieces: readonly Piece[]): Galley => ({ width: 50, extent: 50, labels: [], pieces, ...measuresOf(pieces, 1) })
const box = (height: number, breakAfter: 'allowed' | 'never' = 'allowed'): Piece => ({
  kind: 'box',
  height,
  baseline: height,
  items: [],
  late: [],
  breakAfter,
})
const skip = (height: number): Piece => ({ kind: 'skip', height, breakAfter: 'allowed' })

describe('splitGalley', () => {
  it('cuts at the last allowed place and drops white space there', () => {
    const [head, rest] = splitGalley(galley([box(10), skip(2), box(10, 'never'), box(10), skip(3), box(10)]), 25)
    expect(head.height).toBe(10)
    expect(rest?.pieces.map((p) => (p.kind === 'page-break' ? 0 : p.height))).toEqual([10, 10, 3, 10])
    expect(rest?.firstBaseline).toBe(10)
  })

  it('keeps a galley that fits, white space at its end not counted', () => {
    const whole = galley([box(10), skip(5)])
    expect(splitGalley(whole, 10)).toEqual([whole, undefined])
  })

  it('cuts at a forced page break', () => {
    const [head, rest] = splitGalley(galley([box(10), { kind: 'page-break' }, box(10)]), 100)
    expect([head.height, rest?.height]).toEqual([10, 10])
  })

  it('always gets on, even when nothing fits', () => {
    const [head, rest] = splitGalley(galley([box(30, 'never'), box(10)]), 20)
    expect([head.height, rest?.height]).toEqual([30, 10])
  })

  it('does not leave one line of a paragraph alone', () => {
    const words = 'It is smallest where the training error is smallest, and the training error is convex in the logarithm of the penalty.'
    const whole = galleyOf([paragraph(words)], 50)
    expect(whole.lines).toBe(4)
    const [head, rest] = splitGalley(whole, 3.5 * LINE)
    expect([head.lines, rest?.lines]).toEqual([2, 2])
    expect([...linesOf(head), ...linesOf(rest as Galley)]).toEqual(linesOf(whole))
  })

  it('cuts gently: no line alone on either side, else not at all', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => box(10, i === 0 || i === count - 2 ? 'never' : 'allowed'))
    const heights = (pieces: readonly Piece[], height: number) => splitGently(galley(pieces), height)?.map((part) => part.height)
    expect(heights(lines(4), 30)).toEqual([20, 20])
    expect(heights(lines(4), 19)).toBeUndefined()
    expect(heights(lines(3), 20)).toBeUndefined()
    expect(heights([box(10), skip(2), box(10)], 15)).toBeUndefined()
    expect(heights([box(10), skip(2), box(10), box(10)], 25)).toEqual([10, 20])
    expect(heights([box(10), skip(2), box(10), box(10)], 40)).toEqual([10, 20])
    const picture: Piece = { kind: 'box', height: 10, items: [], late: [], breakAfter: 'allowed' }
    expect(heights([...lines(2), skip(2), picture], 25)).toEqual([20, 10])
    expect(heights([box(10, 'never'), skip(2), box(10)], 10)).toBeUndefined()
  })

  it('loses nothing, keeps the order and ends', () => {
    const piece = fc.oneof(
      fc.record({ kind: fc.constant('box'), height: fc.integer({ min: 1, max: 40 }), breakAfter: fc.constantFrom('allowed', 'never') }),
      fc.record({ kind: fc.constant('skip'), height: fc.integer({ min: 0, max: 10 }), breakAfter: fc.constant('allowed') }),
      fc.record({ kind: fc.constant('page-break') }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 5, max: 60 }), (pieces, height) => {
        const whole = galley(pieces.map((p) => (p.kind === 'box' ? { ...p, items: [], late: [] } : p)) as Piece[])
        const seen: unknown[] = []
        let rest: Galley | undefined = whole
        for (let turns = 0; rest !== undefined; turns++) {
          expect(turns).toBeLessThanOrEqual(pieces.length + 1)
          const [head, next]: readonly [Galley, Galley | undefined] = splitGalley(rest, height)
          if (boxesOf(head).length > 1) expect(head.height).toBeLessThanOrEqual(height)
          seen.push(...boxesOf(head))
          rest = next
        }
        expect(seen).toEqual(boxesOf(whole))
      }),
      { seed: 7 },
    )
  })
})
