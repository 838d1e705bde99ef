import { describe, expect, it } from 'vitest'
import type { Point } from '../../../../src/base/geometry.ts'
import { driftOf, type Sighting, weightedMedian } from '../../../../src/omr/boxes/drift.ts'

/** A grid of boxes, 12 mm apart. */
const CENTRES: readonly Point[] = Array.from({ length: 48 }, (_, i) => ({ x: 20 + (i % 6) * 12, y: 30 + Math.floor(i / 6) * 12 }))
const sightingsOf = (shift: (p: Point) => Point | undefined): Sighting[] =>
  CENTRES.map((centre) => {
    const seen = shift(centre)
    return seen === undefined ? { centre, strength: 0 } : { centre, shift: seen, strength: 0.5 }
  })
/** A page that curls: up to 1 mm at its end. */
const curl = (p: Point): Point => ({ x: 0.004 * (p.x - 50), y: 0.01 * (p.y - 30) })
const offOf = (drift: Point | undefined, due: Point): number =>
  drift === undefined ? Number.POSITIVE_INFINITY : Math.hypot(drift.x - due.x, drift.y - due.y)

describe('driftOf', () => {
  it('recovers a shift that changes smoothly over the page', () => {
    const drift = driftOf(sightingsOf(curl))
    expect(drift).toHaveLength(CENTRES.length)
    drift.forEach((d, i) => {
      expect(offOf(d, curl(CENTRES[i] ?? { x: 0, y: 0 }))).toBeLessThan(0.2)
    })
    expect(offOf(drift[0], drift[47] ?? { x: 0, y: 0 })).toBeGreaterThan(0.6)
  })

  it('outvotes a box that takes a pen stroke for its frame, and does not spread its word', () => {
    const wrong = 21
    const drift = driftOf(sightingsOf((p) => (p === CENTRES[wrong] ? { x: -1.5, y: 1.5 } : curl(p))))
    drift.forEach((d, i) => {
      expect(offOf(d, curl(CENTRES[i] ?? { x: 0, y: 0 }))).toBeLessThan(0.2)
    })
  })

  it('speaks for boxes that showed nothing', () => {
    const drift = driftOf(sightingsOf((p) => (p === CENTRES[14] || p === CENTRES[15] ? undefined : { x: 0.3, y: -0.2 })))
    expect(drift[14]).toEqual({ x: 0.3, y: -0.2 })
    expect(drift[15]).toEqual({ x: 0.3, y: -0.2 })
  })

  it('leaves the box itself out', () => {
    const centre = { x: 0, y: 0 }
    const own = { centre, shift: { x: 1, y: 1 }, strength: 1 }
    expect(driftOf([own])).toEqual([undefined])
    expect(driftOf([own, { centre: { x: 10, y: 0 }, shift: { x: 0.2, y: 0.1 }, strength: 0.1 }])[0]).toEqual({ x: 0.2, y: 0.1 })
  })

  it('answers for the boxes asked only', () => {
    const all = sightingsOf(() => ({ x: 0.25, y: 0 }))
    expect(driftOf(all, all.slice(3, 5))).toEqual([
      { x: 0.25, y: 0 },
      { x: 0.25, y: 0 },
    ])
  })

  it('asks no neighbour further than 60 mm, and of the others the ten nearest', () => {
    const own = { centre: { x: 0, y: 0 }, strength: 0 }
    const at = (x: number, shift: number): Sighting => ({ centre: { x, y: 0 }, shift: { x: shift, y: 0 }, strength: 1 })
    expect(driftOf([own, at(61, 1)])[0]).toBeUndefined()
    expect(driftOf([own, at(59, 1)])[0]).toEqual({ x: 1, y: 0 })
    const near = Array.from({ length: 10 }, (_, i) => at(50 + i / 10, 0.1))
    const further = Array.from({ length: 30 }, (_, i) => at(52 + i / 10, 0.9))
    expect(driftOf([own, ...further, ...near])[0]).toEqual({ x: 0.1, y: 0 })
  })

  it('hears ten neighbours, of whom eight may outvote five nearer ones', () => {
    const own = { centre: { x: 0, y: 0 }, strength: 0 }
    const at = (x: number, shift: number): Sighting => ({ centre: { x, y: 0 }, shift: { x: shift, y: 0 }, strength: 1 })
    const of = (count: number, from: number, shift: number) => Array.from({ length: count }, (_, i) => at(from + i / 10, shift))
    expect(driftOf([own, ...of(4, 40, 0.1), ...of(6, 42, 0.9)])[0]?.x).toBe(0.9)
    expect(driftOf([own, ...of(4, 40, 0.1), ...of(6, 42, 0.9), ...of(9, 44, 0.1)])[0]?.x).toBe(0.9)
  })

  it('hears one at 5 mm twice as much as one at 15 mm', () => {
    const own = { centre: { x: 0, y: 0 }, strength: 0 }
    const at = (x: number, shift: number, strength: number): Sighting => ({ centre: { x, y: 0 }, shift: { x: shift, y: 0 }, strength })
    expect(driftOf([own, at(5, 0.1, 1), at(15, 0.5, 1.85)])[0]?.x).toBe(0.1)
    expect(driftOf([own, at(5, 0.1, 1), at(15, 0.5, 2.15)])[0]?.x).toBe(0.5)
  })

  it('hears near neighbours and clear frames more', () => {
    const own = { centre: { x: 0, y: 0 }, strength: 0 }
    const at = (x: number, shift: number, strength: number): Sighting => ({ centre: { x, y: 0 }, shift: { x: shift, y: 0 }, strength })
    expect(driftOf([own, at(5, 0.1, 1), at(40, 0.5, 1), at(45, 0.5, 1)])[0]?.x).toBe(0.1)
    expect(driftOf([own, at(5, 0.1, 0.1), at(40, 0.5, 1), at(45, 0.5, 1)])[0]?.x).toBe(0.5)
  })
})

describe('weightedMedian', () => {
  it('is the value at which half of the weight is reached, in any order', () => {
    expect(weightedMedian([3, 1, 2], [1, 1, 1])).toBe(2)
    expect(weightedMedian([10, 0, 5], [5, 1, 1])).toBe(10)
    expect(weightedMedian([10, 0, 5], [1, 5, 1])).toBe(0)
    expect(weightedMedian([7], [0.1])).toBe(7)
  })
})
