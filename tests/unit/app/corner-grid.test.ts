import { expect, it } from 'vitest'
import { stepOf, withGrid } from '../../../src/app/corner-grid.ts'

const picture = (width: number, height: number, value: number) => ({ width, height, grey: new Uint8Array(width * height).fill(value) })

it('draws lines at round positions, leaves pixels in their places and the picture it was given alone', () => {
  const raster = picture(620, 877, 255)
  const grid = withGrid(raster)
  expect(new Set(raster.grey)).toEqual(new Set([255]))
  expect([grid.width, grid.height, stepOf(raster)]).toEqual([620, 877, 50])
  const at = (x: number, y: number) => grid.grey[y * 620 + x]
  const column = (x: number) => Array.from({ length: 877 }, (_, y) => at(x, y)).filter((grey) => grey === 140).length
  expect(column(500)).toBeGreaterThan(400)
  expect(column(475)).toBeLessThan(30)
})

it('writes the positions at the edges', () => {
  const { grey } = withGrid(picture(620, 877, 255))
  const text = (x: number, y: number) =>
    Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 15 }, (_, column) => ((grey[(y + row * 2) * 620 + x + column * 2] ?? 255) < 100 ? '#' : '.')).join(''),
    )
  // 100 in digits of 3 × 5 cells of two pixels
  expect(text(102, 2)).toEqual(
    ['.#..###.###....', '##..#.#.#.#....', '.#..#.#.#.#....', '.#..#.#.#.#....', '###.###.###....'].map((row) => row),
  )
})

it('takes wider steps on larger pictures', () => {
  expect([picture(300, 200, 0), picture(2480, 3508, 0), picture(10, 60_000, 0)].map(stepOf)).toEqual([50, 200, 2500])
})
