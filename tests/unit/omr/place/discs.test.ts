import { describe, expect, it } from 'vitest'
import { componentsOf } from '../../../../src/omr/pixels/components.ts'
import { pageImageOf } from '../../../../src/omr/pixels/page-image.ts'
import { darknessOf, paperLevelOf } from '../../../../src/omr/pixels/paper-level.ts'
import { type Disc, discAt, discSizesOf, discsOf } from '../../../../src/omr/place/discs.ts'
import { headersOf } from '../../../../src/omr/place/header.ts'
import { disc, filled, type Layer, ring, sampleSheet, scanned, stroke } from '../../../support/raster-drawing.ts'

const sheet = sampleSheet()
const perMm = 150 / 25.4

function discsIn(layers: readonly Layer[], noise = 4): Disc[] {
  const page = pageImageOf(scanned(sheet, layers, { dpi: 150, noise, seed: 'discs' }))
  const paper = paperLevelOf(page.coarse)
  const dark = darknessOf(page.coarse, paper)
  const components = componentsOf({ width: page.coarse.width, height: page.coarse.height, dark, threshold: 90 })
  return discsOf(page, paper, components, discSizesOf(page.coarse, headersOf([sheet]), 0.6))
}

describe('discsOf', () => {
  it('finds discs to 0.025 mm, whatever else is on the page', () => {
    const centres = [{ x: 20.3, y: 30.7 }, { x: 80.11, y: 99.95 }] // biome-ignore format: pairs
    const others = [
      filled({ x: 50, y: 50, width: 20, height: 2 }),
      stroke({ x: 10, y: 120 }, { x: 90, y: 130 }, 0.5),
      ring({ x: 60, y: 70, width: 3.6, height: 3.6 }),
    ]
    const discs = discsIn([...centres.map((c) => disc(c, 3.6)), ...others])
    expect(discs).toHaveLength(2)
    for (const c of centres) {
      const nearest = Math.min(...discs.map((d) => Math.hypot(d.x - c.x * perMm, d.y - c.y * perMm)))
      expect(nearest).toBeLessThan(0.025 * perMm)
    }
    for (const d of discs) {
      expect(d.diameter / perMm).toBeGreaterThan(3.3)
      expect(d.diameter / perMm).toBeLessThan(3.9)
      expect(d.roundness).toBeGreaterThan(0.9)
      expect(d.black).toBeCloseTo(0.9, 1)
    }
  })

  it('tells a square and a punch hole from a disc', () => {
    const [square] = discsIn([filled({ x: 40, y: 40, width: 3.6, height: 3.6 })])
    expect(square === undefined || square.roundness < 0.85).toBe(true)
    expect(discsIn([disc({ x: 40, y: 40 }, 14)])).toEqual([])
  })

  it('passes over a light speck in the print', () => {
    const holed: Layer = (x, y) => (Math.hypot(x - 41, y - 40) < 0.2 ? 0 : disc({ x: 40, y: 40 }, 3.6)(x, y))
    expect(discsIn([holed])[0]?.roundness).toBeGreaterThan(0.9)
  })
})

describe('discAt', () => {
  it('is undefined on bare paper', () => {
    const page = pageImageOf(scanned(sheet, [], { dpi: 150 }))
    expect(discAt(page.fine, paperLevelOf(page.coarse), { x: 300, y: 300 }, 20)).toBeUndefined()
  })
})

describe('discAt, of drawings', () => {
  /** Ink at a place from the middle, in pixels: 0 … 1. */
  type Ink = (x: number, y: number) => number
  const SIDE = 120
  const imageOf = (ink: Ink) => ({
    width: SIDE,
    height: SIDE,
    scale: 1,
    grey: Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
      const quarters = [1, 3, 5, 7].flatMap((a) =>
        [1, 3, 5, 7].map((b) => ink((i % SIDE) + a / 8 - 60.3, Math.floor(i / SIDE) + b / 8 - 59.8)),
      )
      return Math.round(245 * (1 - quarters.reduce((sum, one) => sum + one, 0) / quarters.length))
    }),
  })
  const bare = paperLevelOf(imageOf(() => 0))
  const look = (ink: Ink, radius = 11, off = 0) => discAt(imageOf(ink), bare, { x: 60.3 + off, y: 59.8 }, 2 * radius)
  const within = (radius: number, grey = 1): Ink => (x, y) => (Math.hypot(x, y) <= radius ? grey : 0) // biome-ignore format: one thought
  /** Black by the distance from the middle, shares of the radius. */
  const rings = (isBlack: (r: number) => boolean): Ink => (x, y) => (isBlack(Math.hypot(x, y) / 11) ? 1 : 0) // biome-ignore format: one thought
  /** Black up to some radius, by angle. */
  const outline = (radius: (angle: number) => number): Ink => (x, y) => (Math.hypot(x, y) <= radius(Math.atan2(y, x)) ? 1 : 0) // biome-ignore format: one thought
  const offOf = (found: Disc | undefined) => (found === undefined ? 99 : Math.hypot(found.x - 60.3, found.y - 59.8))

  it('measures discs of any size to a few hundredths of a pixel', () => {
    for (const radius of [4, 6.5, 8.3, 11, 12.7]) {
      const found = look(within(radius), radius)
      expect(Math.abs((found?.diameter ?? 0) - 2 * radius), `${radius}`).toBeLessThan(0.2)
      expect(offOf(found)).toBeLessThan(0.03)
    }
  })

  it('finds a disc from a place that is off by a sixth of its radius', () => {
    const found = look(within(11), 11, 1.9)
    expect(found?.roundness).toBe(1)
    expect(offOf(found)).toBeLessThan(0.03)
  })

  it('sees discs a third as black as ink, not a quarter', () => {
    expect(look(within(11, 0.35))?.black).toBeCloseTo(0.35)
    expect(look(within(11, 0.25))).toBeUndefined()
  })

  it('passes over a light gap of a ninth of the radius, and ends at one of a quarter', () => {
    expect(look(rings((r) => r <= 1 && !(r > 0.6 && r < 0.72)))?.diameter).toBeGreaterThan(21)
    expect(look(rings((r) => r < 0.75 || (r > 1.02 && r < 1.3)))?.diameter).toBeLessThan(17)
  })

  it('sees no disc in a target, in a letter with a light middle, or a black spot with light on one side', () => {
    expect(look(rings((r) => r < 0.32 || (r > 0.6 && r < 1)))).toBeUndefined()
    expect(look((x, y) => (Math.hypot(x, y) <= 11 ? (Math.hypot(x, y) < 5 ? 0.2 : 1) : 0))).toBeUndefined()
  })

  it('counts rays that end near the common radius: a tenth of it and a third of a pixel', () => {
    const waved = (radius: number, by: number) =>
      look(
        outline((angle) => radius - (Math.cos(3 * angle) > 0.5 ? by : 0)),
        radius,
      )?.roundness ?? 0
    expect(waved(5, 0.7)).toBe(1)
    expect(waved(5, 1.5)).toBeLessThan(0.8)
    expect(waved(20, 2)).toBe(1)
    expect(waved(20, 3.3)).toBeLessThan(0.8)
  })

  it('asks that three rays of five do so', () => {
    const gear = (teeth: number, share: number) => look(outline((angle) => (Math.cos(teeth * angle) > share ? 11 : 8)))?.roundness ?? 0
    expect(gear(3, -0.4)).toBeGreaterThan(0.6)
    expect(gear(3, 0)).toBe(0)
  })

  it('is not led away by ink that touches the disc on one side, nor by ink beside it', () => {
    const bar = look((x, y) => (Math.hypot(x, y) <= 11 || (x > 0 && Math.abs(y) < 3 && x < 30) ? 1 : 0))
    expect(offOf(bar)).toBeLessThan(0.45)
    expect(bar?.roundness).toBeGreaterThan(0.9)
    const beside = look((x, y) => (Math.hypot(x, y) <= 11 || Math.hypot(x - 19, y) < 5 ? 1 : 0))
    expect(offOf(beside)).toBeLessThan(0.1)
  })

  it('sees a bump a twelfth of its edge wide', () => {
    const bump = look((x, y) =>
      Math.hypot(x, y) <= 11 || (Math.hypot(x, y) < 15 && Math.abs(Math.atan2(y, x) - Math.PI / 12) < 0.12) ? 1 : 0,
    )
    expect(bump?.roundness).toBeLessThan(1)
  })

  describe('asked of patches of ink', () => {
    const { scale } = { scale: 1 }
    const ink = within(11)
    const page = { fine: imageOf(ink), coarse: { ...imageOf(ink), scale } }
    const isTaken = (patch: Partial<{ width: number; height: number; fill: number }>, sizes = { least: 15, most: 30 }) => {
      const { width = 22, height = 22, fill = 0.8 } = patch
      const [left, top] = [60 - Math.floor(width / 2), 60 - Math.floor(height / 2)]
      const component = { left, top, right: left + width, bottom: top + height, area: fill * width * height }
      return discsOf(page as never, bare, [component as never], sizes).length > 0
    }

    it('takes those of about the size, as wide as high, and solid', () => {
      expect(isTaken({ width: 29, height: 22 })).toBe(true)
      expect(isTaken({ width: 16, height: 29 })).toBe(false)
      expect(isTaken({ fill: 0.62 })).toBe(true)
      expect(isTaken({ fill: 0.45 })).toBe(false)
      expect(isTaken({ width: 20, height: 20 }, { least: 21.5, most: 30 })).toBe(true)
      expect(isTaken({ width: 18, height: 18 }, { least: 21.5, most: 30 })).toBe(false)
      expect(isTaken({ width: 24, height: 24 }, { least: 10, most: 22.5 })).toBe(true)
    })
  })

  it('has the size that a page filling the scan, or a part of it, would give it', () => {
    const scan = { ...imageOf(() => 0), width: 1000, height: 1414 }
    const { least, most } = discSizesOf(scan, headersOf([sheet]), 0.6)
    // the diagonal of the scan is 1732 pixels, of the discs' rectangle 42 discs
    expect(least).toBeGreaterThan((0.6 * 0.6 * 1732) / 42)
    expect(least).toBeLessThan((0.6 * 0.8 * 1732) / 42)
    expect(most).toBeGreaterThan((1.2 * 1732) / 42)
    expect(most).toBeLessThan((1.45 * 1732) / 42)
  })
})
