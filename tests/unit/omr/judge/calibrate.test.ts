import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import type { ReadPage } from '../../../../src/model/reading.ts'
import { blankLevelOf, calibrate } from '../../../../src/omr/judge/calibrate.ts'
import { type DrawnBox, pageOf } from '../../../support/omr-pages.ts'

const box = (ink: number, inside?: string, spill = 0): DrawnBox => ({
  ink,
  cover: Math.min(1, ink * 1.3),
  spill,
  ...(inside === undefined ? {} : { inside }),
})
const many = (count: number, ink: (i: number) => number, inside?: string): DrawnBox[] =>
  Array.from({ length: count }, (_, i) => box(ink(i), inside))

describe('calibrate', () => {
  it('learns the blank level of each letter, whatever share is filled', () => {
    for (const filledShare of [0, 0.2, 0.6]) {
      const boxes = [...many(40, (i) => (i < 40 * filledShare ? 0.95 : 0.4 + (i % 3) * 0.01), 'M'), ...many(40, () => 0.15, 'I')]
      const calibration = calibrate([pageOf(boxes)], 'fill')
      expect(blankLevelOf(calibration, 'M').ink).toBeCloseTo(0.41, 1)
      expect(blankLevelOf(calibration, 'I').ink).toBeCloseTo(0.15, 1)
    }
  })

  it('keeps to what print can be where every box is filled', () => {
    const calibration = calibrate([pageOf([...many(30, () => 0.97), ...many(30, () => 0.97, 'A')])], 'fill')
    expect(blankLevelOf(calibration, undefined).ink).toBeLessThan(0.02)
    expect(blankLevelOf(calibration, 'A').ink).toBeLessThan(0.4)
    expect(blankLevelOf(calibration, 'Z')).toEqual(calibration.anyLetter)
  })

  it('tells how a file is marked from five marks of an ink of 0.2 on', () => {
    const style = (count: number, ink: number) => calibrate([pageOf([...many(60, () => 0), ...many(count, () => ink)])], 'fill').style
    expect([style(4, 0.9), style(5, 0.9)]).toEqual(['unknown', 'fills'])
    expect([style(5, 0.15), style(5, 0.25)]).toEqual(['unknown', 'strokes'])
  })

  it('absorbs a grey ground under empty boxes', () => {
    const calibration = calibrate([pageOf(many(50, (i) => 0.06 + (i % 5) * 0.005))], 'tick')
    expect(blankLevelOf(calibration, undefined).ink).toBeCloseTo(0.07, 1)
    expect(blankLevelOf(calibration, undefined).spread).toBeGreaterThan(0.005)
  })

  it('is unsure of a letter seen once', () => {
    const calibration = calibrate([pageOf([...many(30, () => 0.3, 'A'), box(0.35, 'B')])], 'tick')
    expect(blankLevelOf(calibration, 'B').unsure).toBeGreaterThan(5 * blankLevelOf(calibration, 'A').unsure)
  })

  it('expects print wherever other letters have it of a letter that no blank box shows', () => {
    const [stem, bow] = ['000000055000055000055000055000000000', '000000003300030030030030003300000000']
    const letters = (cells: string, inside: string) => many(12, () => 0.1, inside).map((one) => ({ ...one, cells }))
    const marked = many(12, () => 0.95, 'J').map((one) => ({ ...one, cells: 'f'.repeat(36) }))
    const { levels } = calibrate([pageOf([...letters(stem, 'I'), ...letters(bow, 'O'), ...marked])], 'fill')
    const most = Array.from(stem, (digit, i) => Math.max(Number(digit), Number(bow[i])) / 15)
    expect(levels['J']?.cells).toBeUndefined()
    expect(levels['J']?.anyPrint).toHaveLength(36)
    for (const [i, cell] of most.entries()) expect(levels['J']?.anyPrint?.[i]).toBeCloseTo(cell)
    expect(levels['I']?.anyPrint).toBeUndefined()
  })

  it('knows what blank boxes look like before it sees any, as much as from 20 of them', () => {
    const { levels, anyLetter } = calibrate([], 'tick')
    expect(levels['']).toEqual({ ink: 0.003, darkness: 0.005, spread: 0.008, unsure: 0.008 })
    expect(anyLetter).toEqual({ ink: 0.27, darkness: 0.25, spread: 0.03, unsure: 0.03 })
    expect(calibrate([pageOf(many(20, () => 0.013))], 'tick').levels['']?.ink).toBeCloseTo(0.008, 4)
    // of a letter, as much as from two of all others
    const twice = calibrate([pageOf([...many(38, () => 0.3, 'A'), ...many(2, () => 0.35, 'B')])], 'tick')
    expect(blankLevelOf(twice, 'B').ink).toBeCloseTo((0.35 + twice.anyLetter.ink) / 2, 4)
    expect(twice.anyLetter.ink).toBeCloseTo((40 * 0.3 + 2 * 0.27) / 42, 4)
  })

  it('learns no blank level from empty boxes that are darker than grey paper is', () => {
    const of = (ink: number) => calibrate([pageOf(many(50, () => ink))], 'tick').levels['']?.ink
    expect([of(0.11), of(0.13)]).toEqual([expect.closeTo(0.08, 2), 0.003])
  })

  it('takes empty boxes 0.07 apart for blank, those of one letter 0.12, of all letters 0.25', () => {
    const apart = (by: number, inside?: string) =>
      calibrate([pageOf([...many(30, () => 0.1, inside), ...many(30, () => 0.1 + by, inside)])], 'tick')
    const empty = (by: number) => blankLevelOf(apart(by), undefined).ink > 0.09
    const letter = (by: number) => blankLevelOf(apart(by, 'A'), 'A').ink > 0.13
    const letters = (by: number) =>
      calibrate([pageOf([...many(30, () => 0.1, 'A'), ...many(30, () => 0.1 + by, 'B')])], 'tick').anyLetter.ink > 0.15
    expect([empty(0.069), empty(0.071)]).toEqual([true, false])
    expect([letter(0.119), letter(0.121)]).toEqual([true, false])
    expect([letters(0.249), letters(0.251)]).toEqual([true, false])
  })

  it('believes a letter seen less than eight times only if it is not much blacker than all letters', () => {
    const of = (count: number, ink: number) =>
      blankLevelOf(calibrate([pageOf([...many(60, () => 0.15, 'A'), ...many(count, () => ink, 'B')])], 'tick'), 'B').ink
    // all letters: 0.154
    expect([of(7, 0.4), of(8, 0.4)]).toEqual([expect.closeTo(0.154, 2), expect.closeTo(0.35, 2)])
    expect([of(5, 0.33), of(5, 0.38)]).toEqual([expect.closeTo(0.28, 2), expect.closeTo(0.154, 2)])
  })

  it('takes the lower quarter for blank, and scatter as of a normal distribution', () => {
    const empty = (inks: readonly (readonly [number, number])[]) =>
      calibrate([pageOf(inks.flatMap(([count, ink]) => many(count, () => ink)))], 'tick').levels['']
    const low = (count: number) => empty([[count, 0], [100 - count, 0.1]])?.ink // biome-ignore format: one thought
    expect([low(20), low(30)]).toEqual([expect.closeTo(0.084, 3), expect.closeTo(0.001, 3)])
    // 0.01 from their median on either side: 0.0148, and 0.008 as of 20 boxes more
    expect(empty([[33, 0.04], [34, 0.05], [33, 0.06]])?.spread).toBeCloseTo((100 * 0.014826 + 20 * 0.008) / 120, 5) // biome-ignore format: one thought
  })

  it('tells fills from strokes', () => {
    const letters = many(40, (i) => 0.3 + (i % 4) * 0.01, 'A')
    expect(calibrate([pageOf([...letters, ...many(8, () => 0.95, 'A')])], 'tick')).toMatchObject({ style: 'fills' })
    expect(calibrate([pageOf([...letters, ...many(8, () => 0.55, 'A')])], 'tick')).toMatchObject({ style: 'strokes' })
    expect(calibrate([pageOf(letters)], 'tick')).toMatchObject({ style: 'unknown' })
  })

  it('does not depend on the order of pages, and does with none', () => {
    const pages = [pageOf(many(30, (i) => (i % 7) / 100)), pageOf(many(30, (i) => (i % 5 === 0 ? 0.9 : 0.02)))]
    expect(calibrate([...pages].reverse(), 'tick')).toEqual(calibrate(pages, 'tick'))
    expect(calibrate([], 'tick').style).toBe('unknown')
    const stranger: ReadPage = { ...pageOf([]).reading, measures: [{ zone: zoneId('nowhere'), ink: 1, darkness: 1, cover: 1, spill: 0 }] }
    expect(calibrate([{ reading: stranger, sheet: pageOf([]).sheet }], 'tick')).toEqual(calibrate([], 'tick'))
  })
})
