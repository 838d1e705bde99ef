import { expect, test } from 'vitest'
import type { Homography } from '../../../src/base/geometry.ts'
import { type Distortion, scanPointOf } from '../../../src/simulate/distortion.ts'
import { lookThrough } from '../../../src/simulate/look-through.ts'

const DPI = 254
const page = { width: 60, height: 80 }
const even = { vignette: 0, gradient: 0, direction: 0, shadows: [], creases: [] }
const lid = { level: 40, grain: 0, noise: () => 0 }
const flat: Distortion = { page, dpi: DPI, printScale: 1, rotation: 0, shift: { x: 0, y: 0 }, stretch: { x: 1, y: 1 }, waves: [] }

/** White, with a black square of 2 mm about each of some points. */
const spots = [
  { x: 15, y: 20 },
  { x: 45, y: 20 },
  { x: 45, y: 65 },
  { x: 15, y: 65 },
]
const raster = { width: 600, height: 800, grey: new Uint8Array(600 * 800).fill(255) }
for (const { x, y } of spots)
  for (let j = y * 10 - 10; j < y * 10 + 10; j++) raster.grey.fill(0, j * 600 + x * 10 - 10, j * 600 + x * 10 + 10)

/** Centre of the darkness within 2.5 mm of a place. */
function darkCentre(d: Distortion, near: { x: number; y: number }) {
  const { width, light } = lookThrough(raster, d, even, lid)
  const reach = (2.5 * d.dpi) / 25.4
  let [sum, sx, sy] = [0, 0, 0]
  for (let y = Math.floor(near.y - reach); y < near.y + reach; y++)
    for (let x = Math.floor(near.x - reach); x < near.x + reach; x++) {
      const dark = 255 - (light[y * width + x] ?? 255)
      sum += dark
      sx += dark * (x + 0.5)
      sy += dark * (y + 0.5)
    }
  return { x: sx / sum, y: sy / sum }
}

const view: Homography = [0.8, 0.1, 4, -0.05, 0.85, 6, 0.0008, 0.0005, 1]
const cases: Readonly<Record<string, Distortion>> = {
  flat,
  'turned and scaled': { ...flat, rotation: 3, printScale: 0.95, stretch: { x: 1.01, y: 0.99 } },
  'coarse and bent': {
    ...flat,
    dpi: 127,
    waves: [{ axis: 'x', along: 'y', amplitude: 0.8, length: 120, phase: 1 }],
    bumps: [{ axis: 'y', along: 'y', at: 20, amplitude: 0.6, width: 8 }],
  },
  photographed: { ...flat, view, frame: { width: 64, height: 84 } },
}

test.each(Object.entries(cases))('%s: what is printed is seen where the truth says', (_, d) => {
  for (const spot of spots) {
    const due = scanPointOf(d, spot)
    const found = darkCentre(d, due)
    expect(Math.hypot(found.x - due.x, found.y - due.y)).toBeLessThan(0.35)
  }
})

test('a smaller print has more paper around it, and the lid lies beside the paper', () => {
  const { width, light } = lookThrough(raster, { ...flat, printScale: 0.8, shift: { x: 5, y: 0 } }, even, lid)
  const at = (x: number, y: number) => light[Math.round(y * 10) * width + Math.round(x * 10)]
  expect(at(2, 40)).toBe(40)
  expect(at(5.1, 40)).toBeCloseTo(255 * 0.65, 3)
  expect(at(8, 40)).toBe(255)
  expect(at(58, 40)).toBe(255)
})

test('a missing corner shows what lies below', () => {
  const { width, light } = lookThrough(raster, flat, even, { ...lid, ear: { corner: 2, leg: 10 } })
  const at = (x: number, y: number) => light[Math.round(y * 10) * width + Math.round(x * 10)]
  expect(at(58, 78)).toBe(40)
  expect(at(48, 79)).toBe(255)
  expect([at(2, 2), at(58, 2), at(2, 78)]).toEqual([255, 255, 255])
})
