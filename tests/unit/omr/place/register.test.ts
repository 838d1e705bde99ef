import { describe, expect, it } from 'vitest'
import { type Point, project } from '../../../../src/base/geometry.ts'
import { headersOf } from '../../../../src/omr/place/header.ts'
import { placementOf } from '../../../../src/omr/place/register.ts'
import { sampleSheet } from '../../../support/raster-drawing.ts'

const [header] = headersOf([sampleSheet()])
if (header === undefined) throw new Error('no header')

const guessOf = (places: readonly (Point | undefined)[]) => ({
  header,
  cost: 0,
  discs: places.map((p) => (p === undefined ? undefined : { ...p, diameter: 20, roundness: 1, black: 0.8 })),
})
const turned = (turns: number) => (p: Point): Point => {
  const [c, s] = [Math.round(Math.cos((turns * Math.PI) / 2)), Math.round(Math.sin((turns * Math.PI) / 2))]
  return { x: 1000 + 5 * (c * p.x - s * p.y), y: 1000 + 5 * (s * p.x + c * p.y) }
} // biome-ignore format: one thought

describe('placementOf', () => {
  it('maps the sheet onto four discs exactly, whatever the turn', () => {
    for (const turns of [0, 1, 2, 3]) {
      const placement = placementOf(guessOf(header.fiducials.map(turned(turns))))
      expect(placement?.registration).toMatchObject({ fiducials: 4, turns })
      expect(placement?.registration.residual).toBeCloseTo(0)
      expect(placement?.black).toBeCloseTo(0.8)
      const middle = project(placement?.registration.toRaster ?? [0, 0, 0, 0, 0, 0, 0, 0, 1], { x: 50, y: 70 })
      expect(middle.x).toBeCloseTo(turned(turns)({ x: 50, y: 70 }).x)
      expect(middle.y).toBeCloseTo(turned(turns)({ x: 50, y: 70 }).y)
    }
  })

  it('tells in mm how far four discs are from a parallelogram', () => {
    const places = header.fiducials.map(turned(0))
    const moved = places.map((p, i) => (i === 2 ? { x: p.x + 20, y: p.y } : p))
    expect(placementOf(guessOf(moved))?.registration.residual).toBeCloseTo(1, 1) // 20 px are 4 mm, a quarter at each corner
  })

  it('does with three discs', () => {
    const places = header.fiducials.map(turned(0))
    const placement = placementOf(guessOf(places.map((p, i) => (i === 1 ? undefined : p))))
    expect(placement?.registration).toMatchObject({ fiducials: 3, turns: 0 })
    expect(placement?.registration.residual).toBeCloseTo(0)
    const found = project(placement?.registration.toRaster ?? [0, 0, 0, 0, 0, 0, 0, 0, 1], header.fiducials[1])
    expect(found.x).toBeCloseTo(places[1]?.x ?? 0)
    expect(found.y).toBeCloseTo(places[1]?.y ?? 0)
  })

  it('is undefined for corners on a line', () => {
    expect(placementOf(guessOf([0, 1, 2, 3].map((i) => ({ x: 100 * i, y: 50 * i }))))).toBeUndefined()
  })
})
