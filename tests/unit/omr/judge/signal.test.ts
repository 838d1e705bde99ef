import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import type { BlankLevel } from '../../../../src/omr/judge/blank-levels.ts'
import { overPrint, strengthOf } from '../../../../src/omr/judge/signal.ts'

const measure = (ink: number, darkness = ink, cells?: string) => ({
  zone: zoneId('z'),
  ink,
  darkness,
  cover: ink,
  spill: 0,
  ...(cells === undefined ? {} : { cells }),
})
const empty: BlankLevel = { ink: 0, darkness: 0, spread: 0.01, unsure: 0 }
const bar = 'ff0000'.repeat(6)
const letter: BlankLevel = {
  ink: 1 / 3,
  darkness: 0.15,
  spread: 0.02,
  unsure: 0,
  cells: Array.from(bar, (digit) => (digit === 'f' ? 1 : 0)),
}

describe('overPrint', () => {
  it('is 0 for what was printed and 1 for a full box', () => {
    expect(overPrint(measure(0), empty)).toEqual({ ink: 0, darkness: 0, cells: 0 })
    expect(overPrint(measure(1 / 3, 0.15, bar), letter)).toEqual({ ink: 0, darkness: 0, cells: 0 })
    const full = overPrint(measure(1, 1, 'f'.repeat(36)), letter)
    expect(full.ink).toBeCloseTo(1)
    expect(full.darkness).toBeCloseTo(1)
    expect(full.cells).toBeGreaterThan(0.9)
  })

  it('counts ink beside the letter cell by cell, and not a letter that is a little blacker', () => {
    const beside = overPrint(measure(1 / 3, 0.15, '0000ff'.repeat(6)), letter)
    expect(beside.ink).toBe(0)
    expect(beside.cells).toBeGreaterThan(0.4)
    const noisy = { ...letter, cells: (letter.cells ?? []).map((cell) => cell * 0.95) }
    expect(overPrint(measure(0.35, 0.16, bar), noisy).cells).toBe(0)
  })

  it('makes no more of a box that is nearly black than of one that leaves three tenths free', () => {
    expect(overPrint(measure(1), { ...empty, ink: 0.9 }).ink).toBeCloseTo(0.1 / 0.3)
    expect(overPrint(measure(1), { ...empty, ink: 0.6 }).ink).toBeCloseTo(1)
  })

  it('takes the whole for the cells of readings that kept none', () => {
    expect(overPrint(measure(0.4), empty)).toMatchObject({ ink: 0.4, cells: 0.4 })
  })
})

describe('strengthOf', () => {
  const strength = (ink: number, darkness: number, tone: number, cells?: string) => {
    const seen = measure(ink, darkness, cells)
    return strengthOf(overPrint(seen, empty), tone, seen)
  }

  it('is the same for the same stroke in pale pencil and in black ink', () => {
    expect(strength(0.3, 0.12, 0.4)).toBeCloseTo(strength(0.3, 0.3, 1))
  })

  it('counts what is paler than the pen less: rubbed-out lead, a streak', () => {
    expect(strength(0.3, 0.1, 0.9)).toBeLessThan(0.6 * strength(0.3, 0.27, 0.9))
  })

  it('halves ink that keeps to one side of the box', () => {
    const across = 'f0000ff000f0f00f00ff0000f0000f00000f'
    expect(strength(0.3, 0.3, 1, bar)).toBeCloseTo(strength(0.3, 0.3, 1, 'f00f00'.repeat(6)) / 2)
    expect(strength(0.3, 0.3, 1, across)).toBeGreaterThan(0.28)
  })

  it('takes much ink on one side for a mark all the same', () => {
    expect(strength(0.5, 0.5, 1, bar)).toBeCloseTo(strength(0.5, 0.5, 1, 'f00f00'.repeat(6)))
  })

  it('lets a tenth of the ink lie elsewhere', () => {
    const aside = (near: string) => `${near}${'0'.repeat(34)}1`
    const [graze, stroke] = [strength(0.3, 0.3, 1, aside('9')), strength(0.3, 0.3, 1, aside('8'))]
    expect(graze / 0.225).toBeLessThan(0.6)
    expect(stroke / 0.225).toBeGreaterThan(0.9)
  })

  it('is never negative', () => expect(strength(0, -0.1, 0.5)).toBe(0))
})
