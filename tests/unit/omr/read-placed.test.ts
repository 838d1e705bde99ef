import { describe, expect, it } from 'vitest'
import { type Point, project } from '../../../src/base/geometry.ts'
import type { Sheet } from '../../../src/model/sheet.ts'
import { readPlaced } from '../../../src/omr/read-placed.ts'
import { crossIn, filled, placementOf, printOf, type Scanner, sampleSheet, scanned, source } from '../../support/raster-drawing.ts'

const sheet = sampleSheet()
const rectOf = (i: number) => sheet.zones[i]?.rect ?? { x: 0, y: 0, width: 1, height: 1 }
const pen = [...crossIn(rectOf(1)), filled(rectOf(6))]
const away = sheet.fiducials.map(() => ({ x: -50, y: -50 })) as unknown as Sheet['fiducials']

type Corners = [Point, Point, Point, Point]
const cornersUnder = (scanner: Scanner, off: (i: number) => Point): Corners =>
  sheet.fiducials.map((f, i) => {
    const p = project(placementOf(sheet, scanner).toRaster, f)
    return { x: p.x + off(i).x, y: p.y + off(i).y }
  }) as Corners

function inksOf(reading: ReturnType<typeof readPlaced>): number[] {
  if (reading.kind !== 'read') throw new Error(reading.kind)
  return reading.measures.map((m) => m.ink)
}

function expectInks(inks: readonly number[]): void {
  expect(inks[1]).toBeGreaterThan(0.15)
  expect(inks[1]).toBeLessThan(0.6)
  expect(inks[6]).toBeGreaterThan(0.95)
  expect(Math.max(...inks.filter((_, i) => i !== 1 && i !== 6))).toBeLessThan(0.05)
}

describe('readPlaced', () => {
  for (const turns of [0, 1, 2, 3] as const)
    it(`reads a page turned ${turns} quarters from clicks that are a few mm off its discs`, () => {
      const scanner = { dpi: 150, turns, skew: 3 }
      const raster = scanned(sheet, [...printOf(sheet), ...pen], scanner)
      const reading = readPlaced(raster, sheet, cornersUnder(scanner, (i) => ({ x: 15 - 9 * i, y: 12 - 5 * i })), source) // biome-ignore format: one thought
      expect(reading).toMatchObject({ kind: 'read', copy: 5, page: 2, registration: { fiducials: 4, turns } })
      expectInks(inksOf(reading))
    })

  it('reads without any disc and without a code, by the frames of the boxes', () => {
    const scanner = { dpi: 150, skew: -2 }
    const raster = scanned(sheet, [...printOf({ ...sheet, fiducials: away, codeBoxes: [] }), ...pen], scanner)
    const reading = readPlaced(
      raster,
      sheet,
      cornersUnder(scanner, (i) => ({ x: 3 - 2 * i, y: i - 2 })),
      source,
    )
    expect(reading).toMatchObject({ kind: 'read', registration: { fiducials: 0 } })
    expectInks(inksOf(reading))
  })

  it('follows the frames to the boxes where clicks are 6 mm off and no disc tells', () => {
    const scanner = { dpi: 150 }
    const raster = scanned(sheet, [...printOf({ ...sheet, fiducials: away, codeBoxes: [] }), ...pen], scanner)
    const low = cornersUnder(scanner, (i) => ({ x: 0, y: i > 1 ? -35 : 0 }))
    expectInks(inksOf(readPlaced(raster, sheet, low, source)))
  })

  it('gives no box the mark of its neighbour: corners a row off leave the page in review', () => {
    const scanner = { dpi: 150 }
    const raster = scanned(sheet, [...printOf({ ...sheet, fiducials: away, codeBoxes: [] }), ...pen], scanner)
    const rowOff = cornersUnder(scanner, () => ({ x: 0, y: (12 / 25.4) * 150 }))
    expect(readPlaced(raster, sheet, rowOff, source)).toMatchObject({ kind: 'review', reason: 'poor-registration' })
  })

  it('does not take corners that no page has, and never reads boxes outside the image', () => {
    const scanner = { dpi: 150 }
    const raster = scanned(sheet, printOf(sheet), scanner)
    const [a, b, c, d] = cornersUnder(scanner, () => ({ x: 0, y: 0 }))
    for (const corners of [[a, c, b, d], [b, a, d, c], [a, a, c, d], [a, b, { x: (a.x + b.x) / 2, y: a.y }, d]] as const) // biome-ignore format: a list
      expect(readPlaced(raster, sheet, corners, source)).toMatchObject({ kind: 'review', reason: 'poor-registration' })
    const low = cornersUnder(scanner, () => ({ x: 0, y: 400 }))
    expect(readPlaced(raster, sheet, low, source)).toMatchObject({ kind: 'review', reason: 'cut-off' })
  })
})
