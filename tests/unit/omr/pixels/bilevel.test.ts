import { expect, it } from 'vitest'
import { isBilevel } from '../../../../src/omr/pixels/bilevel.ts'

const raster = (levelOf: (i: number) => number) => ({ width: 200, height: 200, grey: new Uint8Array(40_000).map((_, i) => levelOf(i)) })

it('knows scans in black and white from those with greys', () => {
  expect(isBilevel(raster((i) => (i % 5 === 0 ? 0 : 255)))).toBe(true)
  expect(isBilevel(raster((i) => (i % 5 === 0 ? 30 : 255)))).toBe(false)
  expect(isBilevel(raster((i) => (i % 50 === 0 ? 0 : 254)))).toBe(false)
})

it('does not mind a few greys, of a stamp or a border', () => {
  expect(isBilevel(raster((i) => (i % 7 === 0 && i < 30 ? 100 : 255)))).toBe(true)
})
