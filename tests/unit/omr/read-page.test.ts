import { describe, expect, it } from 'vitest'
import { inverse, type Point, project } from '../../../src/base/geometry.ts'
import type { PageReading } from '../../../src/model/reading.ts'
import type { Sheet } from '../../../src/model/sheet.ts'
import { readPage } from '../../../src/omr/read-page.ts'
import { photo } from '../../support/disturbed-pages.ts'
import {
  bookOf,
  crossIn,
  disc,
  filled,
  type Layer,
  placementOf,
  printOf,
  type Scanner,
  sampleSheet,
  scanned,
  source,
} from '../../support/raster-drawing.ts'

const sheet = sampleSheet()
const rectOf = (i: number) => sheet.zones[i]?.rect ?? { x: 0, y: 0, width: 1, height: 1 }
/** Box 1 crossed, box 6 filled. */
const pen: Layer[] = [...crossIn(rectOf(1)), filled(rectOf(6))]

const readDrawn = (layers: readonly Layer[], scanner: Scanner, book = bookOf(sheet)): PageReading =>
  readPage(scanned(sheet, layers, scanner), book, source)

function expectRead(reading: PageReading, scanner: Scanner, page: Sheet = sheet): void {
  expect(reading).toMatchObject({ kind: 'read', copy: page.copy, page: page.page })
  if (reading.kind !== 'read') return
  const due = placementOf(page, scanner).toRaster
  const off = (p: Point) => {
    const [a, b] = [project(due, p), project(reading.registration.toRaster, p)]
    return (Math.hypot(a.x - b.x, a.y - b.y) * 25.4) / scanner.dpi
  }
  for (const zone of page.zones) expect(off(zone.rect)).toBeLessThan(0.25)
  const inks = reading.measures.map((m) => m.ink)
  expect(inks[1]).toBeGreaterThan(0.15)
  expect(inks[1]).toBeLessThan(0.6)
  expect(inks[6]).toBeGreaterThan(0.95)
  expect(Math.max(...inks.filter((_, i) => i !== 1 && i !== 6))).toBeLessThan(0.03)
}

/** Seen from a slant, on a dark table. */
function photographed(page: Sheet, layers: readonly Layer[], tilt: number): ReturnType<typeof scanned> {
  const { toRaster, width, height } = photo(page, { width: 900, height: 1200, tilt, azimuth: 40, distance: 250 })
  const back = inverse(toRaster)
  if (back === undefined) throw new Error('no way back')
  const grey = new Uint8Array(width * height).map((_, at) => {
    const p = project(back, { x: (at % width) + 0.5, y: Math.floor(at / width) + 0.5 })
    if (p.x < 0 || p.y < 0 || p.x > page.width || p.y > page.height) return 90
    return 230 - 200 * layers.reduce((most, layer) => Math.max(most, layer(p.x, p.y)), 0)
  })
  return { width, height, grey }
}

/** Each pixel the mean of a square around it. */
function softened({ width, height, grey }: ReturnType<typeof scanned>, reach: number): ReturnType<typeof scanned> {
  const mean = (from: Uint8Array, step: number, count: number, place: (at: number) => number): Uint8Array =>
    from.map((_, at) => {
      let sum = 0
      for (let k = -reach; k <= reach; k++) {
        const to = Math.max(0, Math.min(count - 1, place(at) + k))
        sum += from[at + (to - place(at)) * step] ?? 0
      }
      return sum / (2 * reach + 1)
    })
  const across = mean(grey, 1, width, (at) => at % width)
  return { width, height, grey: mean(across, width, height, (at) => Math.floor(at / width)) }
}

describe('readPage', () => {
  for (const turns of [0, 1, 2, 3] as const)
    for (const skew of [0, -2.5])
      it(`reads a page turned ${turns} quarters and skewed ${skew} degrees`, () => {
        const scanner = { dpi: 150, turns, skew }
        const reading = readDrawn([...printOf(sheet), ...pen], scanner)
        expectRead(reading, scanner)
        expect(reading).toMatchObject({ registration: { fiducials: 4, turns } })
      })

  for (const [dpi, scale] of [[72, 1], [200, 0.92], [200, 1.05], [300, 0.97]] as const) // biome-ignore format: pairs
    it(`reads a print of ${scale} scanned at ${dpi} dpi whatever the file says`, () => {
      const scanner = { dpi, scale, skew: 1 }
      const raster = { ...scanned(sheet, [...printOf(sheet), ...pen], scanner), dpi: 1200 }
      expectRead(readPage(raster, bookOf(sheet), source), scanner)
    })

  it('reads through noise and a shadow over half of the page', () => {
    const scanner = { dpi: 150, noise: 12, seed: 'noise', paper: (x: number) => 235 - x }
    expectRead(readDrawn([...printOf(sheet), ...pen], scanner), scanner)
  })

  for (const lost of [0, 1, 2, 3] as const)
    it(`reads with corner disc ${lost} covered`, () => {
      const scanner = { dpi: 150, skew: 0.7 }
      const covered = printOf({
        ...sheet,
        fiducials: sheet.fiducials.map((f, i) => (i === lost ? { x: -50, y: -50 } : f)) as unknown as Sheet['fiducials'],
      })
      const reading = readDrawn([...covered, ...pen], scanner)
      expectRead(reading, scanner)
      expect(reading).toMatchObject({ registration: { fiducials: 3 } })
    })

  for (const lost of [
    [0, 1],
    [2, 3],
    [0, 3],
    [0, 2],
  ] as const)
    it(`reads by the frames of its boxes with corner discs ${lost} covered`, () => {
      const scanner = { dpi: 150, skew: -1.2, turns: 2 } as const
      const left = {
        ...sheet,
        fiducials: sheet.fiducials.filter((_, i) => i !== lost[0] && i !== lost[1]) as unknown as Sheet['fiducials'],
      }
      const reading = readDrawn([...printOf(left), ...pen], scanner)
      expectRead(reading, scanner)
      expect(reading).toMatchObject({ registration: { fiducials: 2, turns: 2 } })
    })

  it('sends a page to review of which two discs and most frames are lost', () => {
    const fiducials = sheet.fiducials.slice(0, 2) as unknown as Sheet['fiducials']
    const layers = printOf({ ...sheet, fiducials, zones: sheet.zones.slice(0, 6) })
    expect(readDrawn([...layers, ...pen], { dpi: 150 }).kind).toBe('review')
  })

  it('believes three discs only with half of the frames, and four that agree without any', () => {
    const frameless = { ...sheet, zones: sheet.zones.slice(0, 6) }
    const three = { ...frameless, fiducials: sheet.fiducials.slice(0, 3) as unknown as Sheet['fiducials'] }
    expect(readDrawn(printOf(three), { dpi: 150 })).toMatchObject({ kind: 'review', reason: 'poor-registration' })
    expect(readDrawn(printOf({ ...three, zones: sheet.zones.slice(0, 12) }), { dpi: 150 }).kind).toBe('read')
    expect(readDrawn([...printOf(frameless), filled(rectOf(6))], { dpi: 150 }).kind).toBe('read')
  })

  it('believes no boxes between few frames that lie far from where the corners put them', () => {
    const moved = (by: number): PageReading => {
      const zones = sheet.zones.slice(0, 6).map((zone) => ({ ...zone, rect: { ...zone.rect, y: zone.rect.y + by } }))
      return readDrawn([...printOf({ ...sheet, zones }), filled(rectOf(7))], { dpi: 150 })
    }
    expect(moved(0.8).kind).toBe('read')
    expect(moved(1.2)).toMatchObject({ kind: 'review', reason: 'poor-registration' })
  })

  it('believes no empty boxes where black and white left neither frames nor a solid mark', () => {
    const readSharp = (layers: readonly Layer[]): PageReading => {
      const scan = scanned(sheet, layers, { dpi: 150 })
      return readPage({ ...scan, grey: scan.grey.map((level) => (level < 128 ? 0 : 255)) }, bookOf(sheet), source)
    }
    const frameless = printOf({ ...sheet, zones: sheet.zones.slice(0, 6) })
    expect(readSharp(frameless)).toMatchObject({ kind: 'review', reason: 'marks-lost', detail: expect.stringContaining('in grey') })
    expect(readSharp([...frameless, filled(rectOf(6))]).kind).toBe('read')
    expect(readSharp(printOf(sheet)).kind).toBe('read')
  })

  for (const lost of [0, 1, 2, 3])
    it(`never takes three discs of a photograph for those of a page that lies flat: disc ${lost} is covered`, () => {
      const covered = {
        ...sheet,
        fiducials: sheet.fiducials.map((f, i) => (i === lost ? { x: -50, y: -50 } : f)) as unknown as Sheet['fiducials'],
      }
      for (const tilt of [4, 12, 20]) {
        const reading = readPage(photographed(covered, [...printOf(covered), ...pen], tilt), bookOf(sheet), source)
        if (reading.kind === 'read')
          expect(reading.measures.map((m) => m.ink > 0.15)).toEqual(sheet.zones.map((_, i) => i === 1 || i === 6))
        else expect(reading.kind).toBe('review')
      }
    })

  it('refuses mirrored pages', () => {
    const raster = scanned(sheet, [...printOf(sheet), ...pen], { dpi: 150, skew: 1 })
    for (let at = 0; at < raster.grey.length; at += raster.width) raster.grey.subarray(at, at + raster.width).reverse()
    const reading = readPage(raster, bookOf(sheet), source)
    expect(reading).toMatchObject({ kind: 'refused', reason: 'mirrored' })
  })

  it('refuses pictures so blurred that nothing can be told', () => {
    const sharp = scanned(sheet, [...printOf(sheet), ...pen], { dpi: 200 })
    const reading = readPage(softened(sharp, 12), bookOf(sheet), source)
    expect(reading).toMatchObject({ kind: 'refused', reason: 'blurred' })
  })

  it('is not led astray by punch holes, filled boxes and a blot near a corner', () => {
    const scanner = { dpi: 150 }
    const decoys = [
      disc({ x: 5, y: 50 }, 5.5),
      disc({ x: 5, y: 98 }, 5.5),
      disc({ x: 5.5, y: 7 }, 3.3),
      filled({ x: 90, y: 128, width: 3.6, height: 3.6 }),
    ]
    expectRead(readDrawn([...printOf(sheet), ...pen, ...decoys], scanner), scanner)
  })

  it('tells a blank page, also with dust and a scanner streak', () => {
    expect(readDrawn([], { dpi: 150, noise: 3 }).kind).toBe('blank')
    const dirt = [filled({ x: 40, y: 0, width: 0.3, height: 148 }), disc({ x: 70, y: 70 }, 0.4)]
    expect(readDrawn(dirt, { dpi: 150, noise: 3 }).kind).toBe('blank')
  })

  it('sends a written page without corner discs to review', () => {
    const lines = Array.from({ length: 12 }, (_, i) => filled({ x: 20, y: 30 + 6 * i, width: 60, height: 1 }))
    expect(readDrawn(lines, { dpi: 150 })).toMatchObject({ kind: 'review', reason: 'no-fiducials' })
  })

  it("sends another run's page to review", () => {
    const foreign = { ...sheet, code: { ...sheet.code, check: sheet.code.check ^ 0b101 } }
    expect(readDrawn(printOf(foreign), { dpi: 150 })).toMatchObject({ kind: 'review', reason: 'code-check-failed' })
  })

  it('sends a page that the run never printed to review', () => {
    const other = sampleSheet(77, 1)
    expect(readDrawn(printOf(other), { dpi: 150 })).toMatchObject({ kind: 'review', reason: 'unknown-page' })
  })

  it('settles six half-filled code boxes by the checks of a strong code, but no more', () => {
    const half = (i: number): Layer => filled(sheet.codeBoxes[i]?.rect ?? rectOf(0), 0.5)
    const scanner = { dpi: 150 }
    const halves = Array.from({ length: 7 }, (_, i) => half(i)) // boxes
    expectRead(readDrawn([...printOf(sheet), ...pen, ...halves.slice(1)], scanner), scanner)
    expect(readDrawn([...printOf(sheet), ...halves], scanner)).toMatchObject({
      kind: 'review',
      reason: 'code-unsure',
    })
  })

  it('takes the header of the page that it is, however near another of the run comes', () => {
    const near = sheet.fiducials.map(({ x, y }) => ({ x: x + 0.7, y: y + 0.7 }))
    const other: Sheet = { ...sampleSheet(6, 1), fiducials: near as unknown as Sheet['fiducials'] }
    const scanner = { dpi: 150, skew: 1 }
    for (const book of [bookOf(other, sheet), bookOf(sheet, other)]) {
      expectRead(readDrawn([...printOf(sheet), ...pen], scanner, book), scanner)
      expectRead(readDrawn([...printOf(other), ...pen], scanner, book), scanner, other)
      expectRead(readDrawn([...printOf(other), ...pen], scanner, { ...book, named: other }), scanner, other)
    }
  })

  it('never throws on degenerate rasters', () => {
    for (const [width, height] of [[0, 0], [1, 1], [99, 2000], [300, 300]] as const) // biome-ignore format: pairs
      expect(['review', 'blank']).toContain(readPage({ width, height, grey: new Uint8Array(width * height) }, bookOf(sheet), source).kind)
    expect(readPage({ width: 500, height: 500, grey: new Uint8Array(10) }, bookOf(sheet), source).kind).toBe('review')
  })
})
