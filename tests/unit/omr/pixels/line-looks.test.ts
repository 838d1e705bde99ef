import { describe, expect, it } from 'vitest'
import { kernels } from '../../../../src/omr/pixels/kernels.ts'
import { type Axis, looksAt, shareDarker } from '../../../../src/omr/pixels/line-looks.ts'

const [width, height] = [120, 400]
const down: Axis = { count: width, length: height, across: 1, along: width }
const level: Axis = { count: height, length: width, across: width, along: 1 }
const pageOf = (draw: (x: number, y: number) => number): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, i) => draw(i % width, Math.floor(i / width)))

describe('shareDarker', () => {
  it('counts a line darker than both sides, where these are light', () => {
    const grey = pageOf((x, y) => (x === 60 ? (y < 100 ? 0 : 230) : y >= 200 ? 60 : 230))
    expect(shareDarker(grey, down, 60, 3)).toBeCloseTo(0.5, 1)
    expect(shareDarker(grey, down, 30, 3)).toBe(0)
  })

  it('counts along rows too, and says nothing at the edge of the image', () => {
    const grey = pageOf((x, y) => (y === 50 && x < 60 ? 0 : 230))
    expect(shareDarker(grey, level, 50, 3)).toBeCloseTo(0.5, 1)
    expect(
      shareDarker(
        pageOf(() => 0),
        down,
        1,
        3,
      ),
    ).toBe(0)
  })
})

describe('looksAt', () => {
  it('sees the same of all lines at once as of each, down and across', () => {
    const grey = pageOf((x, y) => ((x * 7919 + y * 104729) % 251) - (x === 60 || y === 50 ? 40 : 0))
    for (const axis of [down, level]) {
      const tallies = Array.from({ length: axis.count - 6 }, (_, i) => ({ line: i + 3 }))
      const at = { grey, axis, flank: 3, part: 2 }
      expect(looksAt(at, tallies, kernels())).toEqual(looksAt(at, tallies, 'none'))
    }
  })
})
