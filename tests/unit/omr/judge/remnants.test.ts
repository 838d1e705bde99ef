import { describe, expect, it } from 'vitest'
import type { Dots } from '../../../../src/omr/judge/dots.ts'
import { isCrossed, remnantsOf } from '../../../../src/omr/judge/remnants.ts'

type Place = readonly [row: number, column: number]

const dotsAt = (...places: readonly Place[]): Dots => ({
  seen: places.length,
  count: places.length,
  faint: 0,
  isScattered: false,
  isFrame: false,
  isThick: false,
  isDusty: false,
  isPrinted: false,
  solid: 0,
  places: places.map(([row, column]) => ({ row, column, ink: 0.1 })),
})
const blanks = Array.from({ length: 20 }, () => dotsAt())
const crossings = Array.from({ length: 10 }, (_, i) => dotsAt(i % 2 === 0 ? [2, 3] : [3, 2]))
const page = (...marks: readonly Dots[]) => remnantsOf([...marks, ...blanks])

describe('remnantsOf', () => {
  it('knows the crossing that is left of crosses by all of them having it', () => {
    const found = page(...crossings)
    expect(found).toEqual({ crossing: { row: 2, column: 2 }, isFilling: false, isScant: true, isFading: true })
    expect(isCrossed(dotsAt([2, 2]), found)).toBe(true)
    expect(isCrossed(dotsAt([1, 1]), found)).toBe(false)
    expect(isCrossed({ ...dotsAt([2, 2]), isPrinted: true }, found)).toBe(false)
  })

  it('takes the place that holds most ink where all marks share one cell', () => {
    const beside: readonly Place[] = [
      [2, 3],
      [3, 2],
      [3, 3],
    ]
    const found = page(...Array.from({ length: 12 }, (_, i) => dotsAt([2, 2], beside[i % 3] ?? [3, 3])))
    expect(found.crossing).toEqual({ row: 2, column: 2 })
  })

  it('knows none by few of them, by dots that lie elsewhere too, in dust, and where most boxes have it', () => {
    expect(page(...crossings.slice(3)).crossing).toBeUndefined()
    expect(page(...crossings, dotsAt([1, 4])).crossing).toBeUndefined()
    expect(page(...crossings.map((dots) => ({ ...dots, isDusty: true }))).crossing).toBeUndefined()
    expect(remnantsOf([...crossings, ...blanks.slice(16)]).crossing).toBeUndefined()
  })

  it('knows none where as much ink lies elsewhere', () => {
    const others: readonly Place[] = [[4, 4], [4, 1], [1, 4]] // biome-ignore format: one thought
    expect(page(...crossings.map((_, i) => dotsAt([2, 2], others[i % 3] ?? [4, 4]))).crossing).toBeUndefined()
  })

  it('leaves strokes that show by themselves to tell for themselves', () => {
    const strokes = Array.from({ length: 10 }, () => dotsAt([1, 1], [2, 2], [3, 3], [4, 4], [1, 4], [4, 1]))
    expect(page(...strokes)).toEqual({ isFilling: false, isScant: false, isFading: false })
  })

  it('expects others to have left none where many marks have left one dot, against those with two', () => {
    const with1and2 = (ones: number, twos: number) =>
      page(
        ...Array.from({ length: ones }, () => dotsAt([2, 2])),
        ...Array.from({ length: twos }, () => dotsAt([2, 2], [3, 3])),
        ...Array.from({ length: 4 }, () => dotsAt([2, 2], [3, 3], [1, 1])),
      ).isFading
    expect([with1and2(0, 12), with1and2(1, 12), with1and2(4, 12), with1and2(5, 12), with1and2(3, 4)]).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })

  it('knows fillings by dots that together lie all over the box, and crosses by the diagonals', () => {
    const strewn = Array.from({ length: 24 }, (_, i) => dotsAt([1 + (i % 4), 1 + (Math.floor(i / 4) % 4)], [1 + ((i + 2) % 4), 1 + ((i * 3) % 4)], [1 + ((i * 3) % 4), 1 + (i % 4)])) // biome-ignore format: one mark
    const all = remnantsOf([...strewn, ...blanks, ...blanks])
    expect(all).toMatchObject({ isFilling: true, isScant: true })
    const crosses = Array.from({ length: 24 }, (_, i) => dotsAt([1 + (i % 4), 1 + (i % 4)], [1 + (i % 4), 4 - (i % 4)], [2, 2]))
    expect(remnantsOf([...crosses, ...blanks, ...blanks]).isFilling).toBe(false)
  })

  it('tells fillings by four dots a cell, and by three cells of four that have two fifths of what they have on average', () => {
    /** Marks of three dots each; `counts` says how many dots a cell has in all. */
    const isFilling = (counts: readonly number[]): boolean => {
      const rounds = Array.from({ length: Math.max(...counts) }, (_, round) =>
        counts.flatMap((count, cell) => (round < count ? [cell] : [])),
      )
      const cells = rounds.flat().map((cell): Place => [1 + Math.floor(cell / 4), 1 + (cell % 4)])
      const marks = Array.from({ length: Math.ceil(cells.length / 3) }, (_, i) => dotsAt(...cells.slice(3 * i, 3 * i + 3)))
      return remnantsOf([...marks, ...blanks, ...blanks]).isFilling
    }
    const cells = (full: number, count: number, rest: number) => Array.from({ length: 16 }, (_, i) => (i < full ? count : rest))
    expect([isFilling(cells(16, 3, 0)), isFilling(cells(16, 4, 0))]).toEqual([false, true])
    expect([isFilling(cells(11, 7, 2)), isFilling(cells(11, 7, 3)), isFilling(cells(12, 7, 2))]).toEqual([false, true, true])
  })
})
