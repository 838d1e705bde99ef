import { expect, it } from 'vitest'
import { frameOutline, lineOutline, pointsOf, turnedOutline } from '../../../src/typeset/math-strokes.ts'
import { extentOf } from '../../../src/typeset/outline.ts'

it('draws a frame as an outer and an inner edge of opposite turns', () => {
  const path = frameOutline({ x: 0, y: 0, width: 100, height: 60, radius: [20, 20] }, 10)
  expect(path.match(/M/g)).toHaveLength(2)
  expect(extentOf(path)).toEqual({ left: -5, right: 105, bottom: -5, top: 65 })
  const areas = path
    .split('M')
    .slice(1)
    .map((contour) => {
      const ends = [...contour.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[LCZ]|$)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
      return ends.reduce(
        (sum, [x, y], i) => sum + x * (ends[(i + 1) % ends.length]?.[1] ?? 0) - y * (ends[(i + 1) % ends.length]?.[0] ?? 0),
        0,
      )
    })
  expect(areas.map(Math.sign)).toEqual([1, -1])
})

it('gives lines their width', () => {
  expect(extentOf(lineOutline([[0, 0], [100, 0]], 10))).toEqual({ left: 0, right: 100, bottom: -5, top: 5 }) // biome-ignore format: two points
  const bent = lineOutline([[0, 0], [100, 0], [100, 50]], 10) // biome-ignore format: three points
  expect(extentOf(bent)).toEqual({ left: 0, right: 105, bottom: -5, top: 50 })
})

it('turns anticlockwise about a point', () => {
  const triangle = [[1, 0], [3, 0], [3, 1]] as const // biome-ignore format: three points
  expect(turnedOutline(triangle, 90, [1, 0])).toBe('M1 0L1 2L0 2Z')
})

it('reads the paths of notations', () => {
  expect(pointsOf('M 1 2 l 3 -1 L 0 0 Z')).toEqual([[1, 2], [4, 1], [0, 0]]) // biome-ignore format: three points
  expect(pointsOf('M0 0Q1 1 2 2')).toBeUndefined()
  const half = pointsOf('M 30 -100 a 50 100 0 0,1 0 400') ?? []
  expect(half.at(-1)?.map(Math.round)).toEqual([30, 300])
  expect(Math.max(...half.map(([x]) => x))).toBeCloseTo(130, 0)
})
