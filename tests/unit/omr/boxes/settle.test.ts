import { describe, expect, it } from 'vitest'
import { centreOf, type Homography, project } from '../../../../src/base/geometry.ts'
import type { ZoneMeasure } from '../../../../src/model/reading.ts'
import { isSettled, settled } from '../../../../src/omr/boxes/settle.ts'
import { sampleSheet } from '../../../support/raster-drawing.ts'

const { zones } = sampleSheet()
const placed: Homography = [6, 0.1, 20, -0.1, 6, 30, 1e-5, 0, 1]
type Shift = ZoneMeasure['shift']

const measures = (shiftOf: (i: number) => Shift): ZoneMeasure[] =>
  zones.map((zone, i) => {
    const shift = shiftOf(i)
    return { zone: zone.id, ink: 0, darkness: 0, cover: 0, spill: 0, ...(shift === undefined ? {} : { shift }) }
  })

/** A page that is lower than it was placed, the more the further down. */
const slope = (i: number): Shift => ({ x: 0.2, y: (zones[i]?.rect.y ?? 0) * 0.01 })

describe('settled', () => {
  it('puts every box where its frame was seen, and follows the trend to those that showed none', () => {
    const to = settled(placed, zones, measures((i) => (i < 16 ? slope(i) : undefined))) // biome-ignore format: one thought
    zones.forEach(({ rect }, i) => {
      const { x, y } = centreOf(rect)
      const due = project(placed, { x: x + 0.2, y: y + (slope(i)?.y ?? 0) })
      const is = project(to, { x, y })
      expect(Math.hypot(is.x - due.x, is.y - due.y)).toBeLessThan(0.2)
    })
  })

  it('does not follow a few neighbours’ frames', () => {
    const strays = settled(placed, zones, measures((i) => (i === 4 || i === 11 ? { x: 0, y: 2.4 } : { x: 0, y: 0 }))) // biome-ignore format: one thought
    for (const { rect } of zones) {
      const [is, was] = [project(strays, centreOf(rect)), project(placed, centreOf(rect))]
      expect(Math.hypot(is.x - was.x, is.y - was.y)).toBeLessThan(0.1)
    }
  })

  it('leaves the place as it was where hardly a frame was seen', () => {
    expect(settled(placed, zones, measures((i) => (i === 0 ? { x: 1, y: 1 } : undefined)))).toEqual(placed) // biome-ignore format: one thought
  })
})

describe('isSettled', () => {
  it('wants nearly all frames near their place, and one of each group', () => {
    expect(
      isSettled(
        zones,
        measures(() => ({ x: 0.3, y: -0.3 })),
      ),
    ).toBe(true)
    expect(
      isSettled(
        zones,
        measures((i) => (i === 3 ? undefined : { x: 0, y: 0 })),
      ),
    ).toBe(true)
    expect(
      isSettled(
        zones,
        measures((i) => (i % 8 === 3 ? undefined : { x: 0, y: 0 })),
      ),
    ).toBe(false)
    expect(
      isSettled(
        zones,
        measures((i) => (i % 8 === 3 ? { x: 0, y: 1.5 } : { x: 0, y: 0 })),
      ),
    ).toBe(false)
    const many = sampleSheet(5, 2, 20).zones
    const ofMany = many.map((zone, i): ZoneMeasure => ({ zone: zone.id, ink: 0, darkness: 0, cover: 0, spill: 0, ...(i < 4 ? {} : { shift: { x: 0, y: 0 } }) })) // biome-ignore format: one thought
    expect(isSettled(many, ofMany)).toBe(false)
  })
})
