import type { Homography, Point, Rect } from '../../src/base/geometry.ts'
import { inverse, project } from '../../src/base/geometry.ts'
import { createRng } from '../../src/base/rng.ts'
import { runId, zoneId } from '../../src/model/ids.ts'
import { bitsOf, type CodeRow, isCodeOf, type PageCode, pageCodeOf, STRONG_WIDTHS } from '../../src/model/page-code.ts'
import type { Raster } from '../../src/model/raster.ts'
import type { CodeBox, Sheet, Zone } from '../../src/model/sheet.ts'
import { headersOf, type SheetBook } from '../../src/omr/index.ts'
import { pageImageOf } from '../../src/omr/pixels/page-image.ts'
import { paperLevelOf } from '../../src/omr/pixels/paper-level.ts'
import type { View } from '../../src/omr/pixels/patch.ts'

/** What a drawn page shows at a place in sheet mm: 0 white to 1 black. Later layers cover earlier ones by the darker. */
export type Layer = (x: number, y: number) => number

export const disc =
  (centre: Point, diameter: number): Layer =>
  (x, y) =>
    Math.hypot(x - centre.x, y - centre.y) <= diameter / 2 ? 1 : 0

export const filled =
  (r: Rect, grey = 1): Layer =>
  (x, y) =>
    x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height ? grey : 0

/** A frame whose outer edge is the rectangle. */
export const frame =
  (r: Rect, line = 0.18): Layer =>
  (x, y) => {
    const inside = Math.min(x - r.x, r.x + r.width - x, y - r.y, r.y + r.height - y)
    return inside >= 0 && inside <= line ? 1 : 0
  }

export const stroke =
  (a: Point, b: Point, width: number, grey = 1): Layer =>
  (x, y) => {
    const along = Math.max(0, Math.min(1, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / ((b.x - a.x) ** 2 + (b.y - a.y) ** 2)))
    return Math.hypot(x - a.x - along * (b.x - a.x), y - a.y - along * (b.y - a.y)) <= width / 2 ? grey : 0
  }

/** Two strokes from corner to corner, `width` mm thick. */
export function crossIn(r: Rect, width = 0.4, grey = 1): Layer[] {
  const [left, top, right, bottom] = [r.x + 0.5, r.y + 0.5, r.x + r.width - 0.5, r.y + r.height - 0.5]
  return [
    stroke({ x: left, y: top }, { x: right, y: bottom }, width, grey),
    stroke({ x: left, y: bottom }, { x: right, y: top }, width, grey),
  ]
}

/** How a page is put on the raster. */
export interface Scanner {
  readonly dpi: number
  /** Quarter turns clockwise, then degrees of skew. */
  readonly turns?: 0 | 1 | 2 | 3
  readonly skew?: number
  readonly scale?: number
  /** Standard deviation of grey levels, with its seed. */
  readonly noise?: number
  readonly seed?: string
  readonly paper?: (x: number, y: number) => number
}

/** Draws layers (each with the rectangle it fills, mm, to be quick) on a page and scans it. */
export function scanned(page: { width: number; height: number }, layers: readonly Layer[], scanner: Scanner): Raster {
  const { toRaster, width, height } = placementOf(page, scanner)
  const toSheet = inverse(toRaster)
  if (toSheet === undefined) return { width: 0, height: 0, grey: new Uint8Array(0) }
  const grey = new Uint8Array(width * height)
  // coarse pixels average what falls on them
  const places = scanner.dpi < 120 ? [0.25, 0.75].flatMap((x) => [0.25, 0.75].map((y) => ({ x, y }))) : [{ x: 0.5, y: 0.5 }]
  const rng = createRng(scanner.seed ?? 'raster-drawing')
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const p = project(toSheet, { x: i + 0.5, y: j + 0.5 })
      const paper = scanner.paper?.(p.x, p.y) ?? 245
      let ink = 0
      for (const at of places) {
        const q = project(toSheet, { x: i + at.x, y: j + at.y })
        ink += layers.reduce((most, layer) => Math.max(most, layer(q.x, q.y)), 0) / places.length
      }
      const noise = scanner.noise === undefined ? 0 : scanner.noise * rng.normal()
      grey[j * width + i] = Math.max(0, Math.min(255, paper * (1 - 0.9 * ink) + noise))
    }
  return { width, height, grey }
}

/** Where the page lies: centred on an upright or lying raster of the page's own size. */
export function placementOf(
  page: { width: number; height: number },
  scanner: Scanner,
): { toRaster: Homography; width: number; height: number } {
  const perMm = scanner.dpi / 25.4
  const turns = scanner.turns ?? 0
  const angle = (turns * Math.PI) / 2 + ((scanner.skew ?? 0) * Math.PI) / 180
  const s = perMm * (scanner.scale ?? 1)
  const [w, h] = turns % 2 === 0 ? [page.width, page.height] : [page.height, page.width]
  const [width, height] = [Math.round(w * perMm), Math.round(h * perMm)]
  const [cos, sin] = [s * Math.cos(angle), s * Math.sin(angle)]
  const [cx, cy] = [page.width / 2, page.height / 2]
  return { toRaster: [cos, -sin, width / 2 - cos * cx + sin * cy, sin, cos, height / 2 - sin * cx - cos * cy, 0, 0, 1], width, height }
}

const RUN = runId('0badcafe00112233')

/** A small sheet (A6) with the full header and `rows` groups of four boxes. */
export function sampleSheet(copy = 5, page = 2, rows = 6): Sheet {
  const code = pageCodeOf(RUN, copy, page, STRONG_WIDTHS)
  const zones = Array.from({ length: rows * 4 }, (_, i): Zone => {
    const rect = { x: 20 + (i % 4) * 14, y: 40 + Math.floor(i / 4) * 12, width: 3.78, height: 3.78 }
    return {
      id: zoneId(`z${i}`),
      rect,
      shape: 'square',
      group: `g${Math.floor(i / 4)}`,
      role: { kind: 'student-digit', column: 0, digit: i % 10 },
    }
  })
  const fiducials = [
    { x: 10, y: 12 },
    { x: 95, y: 12 },
    { x: 95, y: 136 },
    { x: 10, y: 136 },
  ] as const
  return { copy, page, code, width: 105, height: 148, fiducials, fiducialDiameter: 3.6, codeBoxes: codeBoxesAt(30, 8), zones }
}

function codeBoxesAt(x: number, y: number): CodeBox[] {
  const row = (name: CodeRow, count: number, left: number, line: number): CodeBox[] =>
    Array.from({ length: count }, (_, bit) => ({
      row: name,
      bit,
      rect: { x: x + (left + bit) * 3.341, y: y + line * 4.22, width: 3.2, height: 3.2 },
    }))
  return [...row('copy', 12, 0, 0), ...row('page', 6, 0, 1), ...row('check', 6, 6, 1), ...row('strong', 12, 0, 2)]
}

/** Everything printed on a sheet. */
export function printOf(sheet: Sheet): Layer[] {
  const values: Record<CodeRow, number> = { ...sheet.code, strong: sheet.code.strong ?? 0 }
  const counts: Record<CodeRow, number> = STRONG_WIDTHS
  const bits = sheet.codeBoxes.filter((b) => bitsOf(values[b.row], counts[b.row])[b.bit] === 1)
  return [
    ...sheet.fiducials.map((f) => disc(f, sheet.fiducialDiameter)),
    ...sheet.codeBoxes.map((b) => frame(b.rect, 0.07)),
    ...bits.map((b) => filled(b.rect)),
    ...sheet.zones.map((z) => (z.shape === 'square' ? frame(z.rect) : ring(z.rect))),
  ]
}

/** A circular frame inscribed in a square. */
export const ring =
  (r: Rect, line = 0.18): Layer =>
  (x, y) => {
    const inside = r.width / 2 - Math.hypot(x - r.x - r.width / 2, y - r.y - r.height / 2)
    return inside >= 0 && inside <= line ? 1 : 0
  }

/** The book of a run of these sheets. */
export function bookOf(...sheets: readonly Sheet[]): SheetBook {
  return {
    headers: headersOf(sheets),
    sheetOf: (copy, page) => sheets.find((s) => s.copy === copy && s.page === page),
    accepts: (code: PageCode) => isCodeOf(RUN, code, STRONG_WIDTHS),
  }
}

export const source = { scan: 'scan', file: 'scan.pdf', page: 1 } as const

/** A registered view of a drawn sample page, as if its discs had been found perfectly; `drawn` false leaves the paper white. */
export function viewOf(
  layers: readonly Layer[],
  scanner: Scanner,
  drawn = true,
  page: { width: number; height: number } = sampleSheet(),
): View {
  const { toRaster, width, height } = placementOf(page, scanner)
  const raster = drawn ? scanned(page, layers, scanner) : { width, height, grey: new Uint8Array(width * height).fill(245) }
  const image = pageImageOf(raster)
  return { image: image.fine, paper: paperLevelOf(image.coarse), black: 0.9, toRaster }
}
