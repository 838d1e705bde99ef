import { expect, test } from 'vitest'
import { isWhite, whiteTilesOf } from '../../../src/simulate/white-tiles.ts'

test.each([50, 52])('a tile with one dot is not white, all others are (%i pixels wide)', (width) => {
  const grey = new Uint8Array(width * 40).fill(255)
  grey[20 * width + 33] = 254
  const tiles = whiteTilesOf({ width, height: 40, grey })
  expect([tiles.columns, tiles.rows]).toEqual([4, 3])
  expect([...tiles.white]).toEqual([1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1])
  expect(isWhite(tiles, 0, 0, { x1: 31, y1: 39 })).toBe(true)
  expect(isWhite(tiles, 0, 0, { x1: 32, y1: 39 })).toBe(false)
  expect(isWhite(tiles, 48, 16, { x1: width - 1, y1: 31 })).toBe(true)
})
