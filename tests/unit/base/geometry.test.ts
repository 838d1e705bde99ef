import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  affineOf,
  centreOf,
  cornersOf,
  distance,
  type Homography,
  homographyOf,
  inverse,
  overlaps,
  project,
  solve,
} from '../../../src/base/geometry.ts'

const square = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 150 },
  { x: 0, y: 150 },
]
const jitter = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })), {
  minLength: 4,
  maxLength: 4,
})

describe('geometry', () => {
  it('maps four points exactly onto four others, and back', () => {
    fc.assert(
      fc.property(jitter, (moves) => {
        const to = square.map((p, i) => ({ x: 3 * p.x + 40 + (moves[i]?.[0] ?? 0), y: 3 * p.y + 7 + (moves[i]?.[1] ?? 0) }))
        const h = homographyOf(square, to) as Homography
        const back = inverse(h) as Homography
        for (const [i, p] of square.entries()) {
          expect(distance(project(h, p), to[i] ?? p)).toBeLessThan(1e-6)
          expect(distance(project(back, project(h, p)), p)).toBeLessThan(1e-6)
        }
      }),
    )
  })

  it('finds the affine map of three points', () => {
    const h = affineOf(square.slice(0, 3), [
      { x: 5, y: 6 },
      { x: 5, y: 206 },
      { x: -295, y: 206 },
    ]) as Homography
    expect(project(h, { x: 0, y: 150 })).toEqual({ x: -295, y: 6 })
  })

  it('has no map for points on a line', () => {
    expect(
      affineOf(
        [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ],
        square.slice(0, 3),
      ),
    ).toBeUndefined()
    expect(inverse([0, 0, 0, 0, 0, 0, 0, 0, 1])).toBeUndefined()
  })

  it('solves a system and says when it cannot', () => {
    expect(
      solve([
        [0, 2, 4],
        [3, 0, 9],
      ]),
    ).toEqual([3, 2])
    expect(
      solve([
        [1, 2, 4],
        [2, 4, 8],
      ]),
    ).toBeUndefined()
  })

  it('knows corners, centres and overlaps; touching is not overlapping', () => {
    const r = { x: 1, y: 2, width: 4, height: 6 }
    expect(centreOf(r)).toEqual({ x: 3, y: 5 })
    expect(cornersOf(r)[2]).toEqual({ x: 5, y: 8 })
    expect(overlaps(r, { x: 4.9, y: 7.9, width: 1, height: 1 })).toBe(true)
    expect(overlaps(r, { x: 5, y: 2, width: 1, height: 1 })).toBe(false)
  })
})
