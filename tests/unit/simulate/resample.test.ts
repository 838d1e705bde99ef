import { expect, test } from 'vitest'
import type { Raster } from '../../../src/model/raster.ts'
import type { Distortion } from '../../../src/simulate/distortion.ts'
import { LINE_UNIT, resampled } from '../../../src/simulate/resample.ts'

// A page of 25.4 × 25.4 mm at 300 dpi, dark on its right half.
const page: Raster = { width: 300, height: 300, grey: Uint8Array.from({ length: 90_000 }, (_, i) => (i % 300 < 150 ? 255 : 55)) }
const still: Distortion = {
  page: { width: 25.4, height: 25.4 },
  dpi: 300,
  printScale: 1,
  rotation: 0,
  shift: { x: 0, y: 0 },
  stretch: { x: 1, y: 1 },
  waves: [],
}
const line = (d: Distortion, shape: Partial<Parameters<typeof resampled>[2]> = {}, y = 100) =>
  [...resampled(page, d, { width: d.dpi, height: d.dpi, lid: 0, blur: 0, ...shape })(y)].map((v) => v / LINE_UNIT)

test('an undistorted line is copied, a shifted one shifted', () => {
  expect(line(still).slice(148, 152)).toEqual([255, 255, 55, 55])
  const half = line({ ...still, shift: { x: 25.4 / 600, y: 0 } })
  expect(half[149]).toBeCloseTo(255, 0)
  expect(half[150]).toBeCloseTo(155, 0)
  expect(half[151]).toBeCloseTo(55, 0)
})

test('blur spreads an edge over its neighbours', () => {
  const soft = line(still, { blur: 0.2 })
  expect(soft[149]).toBeCloseTo(215, 0)
  expect(soft[150]).toBeCloseTo(95, 0)
})

test('at lower resolution looks are averaged', () => {
  const small = line({ ...still, dpi: 200 })
  expect(small.length).toBe(200)
  expect(small[98]).toBeCloseTo(255, 0)
  expect(small[102]).toBeCloseTo(55, 0)
})

test('beside the page lies the lid', () => {
  const out = line({ ...still, shift: { x: 2.54, y: 0 } }, { lid: 70 })
  expect(out[20]).toBe(70)
  expect(out[40]).toBe(255)
})
