import { describe, expect, it } from 'vitest'
import type { Seen } from '../../../src/omr/chance.ts'
import { isPalePage, isWornAway, withLostMarks } from '../../../src/omr/lost-marks.ts'
import { pageOf } from '../../support/omr-pages.ts'

const boxOf = (isScant: boolean): Seen => ({ dottedHand: { reach: 0.1, remnants: { isFilling: false, isScant } } }) as Seen

describe('withLostMarks', () => {
  it('doubts a question without a mark where the hand leaves a few dots, and only there', () => {
    const [scant, dotted] = [
      [boxOf(true), boxOf(true), boxOf(true)],
      [boxOf(false), boxOf(false), boxOf(false)],
    ]
    expect(withLostMarks(scant, [0, 0, 0.001])).toEqual([0.125, 0.125, 0.125])
    expect(withLostMarks(scant, [0, 0.4, 0])).toEqual([0, 0.4, 0])
    expect(withLostMarks(dotted, [0, 0, 0])).toEqual([0, 0, 0])
    expect(withLostMarks([{} as Seen], [0])).toEqual([0])
  })
})

describe('isPalePage', () => {
  const pageWith = (ink: number, marks: number, isBilevel = true) => {
    const { reading, sheet } = pageOf(Array.from({ length: 30 }, (_, i) => ({ ink: i < marks ? ink : 0, cover: 0 })))
    const chances = reading.measures.map(({ zone }, i) => ({ zone, state: 'blank' as const, probability: i < marks ? 0.5 : 0 }))
    return { reading: isBilevel ? { ...reading, isBilevel: true as const } : reading, sheet, marks: chances }
  }

  it('knows pages in black and white on which marks are mere dots, or none are', () => {
    expect(isPalePage(pageWith(0.05, 8))).toBe(true)
    expect(isPalePage(pageWith(0, 0))).toBe(true)
  })

  it('knows nothing of others, of solid marks, of a few, and of a few boxes', () => {
    expect(isPalePage(pageWith(0.05, 8, false))).toBe(false)
    expect(isPalePage(pageWith(0.2, 8))).toBe(false)
    expect(isPalePage(pageWith(0.05, 4))).toBe(false)
    const { marks, ...few } = pageWith(0, 0)
    expect(isPalePage({ ...few, marks: marks.slice(0, 19) })).toBe(false)
  })
})

describe('isWornAway', () => {
  /** A page of 30 boxes, whose first ones have so many dots each. */
  const pageWith = (counts: readonly number[], ink = 0.02, isBilevel = true) => {
    const cells = (count: number): string => `${'0'.repeat(6)}${`0${'3'.repeat(count)}`.padEnd(30, '0')}`
    const boxes = Array.from({ length: 30 }, (_, i) => ({ ink: i < counts.length ? ink : 0, cover: 0, cells: cells(counts[i] ?? 0) }))
    const { reading } = pageOf(boxes)
    return isBilevel ? { ...reading, isBilevel: true as const } : reading
  }

  it('knows pages in black and white whose marks are single dots, so that others left none', () => {
    expect(isWornAway(pageWith([1, 1, 1, 2, 2, 4]))).toBe(true)
    expect(isWornAway(pageWith([1]))).toBe(true)
  })

  it('believes pages with more dots, with crossings of two, with a solid mark, with greys, and without a dot', () => {
    expect(isWornAway(pageWith([1, 1, 3, 4, 4, 4]))).toBe(false)
    expect(isWornAway(pageWith([1, 2, 2, 2, 2, 2]))).toBe(false)
    expect(isWornAway(pageWith([1, 1, 1, 2, 2, 4], 0.2))).toBe(false)
    expect(isWornAway(pageWith([1, 1, 1, 2, 2, 4], 0.02, false))).toBe(false)
    expect(isWornAway(pageWith([]))).toBe(false)
  })
})
