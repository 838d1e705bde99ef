import { describe, expect, it } from 'vitest'
import { pageImageOf } from '../../../../src/omr/pixels/page-image.ts'
import { centroid, coreOf, DIRECTIONS, edgeLook, middleOfEnds, rayEnds } from '../../../../src/omr/place/rays.ts'
import { disc, type Layer, sampleSheet, scanned } from '../../../support/raster-drawing.ts'

const perMm = 150 / 25.4
const imageOf = (layers: readonly Layer[]) => pageImageOf(scanned(sampleSheet(), layers, { dpi: 150 })).fine
const at = { x: 40 * perMm, y: 50 * perMm }
const radius = 1.8 * perMm

describe('rays', () => {
  it('end at the edge of the ink, specks passed over', () => {
    const holed: Layer = (x, y) => (Math.hypot(x - 41, y - 50) < 0.15 ? 0 : disc({ x: 40, y: 50 }, 3.6)(x, y))
    const ends = rayEnds(imageOf([holed]), { ...at, reach: 20, edge: 135, gap: 3 })
    for (const end of ends) expect(Math.abs(end - radius)).toBeLessThan(0.8)
    expect(ends).toHaveLength(DIRECTIONS.length)
  })

  it('that start off the centre point back to it', () => {
    const ends = rayEnds(imageOf([disc({ x: 40, y: 50 }, 3.6)]), { x: at.x + 2, y: at.y - 1, reach: 20, edge: 135, gap: 2 })
    const moved = middleOfEnds(ends, radius)
    expect(moved.x).toBeCloseTo(-2, 0)
    expect(moved.y).toBeCloseTo(1, 0)
  })

  it('and the middle of the ink is found to a small part of a pixel; the core is dark in a disc and light in a ring', () => {
    const image = imageOf([disc({ x: 40, y: 50 }, 3.6)])
    const middle = centroid(image, { x: at.x + 0.6, y: at.y - 0.4, radius: radius * 1.2, level: 245 })
    expect(Math.hypot(middle.x - at.x, middle.y - at.y)).toBeLessThan(0.15)
    expect(coreOf(image, at.x, at.y, radius / 2).mean).toBeLessThan(40)
    expect(coreOf(imageOf([]), at.x, at.y, radius / 2)).toEqual({ mean: 245, darkest: 245 })
  })
  it('of an even patch tell how dark it is and where its edge is; a pale one and one with a light middle have none', () => {
    const look = (layers: readonly Layer[]) => edgeLook(imageOf(layers), { ...at, reach: 20, level: 245 }, radius, 0.5)
    const grey: Layer = (x, y) => 0.5 * disc({ x: 40, y: 50 }, 3.6)(x, y)
    const seen = look([grey])
    expect(seen?.black).toBeCloseTo(0.5, 1)
    for (const end of seen?.ends ?? []) expect(Math.abs(end - radius)).toBeLessThan(0.8)
    expect(seen?.ends).toHaveLength(DIRECTIONS.length)
    expect(look([(x, y) => 0.2 * disc({ x: 40, y: 50 }, 3.6)(x, y)])).toBeUndefined()
    const ring: Layer = (x, y) => (Math.hypot(x - 40, y - 50) < 0.85 ? 0 : disc({ x: 40, y: 50 }, 3.6)(x, y))
    expect(look([ring])).toBeUndefined()
  })
})
