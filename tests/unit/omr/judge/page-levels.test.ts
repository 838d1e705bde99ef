import { describe, expect, it } from 'vitest'
import { calibrate } from '../../../../src/omr/judge/calibrate.ts'
import { boxesOn } from '../../../../src/omr/judge/dithered.ts'
import { pageLevels } from '../../../../src/omr/judge/page-levels.ts'
import { type DrawnBox, pageOf } from '../../../support/omr-pages.ts'

const letters = (count: number, ink: (i: number) => number, inside: string): DrawnBox[] =>
  Array.from({ length: count }, (_, i) => ({ ink: ink(i), cover: 0.3, darkness: ink(i) / 2, inside }))

const usual = pageOf([...letters(40, (i) => 0.2 + (i % 3) * 0.005, 'A'), ...letters(40, (i) => 0.3 + (i % 3) * 0.005, 'B')])

describe('pageLevels', () => {
  it('follows a page whose letters are blacker than those of its file, marks or not', () => {
    const black = pageOf([...letters(20, (i) => (i % 4 === 0 ? 0.9 : 0.28), 'A'), ...letters(10, () => 0.42, 'B')])
    const calibration = calibrate([usual, usual, black], 'tick')
    const level = pageLevels(boxesOn(black.reading, black.sheet), calibration)
    expect(level('A').ink).toBeCloseTo(0.28, 1)
    expect(level('A').spread).toBeLessThan(0.02)
    expect(level('B').ink).toBeCloseTo(0.42, 1)
  })

  it('scales what the file says of a letter that the page marks wherever it shows', () => {
    const black = pageOf([...letters(30, () => 0.28, 'A'), ...letters(3, () => 0.95, 'B')])
    const level = pageLevels(boxesOn(black.reading, black.sheet), calibrate([usual, usual, black], 'tick'))
    expect(level('B').ink).toBeGreaterThan(0.38)
    expect(level('B').ink).toBeLessThan(0.46)
  })

  it('scales what any letter may have there, of a letter never seen blank', () => {
    const cells = '000000055000055000055000055000000000'
    const withCells = (boxes: DrawnBox[]) => boxes.map((box) => ({ ...box, cells }))
    const marked = letters(12, () => 0.95, 'J').map((box) => ({ ...box, cells: 'f'.repeat(36) }))
    const file = pageOf(withCells(letters(40, () => 0.2, 'A')))
    const black = pageOf([...withCells(letters(30, () => 0.3, 'A')), ...marked])
    const level = pageLevels(boxesOn(black.reading, black.sheet), calibrate([file, file, black], 'fill'))
    expect(level('J').cells).toBeUndefined()
    expect(level('J').anyPrint?.[7]).toBeCloseTo((5 / 15) * 1.5)
  })

  it('does not take thin strokes through all of the few boxes of a letter for the letter', () => {
    const page = pageOf([...letters(30, () => 0.2, 'A'), ...letters(4, () => 0.37, 'B')])
    const level = pageLevels(boxesOn(page.reading, page.sheet), calibrate([usual, usual, page], 'tick'))
    expect(level('B').ink).toBeLessThan(0.32)
  })

  it('takes no marks for a letter on a page whose letters are lost', () => {
    const lost = pageOf([...letters(30, () => 0, 'A'), ...letters(12, (i) => (i < 2 ? 0 : 0.5), 'B')])
    const level = pageLevels(boxesOn(lost.reading, lost.sheet), calibrate([usual, usual, lost], 'tick'))
    expect(level('B').ink).toBeLessThan(0.05)
  })

  it('takes nothing in a box for print where black and white has lost all letters, however many boxes of one bear pale marks', () => {
    const page = (grey: number) =>
      pageOf([
        ...letters(40, () => 0, 'A').map((box) => ({ ...box, darkness: grey })),
        ...letters(12, (i) => (i < 4 ? 0 : 0.06), 'B').map((box, i) => ({ ...box, darkness: i < 4 ? grey : 0.06 })),
      ])
    const levelOf = ({ reading, sheet }: ReturnType<typeof page>) =>
      pageLevels(boxesOn(reading, sheet), calibrate([usual, usual, { reading, sheet }], 'tick'))('B')
    expect(levelOf(page(0))).toMatchObject({ ink: 0, darkness: 0, spread: 0, unsure: 0 })
    expect(levelOf(page(0.02)).ink).toBeGreaterThan(0.01)
  })

  it('keeps the file’s word on a page with few letters, and for a letter it does not show', () => {
    const few = pageOf(letters(2, () => 0.3, 'A'))
    const calibration = calibrate([usual, usual, few], 'tick')
    const level = pageLevels(boxesOn(few.reading, few.sheet), calibration)
    expect(level('B')).toEqual(calibration.levels['B'])
    expect(level('A').ink).toBeLessThan(0.25)
  })
})

describe('a page that has kept letters which its file has lost', () => {
  const lost = pageOf(letters(60, () => 0, 'A'))
  const levelWith = (blank: (i: number) => number, marks: readonly number[]): number => {
    const page = pageOf([...letters(20, blank, 'A'), ...marks.flatMap((ink) => letters(1, () => ink, 'A'))])
    return pageLevels(boxesOn(page.reading, page.sheet), calibrate([lost, lost, lost, page], 'fill'))('A').ink
  }
  const pale = (i: number) => 0.1 + (i % 8) / 100

  it('says itself how black they are, where its marks stand far off', () => {
    expect(levelWith(pale, [0.6, 0.8, 0.9])).toBeGreaterThan(0.08)
    expect(levelWith(() => 0.29, [0.6, 0.8, 0.9])).toBeGreaterThan(0.2)
  })

  it('does not where marks are hardly blacker, where most boxes are black, where letters never are so black, nor where nothing is marked', () => {
    expect(levelWith(pale, [0.4, 0.8, 0.9])).toBeLessThan(0.05)
    expect(levelWith(pale, Array(25).fill(0.9))).toBeLessThan(0.05)
    expect(levelWith(() => 0.32, [0.8, 0.9])).toBeLessThan(0.05)
    expect(levelWith(pale, [])).toBeLessThan(0.05)
  })
})

describe('what it takes to follow a page', () => {
  const of = (ink: number) => ({ ink, darkness: ink / 2, spread: 0.01, unsure: 0.01 })
  const calibration = { marking: 'tick', style: 'unknown', printed: new Map(), anyLetter: of(0.25), levels: { A: of(0.2), B: of(0.3), C: of(0.05), D: of(0.07) } } as const // biome-ignore format: one thought
  const inkOf = (letter: string, boxes: readonly DrawnBox[]): number => {
    const { reading, sheet } = pageOf(boxes)
    return pageLevels(boxesOn(reading, sheet), calibration)(letter).ink
  }
  /** By how much the page is blacker: what it makes of the one box of B on it. */
  const gainWith = (...boxes: readonly DrawnBox[]): number => inkOf('B', [...boxes, ...letters(1, () => 0.9, 'B')]) / 0.3

  it('is twenty letters, of which a third are blacker than usual, and no more than two and a half times', () => {
    expect([18, 19].map((count) => gainWith(...letters(count, () => 0.3, 'A')))).toEqual([expect.closeTo(1), expect.closeTo(1.5)])
    const usual = (count: number) => gainWith(...letters(19, (i) => (i < count ? 0.2 : 0.3), 'A'))
    expect([usual(6), usual(7)]).toEqual([expect.closeTo(1.5), expect.closeTo(1)])
    expect(gainWith(...letters(30, () => 0.6, 'A'))).toBeCloseTo(2.5)
  })

  it('is letters that are seen at all', () => {
    expect(gainWith(...letters(30, () => 0.1, 'C'))).toBeCloseTo(1)
    expect(gainWith(...letters(30, () => 0.14, 'D'))).toBeCloseTo(2)
  })

  it('is eight boxes of a letter, against four of its file, not far above it and not far apart', () => {
    const seen = (count: number, ink: (i: number) => number) => inkOf('A', letters(count, ink, 'A'))
    expect([seen(7, () => 0.24), seen(8, () => 0.24)]).toEqual([0.2, expect.closeTo((0.24 * 8 + 0.2 * 4) / 12)])
    expect([seen(8, () => 0.255) > 0.2, seen(8, () => 0.265) > 0.2]).toEqual([true, false])
    expect([0.295, 0.305].map((far) => seen(8, (i) => (i % 2 === 0 ? 0.2 : far)) > 0.201)).toEqual([true, false])
  })
})
