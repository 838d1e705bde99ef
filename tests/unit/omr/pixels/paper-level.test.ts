import { describe, expect, it } from 'vitest'
import { createRng } from '../../../../src/base/rng.ts'
import type { GreyImage } from '../../../../src/omr/pixels/page-image.ts'
import { darknessOf, paperAt, paperLevelOf } from '../../../../src/omr/pixels/paper-level.ts'

const WIDTH = 300
const HEIGHT = 420
const SCALE = 4
const coarse = (grey: (x: number, y: number) => number): GreyImage => ({
  width: WIDTH,
  height: HEIGHT,
  grey: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => grey(i % WIDTH, Math.floor(i / WIDTH))),
  scale: SCALE,
})
/** Level at a coarse pixel. */
const levelAt = (image: GreyImage, x: number, y: number): number => paperAt(paperLevelOf(image), x * SCALE, y * SCALE)
const PLACES = [[20, 20], [150, 210], [280, 30], [40, 400], [285, 405]] as const // biome-ignore format: pairs

describe('paperLevelOf', () => {
  it('is the paper everywhere on a page of text', () => {
    const text = coarse((x, y) => (y % 12 < 5 && x % 7 < 3 ? 30 : 240))
    for (const [x, y] of PLACES) expect(levelAt(text, x, y)).toBe(240)
  })

  it('is the paper where three fifths of all is ink', () => {
    const hatched = coarse((_, y) => (y % 5 < 3 ? 30 : 240))
    for (const [x, y] of PLACES) expect(levelAt(hatched, x, y)).toBe(240)
  })

  it('follows a shadow that falls across the page', () => {
    const shadow = (x: number, y: number) => 240 - 0.2 * x - 0.1 * y
    const image = coarse((x, y) => (y % 12 < 4 && x % 7 < 3 ? 20 : shadow(x, y)))
    for (const [x, y] of PLACES) expect(Math.abs(levelAt(image, x, y) - shadow(x, y))).toBeLessThan(6)
  })

  it('does not take a filled box or a dark picture for paper', () => {
    const dark = coarse((x, y) => (x >= 100 && x < 130 && y >= 100 && y < 130 ? 40 : x >= 200 && x < 215 && y >= 290 && y < 310 ? 10 : 235))
    expect(levelAt(dark, 115, 115)).toBeGreaterThan(225)
    expect(levelAt(dark, 207, 300)).toBeGreaterThan(225)
  })

  it('never goes below 0.35 of the page where the image is black', () => {
    const border = coarse((x) => (x < 120 ? 0 : 240))
    expect(levelAt(border, 10, 200)).toBeCloseTo(0.35 * 240, 3)
    expect(levelAt(border, 250, 200)).toBe(240)
    // neither a lid that fills more than half of the image nor a glare along its edge speaks for the page
    const lid = coarse((x) => (x < 180 ? 0 : 240))
    expect(levelAt(lid, 10, 200)).toBeCloseTo(0.35 * 240, 3)
    const glare = coarse((x) => (x < 120 ? 0 : x < 285 ? 160 : 255))
    expect(levelAt(glare, 10, 200)).toBeCloseTo(0.35 * 160, 3)
    expect(Math.min(...paperLevelOf(coarse(() => 0)).levels)).toBe(1) // biome-ignore format: one thought
  })

  it('is not moved by noise', () => {
    const rng = createRng('paper-level')
    const noisy = coarse(() => Math.max(0, Math.min(255, 220 + 8 * rng.normal())))
    for (const [x, y] of PLACES) expect(Math.abs(levelAt(noisy, x, y) - 224)).toBeLessThan(8)
  })

  it('has 28 tiles along the longest side, in raster pixels', () => {
    const paper = paperLevelOf(coarse(() => 200))
    expect(paper).toMatchObject({ columns: 20, rows: 28, step: 15 * SCALE })
    expect(paper.levels).toHaveLength(560)
  })
})

describe('paperAt', () => {
  const paper = { columns: 2, rows: 2, step: 10, levels: Float32Array.of(100, 200, 140, 240) }

  it('is the level at tile centres, bilinear between them, constant beyond', () => {
    expect(paperAt(paper, 5, 5)).toBe(100)
    expect(paperAt(paper, 15, 5)).toBe(200)
    expect(paperAt(paper, 10, 5)).toBe(150)
    expect(paperAt(paper, 5, 7.5)).toBe(110)
    expect(paperAt(paper, 10, 10)).toBe(170)
    expect(paperAt(paper, -50, 0)).toBe(100)
    expect(paperAt(paper, 99, 99)).toBe(240)
  })

  it('serves a single tile, row or column', () => {
    expect(paperAt({ columns: 1, rows: 1, step: 10, levels: Float32Array.of(123) }, 40, 2)).toBe(123)
    expect(paperAt({ columns: 2, rows: 1, step: 10, levels: Float32Array.of(100, 200) }, 10, 30)).toBe(150)
    expect(paperAt({ columns: 1, rows: 2, step: 10, levels: Float32Array.of(100, 200) }, 30, 10)).toBe(150)
  })
})

describe('darknessOf', () => {
  it('is 0 on paper and lighter, in proportion below, whatever the paper', () => {
    for (const level of [250, 125]) {
      const lines = new Map([[200, level / 2], [201, 0], [202, 255]]) // biome-ignore format: pairs
      const image = coarse((x, y) => (x < 100 ? lines.get(y) : undefined) ?? level)
      const dark = darknessOf(image, paperLevelOf(image))
      const at = (x: number, y: number) => dark[y * WIDTH + x]
      expect(at(250, 50)).toBe(0)
      expect(Math.abs((at(50, 200) ?? 0) - 127.5)).toBeLessThan(1.5)
      expect(at(50, 201)).toBe(255)
      expect(at(50, 202)).toBe(0)
      expect(dark).toHaveLength(WIDTH * HEIGHT)
    }
  })

  it('takes a shadow off', () => {
    const image = coarse((x) => 240 - 0.3 * x)
    expect(darknessOf(image, paperLevelOf(image)).reduce((most, d) => Math.max(most, d), 0)).toBeLessThan(16) // 95 without the shadow's level
  })
})
