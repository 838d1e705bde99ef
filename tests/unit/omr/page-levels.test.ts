import { describe, expect, it } from 'vitest'
import { calibrate } from '../../../src/omr/calibrate.ts'
import { pageLevels } from '../../../src/omr/page-levels.ts'
import { type DrawnBox, pageOf } from '../../support/omr-pages.ts'

const letters = (count: number, ink: (i: number) => number, inside: string): DrawnBox[] =>
  Array.from({ length: count }, (_, i) => ({ ink: ink(i), cover: 0.3, darkness: ink(i) / 2, inside }))

const usual = pageOf([...letters(40, (i) => 0.2 + (i % 3) * 0.005, 'A'), ...letters(40, (i) => 0.3 + (i % 3) * 0.005, 'B')])

describe('pageLevels', () => {
  it('follows a page whose letters are blacker than those of its file, marks or not', () => {
    const black = pageOf([...letters(20, (i) => (i % 4 === 0 ? 0.9 : 0.28), 'A'), ...letters(10, () => 0.42, 'B')])
    const calibration = calibrate([usual, usual, black], 'tick')
    const level = pageLevels(black.reading, black.sheet, calibration)
    expect(level('A').ink).toBeCloseTo(0.28, 1)
    expect(level('A').spread).toBeLessThan(0.02)
    expect(level('B').ink).toBeCloseTo(0.42, 1)
  })

  it('scales what the file says of a letter that the page marks wherever it shows', () => {
    const black = pageOf([...letters(30, () => 0.28, 'A'), ...letters(3, () => 0.95, 'B')])
    const level = pageLevels(black.reading, black.sheet, calibrate([usual, usual, black], 'tick'))
    expect(level('B').ink).toBeGreaterThan(0.38)
    expect(level('B').ink).toBeLessThan(0.46)
  })

  it('does not take thin strokes through all of the few boxes of a letter for the letter', () => {
    const page = pageOf([...letters(30, () => 0.2, 'A'), ...letters(4, () => 0.37, 'B')])
    const level = pageLevels(page.reading, page.sheet, calibrate([usual, usual, page], 'tick'))
    expect(level('B').ink).toBeLessThan(0.32)
  })

  it('keeps the file’s word on a page with few letters, and for a letter it does not show', () => {
    const few = pageOf(letters(2, () => 0.3, 'A'))
    const calibration = calibrate([usual, usual, few], 'tick')
    const level = pageLevels(few.reading, few.sheet, calibration)
    expect(level('B')).toEqual(calibration.levels['B'])
    expect(level('A').ink).toBeLessThan(0.25)
  })
})
