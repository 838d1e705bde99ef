import { expect, it } from 'vitest'
import { cropOf } from '../../../src/image/crop.ts'

const raster = { width: 4, height: 3, dpi: 300, grey: Uint8Array.from([0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23]) }

it('cuts a rectangle, rounded outwards', () => {
  const { grey, ...size } = cropOf(raster, { x: 1.2, y: 0.9, width: 1.1, height: 1.2 })
  expect(size).toEqual({ width: 2, height: 3, dpi: 300 })
  expect([...grey]).toEqual([1, 2, 11, 12, 21, 22])
})
it('stays on the raster and gives at least a pixel', () => {
  expect(cropOf(raster, { x: -5, y: -5, width: 100, height: 100 })).toMatchObject({ width: 4, height: 3 })
  expect([...cropOf(raster, { x: 50, y: 50, width: 10, height: 10 }).grey]).toEqual([23])
})
