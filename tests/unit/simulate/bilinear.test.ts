import { expect, test } from 'vitest'
import { bilinear } from '../../../src/simulate/bilinear.ts'

const page = { width: 3, height: 2, grey: Uint8Array.of(0, 100, 200, 40, 140, 240) }

test('pixels are given as they are, and means between them', () => {
  expect(bilinear(page, 0, 0)).toBe(0)
  expect(bilinear(page, 1, 0.5)).toBe(120)
  expect(bilinear(page, 0.5, 0.25)).toBe(60)
})

test('outside of the raster is bare paper', () => {
  expect([bilinear(page, -0.1, 0), bilinear(page, 0, -0.1), bilinear(page, 2, 0), bilinear(page, 0, 1)]).toEqual([255, 255, 255, 255])
})
