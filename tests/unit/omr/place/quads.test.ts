import { describe, expect, it } from 'vitest'
import { present } from '../../../../src/base/bug.ts'
import { type Homography, homographyOf, project } from '../../../../src/base/geometry.ts'
import { createRng } from '../../../../src/base/rng.ts'
import { QUAD } from '../../../../src/omr/params.ts'
import { headersOf } from '../../../../src/omr/place/header.ts'
import type { Oval } from '../../../../src/omr/place/ovals.ts'
import { ovalCost, quadsOf } from '../../../../src/omr/place/quads.ts'
import { photo } from '../../../support/disturbed-pages.ts'
import { sampleSheet } from '../../../support/raster-drawing.ts'

const sheet = sampleSheet()
const headers = headersOf([sheet])
const [header] = headers
if (header === undefined) throw new Error('no header')
const picture = { width: 1500, height: 2000 }

/** A disc of the header as a map shows it; `grown` larger than it should be. */
function ovalOf(toRaster: Homography, i: number, grown = 1): Oval {
  const centre = sheet.fiducials[i] ?? { x: 0, y: 0 }
  const c = project(toRaster, centre)
  const r = (grown * sheet.fiducialDiameter) / 2
  const [u, v] = [project(toRaster, { x: centre.x + r, y: centre.y }), project(toRaster, { x: centre.x, y: centre.y + r })]
  // the inverse of J Jᵀ, J with columns u − c and v − c
  const [a, b, d, e] = [u.x - c.x, v.x - c.x, u.y - c.y, v.y - c.y]
  const [p, q, s] = [a * a + b * b, a * d + b * e, d * d + e * e]
  const det = p * s - q * q
  return { x: c.x, y: c.y, outline: { mean: (p + s) / 2 / det, cos: (s - p) / 2 / det, sin: -q / det }, roundness: 1, black: 0.9 }
}

const decoys: Oval[] = [[300, 400], [900, 500], [700, 1500], [400, 1200], [1200, 300], [1100, 1700]].map(([x = 0, y = 0], i) => {
  const r = 14 + 4 * i
  return { x, y, outline: { mean: 1 / (r * r), cos: 0, sin: 0 }, roundness: 0.9, black: 0.9 }
}) // biome-ignore format: a list

describe('quadsOf', () => {
  for (const [tilt, azimuth, roll] of [[0, 0, 0], [20, 60, 15], [35, 0, 0], [35, 130, 95], [30, 270, 180], [25, 45, -50]] as const) // biome-ignore format: a list
    it(`sees the page among decoys, tilted by ${tilt} degrees and rolled by ${roll}`, () => {
      const { toRaster } = photo(sheet, { ...picture, tilt, azimuth, roll, distance: 300 })
      const corners = [0, 1, 2, 3].map((i) => ovalOf(toRaster, i))
      const [best, second] = quadsOf([...decoys, ...corners].reverse(), headers, picture.width * picture.height)
      // a flat page is the same upside down
      expect([0, 2].map((turn) => corners.map((_, i) => corners[(i + turn) % 4]))).toContainEqual(best?.corners)
      expect(best?.cost).toBeLessThan(0.5)
      expect(second?.cost).toBeGreaterThan(best?.cost ?? 0)
      const due = homographyOf(header.fiducials, best?.corners ?? [])
      expect(best?.toRaster).toEqual(due)
    })

  it('takes no four discs of which one is much too large, and no page that is a speck of the picture', () => {
    const { toRaster } = photo(sheet, { ...picture, tilt: 15, distance: 300 })
    const corners = [0, 1, 2, 3].map((i) => ovalOf(toRaster, i, i === 1 ? 1.9 : 1))
    expect(quadsOf(corners, headers, picture.width * picture.height)).toEqual([])
    const small = photo(sheet, { ...picture, tilt: 15, distance: 300, share: 0.2 })
    expect(quadsOf([0, 1, 2, 3].map((i) => ovalOf(small.toRaster, i)), headers, picture.width * picture.height)).toEqual([]) // biome-ignore format: one thought
  })
})

describe('what may be a page', () => {
  const area = picture.width * picture.height
  /** The page as some map shows it, one disc or all as large and as round as said. */
  const seenBy = (toRaster: Homography, grown: readonly number[] = [], roundness = 1) =>
    quadsOf([0, 1, 2, 3].map((i) => ({ ...ovalOf(toRaster, i, grown[i] ?? 1), roundness })), headers, area) // biome-ignore format: one thought
  const flat = (scale: number, lean = 0): Homography => [scale, scale * lean, 100, 0, scale, 100, 0, 0, 1]

  it('takes an eighth of the picture, not a fourteenth', () => {
    const isSeen = (share: number) => seenBy(flat(Math.sqrt((share * area) / (85 * 124)))).length > 0
    expect([0.13, 0.07].map(isSeen)).toEqual([true, false])
  })

  it('is not more than twice as wide at one end as at the other, nor meets at less than 40 degrees', () => {
    const isTapered = (ratio: number) => {
      const corners = [{ x: 500, y: 200 }, { x: 900, y: 200 }, { x: 700 + 200 * ratio, y: 1500 }, { x: 700 - 200 * ratio, y: 1500 }] // biome-ignore format: a list
      return seenBy(present(homographyOf(header.fiducials, corners), 'a map')).length > 0
    }
    expect([1.9, 2.6].map(isTapered)).toEqual([true, false])
    expect([1, 1.7].map((lean) => seenBy(flat(8, lean)).length > 0)).toEqual([true, false])
  })

  it('has discs of the size that is due: one may be half too large, none by two thirds', () => {
    expect([1.5, 1.68].map((grown) => seenBy(flat(8), [1, grown]).length > 0)).toEqual([true, false])
  })

  it('has round discs: a tenth of their rays off costs as much as one that is a twentieth too large', () => {
    const cost = (seenBy(flat(8), [], 0.9)[0]?.cost ?? 0) - (seenBy(flat(8))[0]?.cost ?? 0)
    expect(cost).toBeGreaterThan(0.8)
    expect(cost).toBeLessThan(1.8)
  })
})

describe('the bound by sizes', () => {
  it('gives up no four that the cost of their discs allows, at any tilt', () => {
    const rng = createRng('sizes of discs')
    let allowed = 0
    for (let n = 0; n < 300; n++) {
      const { toRaster } = photo(sheet, { ...picture, tilt: rng.below(36), azimuth: rng.below(360), distance: 300 })
      // two larger, two smaller, so that they are as large together as they should be
      const grown = 1.1 + 0.2 * rng.unit()
      const corners = rng.shuffle([grown, grown, 1 / grown, 1 / grown]).map((factor, i) => ovalOf(toRaster, i, factor))
      const map = present(homographyOf(header.fiducials, corners), 'a map')
      if (corners.reduce((sum, oval, i) => sum + ovalCost(oval, map, header, i), 0) > QUAD.mostCost) continue
      allowed++
      const found = quadsOf(corners, headers, picture.width * picture.height).map((quad) => quad.corners)
      expect(found, `${n}`).toContainEqual(corners)
    }
    expect(allowed).toBeGreaterThan(100)
  })
})

describe('ovalCost', () => {
  it('is 0 for the disc due at the place and grows with size and slant', () => {
    const { toRaster } = photo(sheet, { ...picture, tilt: 30, distance: 300 })
    const cost = (grown: number): number => ovalCost(ovalOf(toRaster, 2, grown), toRaster, header, 2)
    expect(cost(1)).toBeLessThan(0.05)
    expect(cost(1.1)).toBeGreaterThan(0.5)
    expect(cost(1.3)).toBeGreaterThan(cost(1.1))
    expect(ovalCost({ ...ovalOf(toRaster, 2), outline: { mean: 0.004, cos: 0, sin: 0 } }, toRaster, header, 2)).toBeGreaterThan(cost(1))
  })
})
