import { describe, expect, it } from 'vitest'
import type { Point } from '../../../../src/base/geometry.ts'
import { cornerGuessesOf } from '../../../../src/omr/place/corners.ts'
import type { Disc } from '../../../../src/omr/place/discs.ts'
import { headersOf } from '../../../../src/omr/place/header.ts'
import { sampleSheet } from '../../../support/raster-drawing.ts'

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

describe('how far corners may be off', () => {
  /** Corners of an upright page, diameters (and roundness) as given; `off` moves one of them by shares of the diagonal. */
  const corners = (perMm: number) => (header?.fiducials ?? []).map(({ x, y }) => ({ x: 100 + perMm * x, y: 100 + perMm * y }))
  const diagonal = 6 * Math.hypot(85, 124)
  const moved = (offs: readonly number[]) => corners(6).map((p, i) => round({ x: p.x + (offs[i] ?? 0) * diagonal, y: p.y }))
  const bestOf = (discs: readonly Disc[], image = IMAGE) => cornerGuessesOf(discs, headers, image)[0]
  const seenIn = (guess: { readonly discs: readonly unknown[] } | undefined) => guess?.discs.filter((d) => d !== undefined).length ?? 0
  const fours = (discs: readonly Disc[], image = IMAGE) => cornerGuessesOf(discs, headers, image).filter((guess) => seenIn(guess) === 4)

  it('takes a page that fills two fifths of the scan, not one of a quarter', () => {
    const discs = corners(6).map((p) => round(p))
    expect(seenIn(bestOf(discs, diagonal / 0.4))).toBe(4)
    expect(bestOf(discs, diagonal / 0.25)).toBeUndefined()
  })

  it('takes a page turned by 20 degrees', () => expect(seenIn(bestOf(cornersAt(20).map((p) => round(p))))).toBe(4))

  it('takes small discs that are half too large, and none that are two thirds too large', () => {
    const sized = (factor: number) => corners(5 / 3.6).map((p, i) => round(p, i === 0 ? 5 * factor : 5))
    expect(fours(sized(1.48), 300)).not.toEqual([])
    expect(fours(sized(1.7), 300)).toEqual([])
  })

  it('searches a page that is sheared by a tenth of its diagonal, not by a sixth', () => {
    expect(fours(moved([0, 0.1, 0, -0.1]))).not.toEqual([])
    expect(fours(moved([0, 0.16, 0, -0.16]))).toEqual([])
  })

  it('gives up each of four corners in turn where the page is sheared by much', () => {
    const isTried = (shear: number) => cornerGuessesOf(moved([0, shear, 0, -shear]), headers, IMAGE).some((guess) => seenIn(guess) === 3)
    expect(isTried(0.035)).toBe(false)
    expect(isTried(0.08)).toBe(true)
  })

  it('takes one corner of four for a decoy that lies off by itself', () => {
    expect(seenIn(bestOf(moved([0, 0.016, 0, 0])))).toBe(4)
    expect(seenIn(bestOf(moved([0, 0.03, 0, 0])))).toBe(3)
  })

  it('takes three corners of which one is a little off, not one off by a twentieth of the diagonal', () => {
    expect(seenIn(bestOf(moved([0, 0.03, 0, 0]).slice(0, 3)))).toBe(3)
    expect(bestOf(moved([0, 0.055, 0, 0]).slice(0, 3))).toBeUndefined()
  })

  it('weighs size against roundness: a fifth too large is as bad as a third of the rays off', () => {
    const [first, ...others] = corners(6).map((p) => round(p))
    if (first === undefined) throw new Error('no corner')
    const isLargeTaken = (roundness: number) => {
      const large = { ...first, diameter: 21.6 * 1.22 }
      const best = bestOf([large, { ...first, roundness }, ...others])
      return best?.discs.includes(large)
    }
    expect(isLargeTaken(0.8)).toBe(false)
    expect(isLargeTaken(0.57)).toBe(true)
  })
})
