import { describe, expect, it } from 'vitest'
import { distance, type Point, project } from '../../../../src/base/geometry.ts'
import type { Disc } from '../../../../src/omr/place/discs.ts'
import { headersOf } from '../../../../src/omr/place/header.ts'
import { pairPlacements } from '../../../../src/omr/place/pairs.ts'
import { sampleSheet } from '../../../support/raster-drawing.ts'

const headers = headersOf([sampleSheet()])
const fiducials = sampleSheet().fiducials
const round = (p: Point, diameter = 21.6): Disc => ({ x: p.x, y: p.y, diameter, roundness: 1, black: 0.8 })
/** 6 px a mm, turned by some degrees. */
const placed = ({ x, y }: Point, degrees: number): Point => {
  const a = (degrees * Math.PI) / 180
  return { x: 500 + 6 * ((x - 52) * Math.cos(a) - (y - 74) * Math.sin(a)), y: 500 + 6 * ((x - 52) * Math.sin(a) + (y - 74) * Math.cos(a)) }
}

describe('pairPlacements', () => {
  for (const [i, j] of [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2], [1, 3]] as const) // biome-ignore format: a list
    for (const degrees of [3, 184])
      it(`places a page turned by ${degrees} degrees by its discs ${i} and ${j}`, () => {
        const corners = fiducials.map((corner) => placed(corner, degrees))
        const discs = [i, j].map((k) => round(corners[k] ?? { x: 0, y: 0 }))
        const placements = pairPlacements([...discs, round({ x: 420, y: 380 }, 14)], headers, 500)
        const offs = placements.map(({ registration }) =>
          Math.max(...fiducials.map((corner, k) => distance(project(registration.toRaster, corner), corners[k] ?? { x: 0, y: 0 }))),
        )
        expect(Math.min(...offs)).toBeLessThan(0.1)
        const best = placements[offs.indexOf(Math.min(...offs))]
        expect(best?.registration.fiducials).toBe(2)
        expect(best?.anchors).toEqual(fiducials.filter((_, k) => k === i || k === j))
      })

  it('takes no discs that are too large for their distance, too near or oblique', () => {
    const corners = fiducials.map((corner) => placed(corner, 0))
    const [a, , c] = corners.map((p) => round(p))
    if (a === undefined || c === undefined) throw new Error('no discs')
    expect(pairPlacements([a, { ...c, diameter: 30 }], headers, 500)).toEqual([])
    expect(pairPlacements([a, c], headers, 2000)).toEqual([])
    const oblique = [fiducials[0], fiducials[1]].map((corner) => round(placed(corner, 45)))
    expect(pairPlacements(oblique, headers, 500)).toEqual([])
  })

  it('takes a disc a sixth too large for the distance of the two, not one too large by a quarter', () => {
    const [a, , c] = fiducials.map((corner) => round(placed(corner, 0)))
    if (a === undefined || c === undefined) throw new Error('no discs')
    const isTaken = (factor: number) => pairPlacements([a, { ...c, diameter: 21.6 * factor }], headers, 500).length > 0
    expect(isTaken(1.17)).toBe(true)
    expect(isTaken(1.24)).toBe(false)
  })

  it.each([0, 0.005, -0.005, 0.01, -0.01])('places the far side of a page that is longer by %f of it', (stretch) => {
    const corners = fiducials.map(({ x, y }) => placed({ x, y: 12 + (y - 12) * (1 + stretch) }, 0))
    const placements = pairPlacements(corners.slice(0, 2).map((p) => round(p)), headers, 500) // biome-ignore format: one thought
    const offs = placements.map(({ registration }) =>
      Math.max(...fiducials.map((corner, k) => distance(project(registration.toRaster, corner), corners[k] ?? { x: 0, y: 0 }))),
    )
    expect(Math.min(...offs)).toBeLessThan(1)
  })

  it('tries some two dozen pairs of as many as there are, the likeliest', () => {
    const along = Array.from({ length: 40 }, (_, i) => [0, 124].map((y) => round(placed({ x: 10 + i / 10, y }, 0)))).flat()
    const tried = (discs: readonly Disc[]) => new Set(pairPlacements(discs, headers, 500).map(({ registration }) => JSON.stringify(registration))).size // biome-ignore format: one thought
    expect(tried(along)).toBeGreaterThan(60)
    expect(tried(along)).toBeLessThan(180)
  })
})
