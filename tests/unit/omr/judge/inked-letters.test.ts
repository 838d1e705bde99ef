import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import type { ZoneMeasure } from '../../../../src/model/reading.ts'
import type { BlankLevel } from '../../../../src/omr/judge/blank-levels.ts'
import { type LetterBoxes, unmarkedBoxes } from '../../../../src/omr/judge/inked-letters.ts'

const all: BlankLevel = { ink: 0.2, darkness: 0.1, spread: 0.02, unsure: 0 }
const middle = '000000000000007700007700000000000000'
const box = (ink: number, cells: string): ZoneMeasure => ({ zone: zoneId('z'), ink, darkness: ink / 2, cover: ink, spill: 0, cells })
const letter = (measures: readonly ZoneMeasure[], ink = 0.2, cells = middle): LetterBoxes => ({
  measures,
  level: { ...all, ink, cells: Array.from(cells, (digit) => Number.parseInt(digit, 16) / 15) },
})
const usual = (count: number): [string, LetterBoxes][] =>
  Array.from({ length: count }, (_, i) => [`usual ${i}`, letter(Array.from({ length: 12 }, () => box(0.2, middle)))])

/** A letter of which so many boxes are blank and the others crossed: how many may be blank. */
const left = (blank: readonly ZoneMeasure[], crossed: readonly ZoneMeasure[], others = 4): number | undefined =>
  unmarkedBoxes(new Map([...usual(others), ['K', letter([...blank, ...crossed], 0.4, `f${middle.slice(1)}`)]]), all).get('K')?.length

const blank = box(0.2, middle)
const cross = box(0.42, `f0000f${middle.slice(6, 30)}f0000f`)
const crosses = (count: number, one = cross): ZoneMeasure[] => Array.from({ length: count }, () => one)

describe('unmarkedBoxes', () => {
  it('leaves out crossed boxes of a letter of which hardly one is blank', () => {
    expect(left([blank, blank], crosses(10))).toBe(2)
    expect(left([blank, box(0.07, middle)], crosses(10))).toBe(2)
  })

  it('believes one box alone, or one that shows no letter, as little as it believes none', () => {
    expect(left([blank], crosses(11))).toBe(12)
    expect(left([blank, box(0.05, middle)], crosses(10))).toBe(12)
    expect(left([], crosses(12))).toBe(12)
  })

  it('leaves letters as they are that are no blacker than others, or in a quarter of their boxes', () => {
    expect(left([blank, blank, blank, blank], crosses(8))).toBe(12)
    expect([0.31, 0.33].map((ink) => left([blank, blank], crosses(10, { ...cross, ink })))).toEqual([12, 2])
  })

  it('takes ink of two cells where no other letter has any for a mark', () => {
    // of each cell that is all ink 0.06 may be noise
    const cells = (last: string) => `ff${last}000${middle.slice(6)}`
    expect([left([blank, blank], crosses(10, box(0.42, cells('2')))), left([blank, blank], crosses(10, box(0.42, cells('4'))))]).toEqual([
      12, 2,
    ])
  })

  it('asks four other letters where print may be', () => {
    expect([3, 4].map((others) => left([blank, blank], crosses(10), others))).toEqual([12, 2])
  })

  it('asks no other letter that is too black itself', () => {
    const letters = new Map([...usual(4), ['J', letter(crosses(12), 0.4, cross.cells)], ['K', letter([blank, blank, ...crosses(10)])]])
    expect(unmarkedBoxes(letters, all).get('K')).toHaveLength(2)
  })
})
