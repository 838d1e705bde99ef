import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../src/model/ids.ts'
import { signalOf } from '../../../src/omr/signal.ts'

const measure = (ink: number, cover: number, darkness = ink, cells?: string) => ({
  zone: zoneId('z'),
  ink,
  darkness,
  cover,
  spill: 0,
  ...(cells === undefined ? {} : { cells }),
})
const empty = { ink: 0, darkness: 0, spread: 0.01, unsure: 0 }
const letter = { ink: 0.4, darkness: 0.35, spread: 0.02, unsure: 0 }

describe('signalOf', () => {
  it('is 0 for what was printed and 1 for a full box', () => {
    expect(signalOf(measure(0, 0), empty)).toBe(0)
    expect(signalOf(measure(0.4, 0.6, 0.35), letter)).toBe(0)
    expect(signalOf(measure(1, 1), empty)).toBe(1)
    expect(signalOf(measure(1, 1), letter)).toBe(1)
  })

  it('counts a stroke by its ink, a dot by little', () => {
    expect(signalOf(measure(0.2, 0.4), empty)).toBeCloseTo(0.2)
    expect(signalOf(measure(0.14, 0.15), empty)).toBeLessThan(0.06)
  })

  it('counts pale marks by their darkness', () => {
    expect(signalOf(measure(0, 0, 0.25), empty)).toBeCloseTo(0.25)
  })

  it('halves ink that keeps to one side of the box', () => {
    const atLeft = 'ff0000'.repeat(6)
    const across = 'f0000ff000f0f00f00ff0000f0000f00000f'
    expect(signalOf(measure(0.3, 0.4, 0.3, atLeft), empty)).toBeCloseTo(0.15)
    expect(signalOf(measure(0.3, 0.4, 0.3, across), empty)).toBeCloseTo(0.3)
  })
})
