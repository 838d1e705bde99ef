import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/base/geometry.ts'
import { cornerGuessesOf } from '../../../src/omr/corners.ts'
import type { Disc } from '../../../src/omr/discs.ts'
import { headersOf } from '../../../src/omr/header.ts'
import { sampleSheet } from '../../support/raster-drawing.ts'

const headers = headersOf([sampleSheet()])
const header = headers[0]
const IMAGE = 1100

const round = (p: Point, diameter = 21.6, roundness = 1): Disc => ({ x: p.x, y: p.y, diameter, roundness, black: 1 })
/** The header's corners at 6 px a mm, turned about the page's middle. */
const cornersAt = (degrees: number): Point[] =>
  (header?.fiducials ?? []).map(({ x, y }) => {
    const a = (degrees * Math.PI) / 180
    return {
      x: 500 + 6 * ((x - 52) * Math.cos(a) - (y - 74) * Math.sin(a)),
      y: 500 + 6 * ((x - 52) * Math.sin(a) + (y - 74) * Math.cos(a)),
    }
  })

describe('cornerGuessesOf', () => {
  for (const degrees of [0, 3, -12, 88, 180, 271])
    it(`sees the corners of a page turned by ${degrees} degrees, that way up or the other`, () => {
      const discs = cornersAt(degrees).map((p) => round(p))
      const guesses = cornerGuessesOf(
        [discs[2], discs[0], discs[3], discs[1]].flatMap((d) => d ?? []),
        headers,
        IMAGE,
      )
      const upright = guesses.slice(0, 2).map((g) => g.discs)
      expect(upright).toContainEqual(discs)
      expect(upright).toContainEqual([discs[2], discs[3], discs[0], discs[1]])
      expect(guesses[0]?.cost).toBeLessThan(0.01)
    })

  it('prefers the true corner to decoys beside it', () => {
    const discs = cornersAt(1).map((p) => round(p))
    const [first] = cornersAt(1)
    const decoys = [
      round({ x: (first?.x ?? 0) - 25, y: (first?.y ?? 0) - 20 }, 20),
      round({ x: (first?.x ?? 0) + 30, y: first?.y ?? 0 }, 21.6, 0.7),
    ]
    const guesses = cornerGuessesOf([...decoys, ...discs], headers, IMAGE)
    expect(guesses[0]?.discs[0] === discs[0] || guesses[0]?.discs[2] === discs[0]).toBe(true)
  })

  it('does with three, at a higher cost', () => {
    const discs = cornersAt(0).map((p) => round(p))
    for (const lost of [0, 1, 2, 3]) {
      const best = cornerGuessesOf(discs.filter((_, i) => i !== lost), headers, IMAGE)[0] // biome-ignore format: one thought
      expect(best?.discs.filter((d) => d === undefined)).toHaveLength(1)
      expect(best?.cost).toBeGreaterThan(1)
    }
  })

  it('accepts a stretched page and refuses discs of the wrong size, oblique pages and two discs', () => {
    const stretched = cornersAt(2).map((p) => round({ x: p.x * 1.08, y: p.y }))
    expect(cornerGuessesOf(stretched, headers, IMAGE)[0]?.discs).toHaveLength(4)
    expect(cornerGuessesOf(cornersAt(0).map((p) => round(p, 40)), headers, IMAGE)).toEqual([]) // biome-ignore format: one thought
    expect(cornerGuessesOf(cornersAt(45).map((p) => round(p)), headers, IMAGE)).toEqual([]) // biome-ignore format: one thought
    expect(cornerGuessesOf(cornersAt(0).slice(0, 2).map((p) => round(p)), headers, IMAGE)).toEqual([]) // biome-ignore format: one thought
  })
})
