import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type Homography, inverse, type Point, project, type Rect } from '../../src/base/geometry.ts'
import { encodeJpeg, encodePng, openScan } from '../../src/image/index.ts'
import type { Raster } from '../../src/model/raster.ts'
import { isBox, type Sheet } from '../../src/model/sheet.ts'
import { readPage } from '../../src/omr/index.ts'
import { ditherLevels } from '../../src/simulate/bilevel.ts'
import { disturbed, type FilledExam, type FilledPage, filledExam, flat, type Score, scoreOf } from '../support/disturbed-pages.ts'
import { disc, filled, type Layer, source, stroke } from '../support/raster-drawing.ts'
import { tempFolder } from '../support/small-exam.ts'

/** MARKSENSE_HINDRANCES_OUT names a folder that the pictures are written to. */
const folder = process.env['MARKSENSE_HINDRANCES_OUT']
const DPI = 150

/** A page's clean scan, a little askew. */
interface Scan {
  readonly page: FilledPage
  readonly raster: Raster
  /** Pixels → sheet mm. */
  readonly toSheet: Homography
}

let exam: FilledExam
let scans: readonly Scan[]
beforeAll(async () => {
  exam = await filledExam(2)
  scans = exam.pages.map((page) => {
    const picture = flat(page.sheet, { dpi: DPI, turn: 0.6 })
    const toSheet = inverse(picture.toRaster)
    if (toSheet === undefined) throw new Error('no way back')
    return { page, raster: disturbed(page, picture, { noise: 3, blur: 0.6 }), toSheet }
  })
})

/** Something that lies on the page, of one grey level. */
interface Thing {
  readonly level: number
  readonly layers: readonly Layer[]
}

/** The scan with things laid on it. */
function under({ raster, toSheet }: Scan, things: readonly Thing[]): Raster {
  const grey = raster.grey.slice()
  for (let y = 0, i = 0; y < raster.height; y++)
    for (let x = 0; x < raster.width; x++, i++) {
      const at = project(toSheet, { x: x + 0.5, y: y + 0.5 })
      for (const { level, layers } of things) {
        const share = layers.reduce((most, layer) => Math.max(most, layer(at.x, at.y)), 0)
        if (share > 0) grey[i] = (grey[i] ?? 0) * (1 - share) + level * share
      }
    }
  return { ...raster, grey }
}

async function outcomeOf(name: string, scan: Scan, raster: Raster): Promise<Score> {
  if (folder !== undefined) writeFileSync(join(folder, `${name}-${scan.page.sheet.page}.png`), await encodePng(raster))
  return scoreOf(readPage(raster, exam.book, source), scan.page)
}

const middleOf = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 })
const beside = (p: Point, x: number, y: number): Point => ({ x: p.x + x, y: p.y + y })
const grown = (r: Rect | undefined, by: number): Rect => ({
  x: (r?.x ?? 0) - by,
  y: (r?.y ?? 0) - by,
  width: (r?.width ?? 0) + 2 * by,
  height: (r?.height ?? 0) + 2 * by,
})

/** Where the most answer boxes stand above each other, or side by side. */
function busiest(sheet: Sheet, axis: 'x' | 'y'): number {
  const places = sheet.zones.filter(isBox).map((zone) => Math.round(middleOf(zone.rect)[axis] * 10) / 10)
  const count = (place: number): number => places.filter((one) => Math.abs(one - place) < 0.5).length
  return places.reduce((best, place) => (count(place) > count(best) ? place : best))
}

const streak = (sheet: Sheet, axis: 'x' | 'y', width: number, level: number): Thing => {
  const at = busiest(sheet, axis)
  const ends =
    axis === 'x'
      ? ([
          { x: at, y: 0 },
          { x: at, y: sheet.height },
        ] as const)
      : ([
          { x: 0, y: at },
          { x: sheet.width, y: at },
        ] as const)
  return { level, layers: [stroke(ends[0], ends[1], width)] }
}

/** What lies on a page, and how many of its boxes may be asked about for it. */
interface Case {
  readonly most: number
  readonly things: (sheet: Sheet) => readonly Thing[]
}

const cases: Readonly<Record<string, Case>> = {
  'a dark streak down a column of boxes': { most: 3, things: (sheet) => [streak(sheet, 'x', 0.25, 70)] },
  'a grey streak down a column of boxes': { most: 4, things: (sheet) => [streak(sheet, 'x', 0.4, 170)] },
  'a dark streak along a row of boxes': { most: 1, things: (sheet) => [streak(sheet, 'y', 0.25, 70)] },
  'a white streak along a row of boxes': { most: 0, things: (sheet) => [streak(sheet, 'y', 0.3, 245)] },
  'staples with their shadows': {
    most: 0,
    things: ({ fiducials: [a, b] }) => [
      { level: 60, layers: [stroke(beside(a, -4, 6), beside(a, 6, -4), 0.7), stroke(beside(b, 3, 5), beside(b, 12, 8), 0.7)] },
      { level: 190, layers: [stroke(beside(a, -3, 7.2), beside(a, 7, -2.8), 1.2)] },
    ],
  },
  'dots drawn near every disc, as large as the discs': {
    most: 0,
    things: ({ fiducials, fiducialDiameter: d }) => [
      {
        level: 25,
        layers: fiducials.flatMap((p, i) => [
          disc(beside(p, i % 2 === 1 ? -9 : 9, 5), d * 0.95),
          disc(beside(p, 2, i < 2 ? 9 : -9), d * 1.05),
        ]),
      },
    ],
  },
  'punch holes on a black lid': {
    most: 0,
    things: ({ height, fiducials: [a] }) => [
      { level: 15, layers: [disc({ x: 11, y: height / 2 - 40 }, 6), disc({ x: 11, y: height / 2 + 40 }, 6), disc(beside(a, -2, 12), 6)] },
    ],
  },
  'black squares at the corners': {
    most: 0,
    things: ({ fiducials }) => [
      { level: 20, layers: fiducials.map((p, i) => filled({ x: p.x + (i % 3 === 0 ? 8 : -14), y: p.y - 2.5, width: 5, height: 5 })) },
    ],
  },
  'a logo beside two discs, and words written beside a third': {
    most: 0,
    things: ({ fiducials: [a, b, c] }) => [
      { level: 30, layers: [filled({ x: a.x + 5, y: a.y - 6, width: 16, height: 10 }), disc(beside(b, -14, 1), 9)] },
      { level: 60, layers: [0, 3, 6, 9, 12].map((x) => stroke(beside(c, -8 - x, -2), beside(c, -6.5 - x, 2), 0.5)) },
    ],
  },
  'a coffee stain over boxes and a disc': {
    // its brim runs through a box
    most: 1,
    things: (sheet) =>
      [{ x: 40, y: busiest(sheet, 'y') }, beside(sheet.fiducials[0], 6, 4)].map((middle) => {
        const [outer, inner] = [disc(middle, 34), disc(middle, 31)]
        // the brim is darker than the rest
        return { level: 90, layers: [(x: number, y: number) => outer(x, y) * (0.35 - 0.23 * inner(x, y))] }
      }),
  },
  'a finger over a corner and its disc': {
    most: 0,
    things: ({ fiducials: [, , , d] }) => [
      { level: 140, layers: [disc(beside(d, -4, 3), 22), stroke(beside(d, -4, 3), beside(d, -40, 30), 22)] },
    ],
  },
  'a finger over boxes': {
    most: 4,
    things: (sheet) => [{ level: 140, layers: [stroke({ x: 0, y: busiest(sheet, 'y') + 12 }, { x: 60, y: busiest(sheet, 'y') }, 18)] }],
  },
  'a strip of white paper over a row of boxes': {
    most: 4,
    things: (sheet) => [{ level: 246, layers: [filled({ x: 0, y: busiest(sheet, 'y') - 4, width: sheet.width, height: 8 })] }],
  },
}

it.each(Object.entries(cases))('a page is read under %s', { timeout: 60_000 }, async (name, { most, things }) => {
  for (const scan of scans) {
    const { outcome, wrong, doubtful } = await outcomeOf(name, scan, under(scan, things(scan.page.sheet)))
    expect({ outcome, wrong }).toEqual({ outcome: 'read', wrong: [] })
    expect(doubtful.length, doubtful.join(' ')).toBeLessThanOrEqual(most)
  }
})

it('asks about a box that correction fluid covers together with its frame, and about no other', async () => {
  for (const scan of scans) {
    const box = scan.page.sheet.zones.find((zone) => scan.page.marked.has(zone.id))
    const fluid = { level: 246, layers: [filled(grown(box?.rect, 1))] }
    const { doubtful } = await outcomeOf('fluid', scan, under(scan, [fluid]))
    expect(doubtful).toEqual([box?.id])
  }
})

it('takes a box for taken back that was covered where another of its question is marked', async () => {
  for (const scan of scans) {
    const marked = scan.page.sheet.zones.find((zone) => scan.page.marked.has(zone.id))
    const covered = scan.page.sheet.zones.find((zone) => zone.group === marked?.group && zone !== marked)
    const fluid = { level: 246, layers: [filled(grown(covered?.rect, 1))] }
    expect(await outcomeOf('taken back', scan, under(scan, [fluid]))).toEqual({ outcome: 'read', wrong: [], doubtful: [] })
  }
})

it('a page is read from a JPEG of quality 20', async () => {
  for (const scan of scans) {
    const path = join(tempFolder(), 'poor.jpg')
    writeFileSync(path, await encodeJpeg(scan.raster, 20, DPI))
    const file = await openScan(path)
    const page = file.kind === 'scan' ? await file.read(1) : file
    if (page.kind !== 'raster') throw new Error(page.detail)
    expect(await outcomeOf('jpeg', scan, page.raster)).toEqual({ outcome: 'read', wrong: [], doubtful: [] })
  }
})

it('a page is read of which the scan has cut two discs in half', async () => {
  for (const scan of scans) {
    const toRaster = inverse(scan.toSheet)
    const cut = Math.round(toRaster === undefined ? 0 : project(toRaster, scan.page.sheet.fiducials[0]).x)
    const { width, height, grey } = scan.raster
    const rows = Array.from({ length: height }, (_, y) => grey.subarray(y * width + cut, (y + 1) * width))
    const rest = { width: width - cut, height, grey: new Uint8Array(Buffer.concat(rows)) }
    expect(await outcomeOf('cut', scan, rest)).toEqual({ outcome: 'read', wrong: [], doubtful: [] })
  }
})

it('a page is read through which the print of its other side shines', async () => {
  for (const scan of scans) {
    const { width, height, grey } = scan.raster
    const through = grey.map((level, i) => level - 0.12 * (240 - (grey[i - 2 * (i % width) + width - 1] ?? 240)))
    expect(await outcomeOf('through', scan, { width, height, grey: through })).toEqual({ outcome: 'read', wrong: [], doubtful: [] })
  }
})

it('a mirrored page is refused for that reason, and a blurred one for its own', async () => {
  for (const scan of scans) {
    const { width, height, grey } = scan.raster
    const mirrored = grey.map((_, i) => grey[i - 2 * (i % width) + width - 1] ?? 0)
    expect((await outcomeOf('mirrored', scan, { width, height, grey: mirrored })).outcome).toBe('refused mirrored')
    const blurred = disturbed(scan.page, flat(scan.page.sheet, { dpi: DPI }), { blur: 5 })
    expect((await outcomeOf('blurred', scan, blurred)).outcome).toBe('refused blurred')
  }
})

it('a page is read that came by fax: 100 dpi, in black and white', async () => {
  for (const scan of scans) {
    const fine = disturbed(scan.page, flat(scan.page.sheet, { dpi: 100, turn: 0.6 }), { noise: 3, blur: 0.5 })
    const { outcome, wrong, doubtful } = await outcomeOf('fax', scan, { ...fine, grey: fine.grey.map((level) => (level < 150 ? 0 : 255)) })
    expect({ outcome, wrong }).toEqual({ outcome: 'read', wrong: [] })
    expect(doubtful.length, doubtful.join(' ')).toBeLessThanOrEqual(4)
  }
})

it('a page is read that was dithered to black and white, with some boxes asked about', async () => {
  for (const scan of scans) {
    const grey = scan.raster.grey.slice()
    ditherLevels(grey, scan.raster.width, scan.raster.height)
    const { outcome, wrong, doubtful } = await outcomeOf('dithered', scan, { ...scan.raster, grey })
    expect({ outcome, wrong }).toEqual({ outcome: 'read', wrong: [] })
    expect(doubtful.length).toBeLessThanOrEqual(4)
  }
})
