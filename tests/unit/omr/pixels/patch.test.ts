import { describe, expect, it } from 'vitest'
import { centreOf, type Homography, project, type Rect } from '../../../../src/base/geometry.ts'
import type { GreyImage } from '../../../../src/omr/pixels/page-image.ts'
import { BLACK, type Patch, patchOf, type View } from '../../../../src/omr/pixels/patch.ts'

/** Grey falls linearly, so that a sample's darkness tells where it was taken. */
const ramp = (width: number, height: number, scale: number, grey: (x: number, y: number) => number): GreyImage => ({
  width,
  height,
  grey: Uint8Array.from({ length: width * height }, (_, i) => grey((i % width) + 0.5, Math.floor(i / width) + 0.5)),
  scale,
})
const PAPER = 250
const seen = (image: GreyImage, toRaster: Homography, black = 1): View => ({
  image,
  paper: { columns: 1, rows: 1, step: Math.max(image.width, image.height), levels: Float32Array.of(PAPER) },
  black,
  toRaster,
})
/** The place on the sheet, mm, that sample (i, j) stands for. */
const placeOf = (patch: Patch, rect: Rect, i: number, j: number) => ({
  x: rect.x + (i + 0.5 - patch.left) * patch.step,
  y: rect.y + (j + 0.5 - patch.top) * patch.step,
})
/** Samples at the corners and in the middle. */
const someOf = (patch: Patch) =>
  [0, patch.columns >> 1, patch.columns - 1].flatMap((i) => [0, patch.rows >> 1, patch.rows - 1].map((j) => ({ i, j })))

/** Every sample has the darkness of the image at the place where the map puts it. */
function expectMapped(view: View, rect: Rect, grey: (x: number, y: number) => number): void {
  const patch = patchOf(view, rect, 0.5)
  for (const { i, j } of someOf(patch)) {
    const p = project(view.toRaster, placeOf(patch, rect, i, j))
    const due = ((1 - grey(p.x / view.image.scale, p.y / view.image.scale) / PAPER) / view.black) * BLACK
    expect(Math.abs((patch.dark[j * patch.columns + i] ?? 0) - due)).toBeLessThan(2)
  }
}

const RECT = { x: 20, y: 10, width: 4, height: 4 }
const along = { x: (x: number, _y: number) => 240 - x, y: (_x: number, y: number) => 240 - y }

describe('patchOf', () => {
  for (const axis of ['x', 'y'] as const) {
    const image = ramp(200, 200, 1, along[axis])
    it(`samples where a scaled map says (${axis})`, () => expectMapped(seen(image, [4, 0, 10, 0, 4, 20, 0, 0, 1]), RECT, along[axis]))
    it(`samples where a turned and skewed map says (${axis})`, () => {
      expectMapped(seen(image, [0.3, -4, 150, 4, 0.3, 15, 0, 0, 1]), RECT, along[axis])
    })
    it(`samples where a map with perspective says (${axis})`, () => {
      expectMapped(seen(image, [4.5, 0.2, 5, -0.1, 4.3, 25, 0.0005, 0.0004, 1]), RECT, along[axis])
    })
    it(`samples an image that is a reduction of the raster (${axis})`, () => {
      expectMapped(seen({ ...image, scale: 2 }, [8, 0, 10, 0, 8, 20, 0, 0, 1]), RECT, along[axis])
    })
  }

  it('keeps the proportions of an oblong box', () => {
    const image = ramp(200, 200, 1, along.x)
    const rect = { x: 10, y: 10, width: 9, height: 3 }
    const patch = patchOf(seen(image, [5, 0, 0, 0, 5, 0, 0, 0, 1]), rect, 0.5)
    expect(patch.width / patch.height).toBeCloseTo(3, 6)
    expect(patch.height * patch.step).toBeCloseTo(3, 6)
    expect(patch.columns - patch.width).toBeCloseTo(2 * patch.left, 6)
    expect(patch.rows - patch.height).toBeCloseTo(2 * patch.top, 6)
    expect(patch.top).toBeGreaterThanOrEqual(patch.height * 0.5)
    expectMapped(seen(image, [5, 0, 0, 0, 5, 0, 0, 0, 1]), rect, along.x)
  })

  for (const [perMm, samples] of [[2, 16], [4.5, 18], [5, 20], [12, 22]] as const) // biome-ignore format: pairs
    it(`takes ${samples} samples along 4 mm where a mm has ${perMm} pixels`, () => {
      const patch = patchOf(seen(ramp(400, 400, 1, along.x), [perMm, 0, 0, 0, perMm, 0, 0, 0, 1]), RECT, 0.5)
      expect(patch.height).toBeCloseTo(samples, 6)
      expect(patch.step).toBeCloseTo(4 / samples, 6)
      expect(patch.pixels).toBeCloseTo((perMm * 4) / samples, 6)
    })

  it('continues the border where a box reaches over the edge of the image', () => {
    const image = ramp(100, 100, 1, (x) => 240 - 2 * x)
    const rect = { x: -2, y: 10, width: 4, height: 4 }
    const patch = patchOf(seen(image, [5, 0, 0, 0, 5, 0, 0, 0, 1]), rect, 0.5)
    const row = [...patch.dark.subarray(0, patch.columns)]
    const edge = Math.round((1 - 239 / PAPER) * BLACK)
    const left = row.filter((_, i) => placeOf(patch, rect, i, 0).x * 5 < 0.5)
    expect(left.length).toBeGreaterThan(10)
    for (const d of left) expect(Math.abs(d - edge)).toBeLessThanOrEqual(1)
    expect(row.at(-1)).toBeGreaterThan(edge + 10)
  })

  it('measures darkness between paper and printed black, cut off at both', () => {
    const flat = (grey: number) => ramp(100, 100, 1, () => grey) // biome-ignore format: one thought
    const at = (grey: number, black: number) => {
      const patch = patchOf(seen(flat(grey), [5, 0, 0, 0, 5, 0, 0, 0, 1], black), { x: 8, y: 8, width: 4, height: 4 }, 0.5)
      return [...new Set(patch.dark)]
    }
    expect(at(250, 0.8)).toEqual([0])
    expect(at(255, 0.8)).toEqual([0])
    expect(at(150, 0.8)).toEqual([128])
    expect(at(50, 0.8)).toEqual([255])
    expect(at(10, 0.8)).toEqual([255])
    expect(at(125, 1)).toEqual([128])
  })

  it('takes the paper level at the box', () => {
    const image = ramp(100, 100, 1, () => 100) // biome-ignore format: one thought
    const view = seen(image, [5, 0, 0, 0, 5, 0, 0, 0, 1])
    const paper = { columns: 2, rows: 1, step: 50, levels: Float32Array.of(100, 200) }
    const rectAt = (x: number) => ({ x, y: 8, width: 2, height: 2 })
    expect(patchOf({ ...view, paper }, rectAt(4), 0.2).dark[0]).toBe(0)
    expect(patchOf({ ...view, paper }, rectAt(14), 0.2).dark[0]).toBe(128)
    expect(centreOf(rectAt(14)).x * 5).toBe(75)
  })
})
