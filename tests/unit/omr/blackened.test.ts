import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../src/model/ids.ts'
import { blackenedChance } from '../../../src/omr/blackened.ts'
import type { PenUse } from '../../../src/omr/pen-use.ts'

const cross = 'fc20033c0000d50003f9200c'
const filled = 'ffffffffffffdfffff8cdddd'
const seen = (full: number, more: { spill?: number; around?: string; usual?: PenUse['usual']; cells?: string } = {}) => {
  const { spill = 0, around = '0'.repeat(24), usual, cells = 'f'.repeat(36) } = more
  const measure = { zone: zoneId('z'), ink: full, darkness: full, cover: full, spill, around, cells }
  return { measure, over: { ink: full, darkness: full, cells: full }, pen: usual === undefined ? { tone: 0.8 } : { tone: 0.8, usual } }
}
const scatter = { strength: 0.03, spill: 0.02, full: 0.03 }
const fine = { strength: 0.35, spill: 0.02, full: 0.35, scatter }
const felt = { strength: 0.8, spill: 0.06, full: 0.79, scatter }
const marker = { strength: 1, spill: 0.4, full: 0.99, scatter }

describe('blackenedChance', () => {
  it('tells a full box from a cross of a fine pen', () => {
    expect(blackenedChance(seen(0.35, { usual: fine }))).toBeLessThan(0.001)
    expect(blackenedChance(seen(0.99, { usual: fine }))).toBeGreaterThan(0.999)
    expect(blackenedChance(seen(0.99))).toBeGreaterThan(0.999)
  })

  it('asks more of a pen whose crosses are nearly full', () => {
    expect(blackenedChance(seen(0.85, { usual: felt }))).toBeLessThan(0.1)
    expect(blackenedChance(seen(0.82, { usual: felt }))).toBeLessThan(0.0005)
    expect(blackenedChance(seen(0.99, { usual: felt }))).toBeGreaterThan(0.99)
  })

  it('looks around the boxes that a marker’s crosses fill', () => {
    expect(blackenedChance(seen(1, { usual: marker, spill: 0.41, around: cross }))).toBeLessThan(0.001)
    expect(blackenedChance(seen(1, { usual: marker, spill: 0.6, around: filled }))).toBeGreaterThan(0.99)
    const between = blackenedChance(seen(1, { usual: marker, spill: 0.5, around: 'ffffff0f000fffffff0f000f' }))
    expect(between).toBeGreaterThan(0.01)
    expect(between).toBeLessThan(0.999)
  })

  it('takes a gap inside for a cross', () => {
    const gap = `${'f'.repeat(17)}5${'f'.repeat(18)}`
    const at = { usual: marker, spill: 0.46, around: cross }
    expect(blackenedChance(seen(0.98, { ...at, cells: gap }))).toBeLessThan(blackenedChance(seen(0.98, at)) / 5)
  })

  it('does not know of a broad pen that is not known', () => {
    expect(blackenedChance(seen(1, { spill: 0.4, around: cross }))).toBe(0.5)
    expect(blackenedChance(seen(1, { spill: 0.6, around: filled }))).toBeGreaterThan(0.99)
  })
})
