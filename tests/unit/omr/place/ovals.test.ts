import { describe, expect, it } from 'vitest'
import { OVAL } from '../../../../src/omr/params.ts'
import { sightOf } from '../../../../src/omr/pixels/sight.ts'
import { meanRadiusOf, type Oval, ovalAt, ovalsOf, radiusOf } from '../../../../src/omr/place/ovals.ts'
import { filled, type Layer, sampleSheet, scanned, stroke } from '../../../support/raster-drawing.ts'

const perMm = 150 / 25.4
/** An ellipse with these half axes (mm), turned by some degrees. */
const ellipse = (cx: number, cy: number, { long, short, turn }: { long: number; short: number; turn: number }): Layer => {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  return (x, y) => {
    const [dx, dy] = [x - cx, y - cy]
    return ((dx * c + dy * s) / long) ** 2 + ((dy * c - dx * s) / short) ** 2 <= 1 ? 1 : 0
  }
}
const sizes = { least: 10, most: 40 }
function ovalsIn(layers: readonly Layer[]): Oval[] {
  const { image, paper, components } = sightOf(scanned(sampleSheet(), layers, { dpi: 150, noise: 4, seed: 'ovals' }))
  return ovalsOf(image, paper, components, sizes)
}

describe('ovalsOf', () => {
  for (const [long, short, turn] of [[1.8, 1.8, 0], [1.8, 1.4, 0], [2, 1.3, 35], [2.2, 1.3, 110]] as const) // biome-ignore format: a list
    it(`measures an ellipse of ${long} and ${short} mm, turned by ${turn} degrees`, () => {
      const [oval, ...others] = ovalsIn([ellipse(40.2, 60.7, { long, short, turn })])
      expect(others).toEqual([])
      if (oval === undefined) throw new Error('no oval')
      expect(Math.hypot(oval.x - 40.2 * perMm, oval.y - 60.7 * perMm)).toBeLessThan(0.3)
      expect(oval.roundness).toBeGreaterThan(0.85)
      expect(meanRadiusOf(oval.outline) / perMm / Math.sqrt(long * short)).toBeCloseTo(1, 1)
      const along = { x: Math.cos((turn * Math.PI) / 180), y: Math.sin((turn * Math.PI) / 180) }
      expect(radiusOf(oval.outline, along) / perMm / long).toBeCloseTo(1, 1)
      expect(radiusOf(oval.outline, { x: -along.y, y: along.x }) / perMm / short).toBeCloseTo(1, 1)
    })

  it('passes over bars, thin strokes and ellipses that no page shows', () => {
    const bar = filled({ x: 20, y: 30, width: 6, height: 2 })
    const line = stroke({ x: 50, y: 40 }, { x: 53, y: 44 }, 0.4)
    expect(ovalsIn([bar, line, ellipse(70, 90, { long: 4, short: 1.2, turn: 20 })])).toEqual([])
  })

  it('takes no ellipse much more than twice as long as wide, and no disc with long arms', () => {
    expect(ovalsIn([ellipse(40, 60, { long: 1.8, short: 1, turn: 0 })])).toHaveLength(1)
    expect(ovalsIn([ellipse(40, 60, { long: 2.6, short: 1.1, turn: 0 })])).toEqual([])
    const arms = [stroke({ x: 37.8, y: 60 }, { x: 42.2, y: 60 }, 0.25), stroke({ x: 40, y: 57.8 }, { x: 40, y: 62.2 }, 0.25)]
    expect(ovalsIn([ellipse(40, 60, { long: 1.2, short: 1.2, turn: 0 }), ...arms])).toEqual([])
  })

  it('does not ask whether grain is round', () => {
    const grain: Layer = (x, y) => (Math.hypot((x % 8) - 4, (y % 8) - 4) < 0.15 ? 1 : 0)
    const { image, paper, components } = sightOf(scanned(sampleSheet(), [grain], { dpi: 150 }))
    const small = components.filter((c) => Math.max(c.right - c.left, c.bottom - c.top) < OVAL.leastPixels)
    expect(small.length).toBeGreaterThan(200)
    expect(ovalsOf(image, paper, small, { least: 2, most: 40 })).toEqual([])
  })

  it('keeps the outermost, however many are blacker', () => {
    const boxes = Array.from({ length: 60 }, (_, i) =>
      ellipse(20 + 6 * (i % 10), 30 + 12 * Math.floor(i / 10), { long: 1.8, short: 1.3, turn: 0 }),
    )
    const corners = [{ x: 8, y: 8 }, { x: 97, y: 8 }, { x: 97, y: 140 }, { x: 8, y: 140 }] // biome-ignore format: a list
    const discs = corners.map(
      ({ x, y }): Layer =>
        (u, v) =>
          Math.hypot(u - x, v - y) <= 1.6 ? 0.7 : 0,
    )
    const found = ovalsIn([...boxes, ...discs])
    for (const { x, y } of corners) expect(found.some((oval) => Math.hypot(oval.x - x * perMm, oval.y - y * perMm) < 1)).toBe(true)
  })

  it('sees on the coarse picture what noise hides on the fine one', () => {
    const pale: Layer = (u, v) => (Math.hypot(u - 40, v - 60) <= 1.8 ? 0.45 : 0)
    const { image, paper, components } = sightOf(scanned(sampleSheet(), [pale], { dpi: 300, noise: 40, seed: 'noisy' }))
    const at = { x: 80 * perMm, y: 120 * perMm }
    expect(ovalAt(image.fine, paper, at, 3.6 * 2 * perMm)).toBeUndefined()
    const found = ovalsOf(image, paper, components, { least: 20, most: 60 })
    expect(found.some((oval) => Math.hypot(oval.x - at.x, oval.y - at.y) < 2)).toBe(true)
  })

  it('finds nothing on bare paper', () => {
    const { image, paper } = sightOf(scanned(sampleSheet(), [], { dpi: 150 }))
    expect(ovalAt(image.fine, paper, { x: 200, y: 200 }, 20)).toBeUndefined()
  })
})
