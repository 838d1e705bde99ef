import { describe, expect, it } from 'vitest'
import { componentsOf } from '../../../src/omr/components.ts'
import { type Disc, discAt, discSizesOf, discsOf } from '../../../src/omr/discs.ts'
import { headersOf } from '../../../src/omr/header.ts'
import { pageImageOf } from '../../../src/omr/page-image.ts'
import { darknessOf, paperLevelOf } from '../../../src/omr/paper-level.ts'
import { disc, filled, type Layer, ring, sampleSheet, scanned, stroke } from '../../support/raster-drawing.ts'

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
