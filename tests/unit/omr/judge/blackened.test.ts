import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { blackenedChance } from '../../../../src/omr/judge/blackened.ts'
import type { Dots } from '../../../../src/omr/judge/dots.ts'
import type { PenUse } from '../../../../src/omr/judge/pen-use.ts'

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

  it('knows the filling of a fine pen, which leaves paper, by its being far fuller than its crosses', () => {
    const biro = { ...fine, full: 0.25 }
    const of = (full: number) => blackenedChance(seen(full, { usual: biro }))
    expect(of(0.4)).toBeLessThan(0.0005)
    expect(of(0.65)).toBeCloseTo(0.5)
    expect(of(0.78)).toBeGreaterThan(0.98)
  })

  it('asks about a box far blacker than the dots that are left of its hand’s crosses', () => {
    const dots = (ink: number) =>
      ({ places: Array.from({ length: 16 }, (_, i) => ({ row: i >> 2, column: i & 3, ink })) }) as unknown as Dots
    const dottedHand = { reach: 0.4, ink: 0.05, remnants: { isFilling: false, isScant: true, isFading: false } }
    const of = (ink: number, hand: object = { dottedHand }) => blackenedChance({ ...seen(ink), dots: dots(ink), ...hand })
    expect([0.06, 0.25].map((ink) => of(ink) < 0.0001)).toEqual([true, true])
    expect(of(0.35)).toBe(0.5)
    expect(of(0.95)).toBeGreaterThan(0.95)
    expect(of(0.35, {})).toBeLessThan(0.0001)
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

describe('what it takes', () => {
  const chance = (full: number, more: Parameters<typeof seen>[1]) => blackenedChance(seen(full, more))

  it('of a hand that is known is fuller than its usual cross by a seventh of the box', () => {
    const pen = { ...felt, full: 0.83 }
    expect(chance(0.87, { usual: pen })).toBeLessThan(0.01)
    expect(chance(0.93, { usual: pen })).toBeGreaterThan(0.3)
    expect(chance(0.93, { usual: pen })).toBeLessThan(0.7)
    expect(chance(0.98, { usual: pen })).toBeGreaterThan(0.99)
  })

  const broad = { ...marker, full: 0.93 }
  const odds = (more: Parameters<typeof seen>[1], full = 0.93): number => {
    const p = chance(full, { usual: broad, spill: broad.spill, ...more })
    return Math.log(p / (1 - p))
  }

  it('of a broad pen is further beyond the frame by a sixteenth of the ring, where two sides are closed', () => {
    const closed = (count: number) => `${'f'.repeat(6 * count)}${'0'.repeat(24 - 6 * count)}`
    const at = (spill: number) => odds({ spill: broad.spill + spill, around: closed(2) })
    expect(at(0.03)).toBeLessThan(0)
    expect(at(0.09)).toBeGreaterThan(0)
    const bySpill = (at(0.09) - at(0.03)) / 0.06
    expect(bySpill).toBeGreaterThan(40)
    expect(bySpill).toBeLessThan(90)
    const bySide = odds({ around: closed(3) }) - odds({ around: closed(2) })
    expect(bySide).toBeGreaterThan(2)
    expect(bySide).toBeLessThan(4.5)
    // one side or two: between them it is even
    expect(odds({ spill: broad.spill + 0.06, around: closed(1) })).toBeLessThan(0)
    expect(odds({ spill: broad.spill + 0.06, around: closed(2) })).toBeGreaterThan(0)
  })

  it('counts a side as closed that has an eighth of ink all along, not a fifteenth', () => {
    const of = (digit: string) => odds({ around: digit.repeat(24) })
    expect(of('2')).toBeGreaterThan(of('1') + 5)
    expect(of('2')).toBeCloseTo(of('f'))
  })

  it('of a broad pen is fuller than usual by more than a twenty-fifth', () => {
    expect(odds({}, 0.96)).toBeCloseTo(odds({}, 0.93))
    const by = (odds({}, 0.99) - odds({}, 0.98)) / 0.01
    expect(odds({}, 0.985)).toBeGreaterThan(odds({}, 0.93))
    expect(by).toBeGreaterThan(40)
    expect(by).toBeLessThan(90)
  })

  it('leaves no cell with less than three quarters of ink', () => {
    const cell = (digit: string) => odds({ cells: `${'f'.repeat(17)}${digit}${'f'.repeat(18)}` })
    expect(cell('c')).toBeCloseTo(odds({}))
    expect(cell('a')).toBeLessThan(odds({}) - 2)
    expect(cell('a')).toBeGreaterThan(odds({}) - 4.5)
  })

  it('runs out of its box by a tenth of the ring where the pen is broad', () => {
    const of = (spill: number) => chance(1, { spill, around: cross })
    expect([0.07, 0.15].map(of)).toEqual([chance(1, {}), 0.5])
  })
})
