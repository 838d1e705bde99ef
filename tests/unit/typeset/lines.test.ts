import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakParagraph, type LineItem, NEVER } from '../../../src/typeset/lines.ts'

type Item = LineItem<number>
const word = (width: number, content = 0): Item => ({ type: 'box', width, content })
const space: Item = { type: 'glue', width: 3, stretch: 1.5, shrink: 1, space: true }
const words = (widths: readonly number[]): readonly Item[] => widths.flatMap((w, i) => (i === 0 ? [word(w, i)] : [space, word(w, i)]))
const contents = (lines: readonly { readonly items: readonly Item[] }[]): number[][] =>
  lines.map((l) => l.items.flatMap((i) => (i.type === 'box' ? [i.content] : [])))

describe('breakParagraph', () => {
  it('looks ahead: the first line is kept shorter so that the second is not loose', () => {
    // first-fit would put 10 10 10 (36) on the first line and leave 10 24 (37) … 30 alone on a loose one
    const lines = breakParagraph(words([10, 10, 10, 10, 24, 30, 5]), 40, 'justified')
    expect(contents(lines)).toEqual([
      [0, 1, 2],
      [3, 4],
      [5, 6],
    ])
    expect(lines.map((l) => l.adjusted)).toEqual([true, true, false])
  })

  it('takes a hyphen when lines would be too loose without', () => {
    const hyphen: Item = { type: 'penalty', width: 2, cost: 50, flagged: true }
    const items: Item[] = [word(30, 0), space, word(12, 1), hyphen, word(12, 2), space, word(20, 3)]
    const lines = breakParagraph(items, 47, 'justified')
    expect(contents(lines)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(lines.map((l) => l.hyphenated)).toEqual([true, false])
  })

  it('never breaks where it is forbidden', () => {
    const never: Item = { type: 'penalty', width: 0, cost: NEVER, flagged: false }
    const lines = breakParagraph([word(20, 0), space, word(15, 1), never, space, word(15, 2)], 40, 'justified')
    expect(contents(lines)).toEqual([[0], [1, 2]])
    expect(lines[0]?.adjusted).toBe(false)
  })

  it('says by how much a word is too wide', () => {
    const lines = breakParagraph(words([10, 50, 10]), 40, 'justified')
    expect(Math.max(...lines.map((l) => l.excess))).toBeGreaterThanOrEqual(10)
  })

  it('makes ragged lines of natural width', () => {
    const lines = breakParagraph(words([20, 10, 20, 10, 20, 10]), 40, 'ragged')
    expect(lines.every((l) => !l.adjusted && l.excess === 0)).toBe(true)
    expect(contents(lines).flat()).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('breaks ragged lines at hyphens and formulas too, where nothing else fits', () => {
    const pieces = (cost: number, width: number): Item[] =>
      [0, 1, 2, 3].flatMap((i): Item[] => [...(i === 0 ? [] : [{ type: 'penalty', width, cost, flagged: true } as const]), word(15, i)])
    expect(contents(breakParagraph(pieces(50, 2), 20, 'ragged'))).toEqual([[0], [1], [2], [3]])
    expect(contents(breakParagraph(pieces(700, 0), 20, 'justified'))).toEqual([[0], [1], [2], [3]])
  })

  it.each(['justified', 'ragged'] as const)('breaks inside brackets only where lines do not fit otherwise: %s', (align) => {
    const within: Item = { type: 'penalty', width: 0, cost: 700, flagged: false, nested: true }
    const formula = (width: number): Item[] => [word(10, 0), space, word(width, 1), within, word(width, 2), space, word(10, 3)]
    expect(contents(breakParagraph(formula(18), 40, align))).toEqual([[0], [1, 2], [3]])
    expect(contents(breakParagraph(formula(25), 40, align))).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('breaks inside brackets rather than set a loose line', () => {
    const within: Item = { type: 'penalty', width: 0, cost: 700, flagged: false, nested: true }
    const line = (first: number): Item[] => [
      word(first, 0),
      space,
      word(17, 1),
      space,
      word(0.5, 2),
      within,
      word(20, 3),
      space,
      word(17, 4),
    ]
    // The first two words alone leave a line that must stretch by twice its due; 19 wide, they fill it.
    expect(contents(breakParagraph(line(17), 40, 'justified'))[0]).toEqual([0, 1, 2])
    expect(contents(breakParagraph(line(19.5), 40, 'justified'))[0]).toEqual([0, 1])
  })

  it('keeps every word, in order, in lines that fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom('justified', 'ragged'),
        (widths, align) => {
          const lines = breakParagraph(words(widths), 50, align as 'justified' | 'ragged')
          expect(contents(lines).flat()).toEqual(widths.map((_, i) => i))
          expect(lines.every((l) => l.excess === 0)).toBe(true)
        },
      ),
      { seed: 5 },
    )
  })
})
