import { type Homography, homographyOf, inverse, type Point, type Rect } from '../../src/base/geometry.ts'
import { createRng } from '../../src/base/rng.ts'
import { isCodeOf } from '../../src/model/page-code.ts'
import type { Raster } from '../../src/model/raster.ts'
import type { PageReading } from '../../src/model/reading.ts'
import { isBox, type Sheet } from '../../src/model/sheet.ts'
import { calibrate, classify, headersOf, type SheetBook } from '../../src/omr/index.ts'
import { type MadeExam, madeFrom } from './app/made-exam.ts'
import { crossIn, type Layer } from './raster-drawing.ts'
import { sampleExam } from './small-exam.ts'

/** A printed sheet of a real run with crosses in some boxes; everything about it is known. */
export interface FilledPage {
  readonly printed: Raster
  readonly sheet: Sheet
  readonly marked: ReadonlySet<string>
}

export interface FilledExam {
  readonly book: SheetBook
  readonly pages: readonly FilledPage[]
}

/** The first pages of the sample bank's exam, every fourth box crossed by a pen; rendered at 150 dpi. */
export async function filledExam(count: number): Promise<FilledExam> {
  const made = await madeFrom(sampleExam(1), 1)
  const sheets = made.run.sheets
  const book = {
    headers: headersOf(sheets),
    sheetOf: (copy: number, page: number) => sheets.find((sheet) => sheet.copy === copy && sheet.page === page),
    accepts: (code: Sheet['code']) => isCodeOf(made.run.id, code, made.run.exam.codeWidths),
  }
  const pages: FilledPage[] = []
  for (const sheet of sheets.filter((one) => one.zones.some(isBox)).slice(0, count)) pages.push(await filledPage(made, sheet))
  return { book, pages }
}

async function filledPage(made: MadeExam, sheet: Sheet): Promise<FilledPage> {
  const boxes = sheet.zones.filter(isBox)
  const crossed = boxes.filter((_, i) => i % 4 === 1)
  const printed = await made.fill(sheet.copy, sheet.page, [])
  for (const { rect } of crossed) draw(printed, rect, crossIn(rect, 0.45, 0.85), sheet)
  return { printed, sheet, marked: new Set(crossed.map((zone) => zone.id)) }
}

/** Draws layers (in mm) on the printed page, within a rectangle. */
function draw(page: Raster, rect: Rect, layers: readonly Layer[], sheet: Pick<Sheet, 'width' | 'height'>): void {
  const [perX, perY] = [page.width / sheet.width, page.height / sheet.height]
  const range = (from: number, to: number, most: number) => [Math.max(0, Math.floor(from)), Math.min(most, Math.ceil(to))] as const
  const [left, right] = range(rect.x * perX, (rect.x + rect.width) * perX, page.width)
  const [top, bottom] = range(rect.y * perY, (rect.y + rect.height) * perY, page.height)
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const ink = layers.reduce((most, layer) => Math.max(most, layer((x + 0.5) / perX, (y + 0.5) / perY)), 0)
      const at = y * page.width + x
      page.grey[at] = Math.min(page.grey[at] ?? 0, 255 * (1 - ink))
    }
}

/** Where the sheet comes to lie on the picture. */
export interface Picture {
  /** Sheet mm → pixels. */
  readonly toRaster: Homography
  readonly width: number
  readonly height: number
}

/** A flatbed's view: the page in the middle of a bed of its own size (or one `bed` mm larger on each side), turned and scaled. */
export function flat(sheet: Sheet, how: { dpi: number; turn?: number; scale?: number; shift?: Point; bed?: number }): Picture {
  const s = how.dpi / 25.4
  const bed = how.bed ?? 0
  const [width, height] = [Math.round((sheet.width + 2 * bed) * s), Math.round((sheet.height + 2 * bed) * s)]
  const angle = ((how.turn ?? 0) * Math.PI) / 180
  const [cos, sin] = [s * (how.scale ?? 1) * Math.cos(angle), s * (how.scale ?? 1) * Math.sin(angle)]
  const [cx, cy] = [sheet.width / 2, sheet.height / 2]
  const [x, y] = [width / 2 + (how.shift?.x ?? 0) * s, height / 2 + (how.shift?.y ?? 0) * s]
  return { toRaster: [cos, -sin, x - cos * cx + sin * cy, sin, cos, y - sin * cx - cos * cy, 0, 0, 1], width, height }
}

/** A phone's view from `distance` mm, tilted by `tilt` degrees about an axis at `azimuth`, rolled; the page fills `share` of the shorter side. */
export function photo(
  sheet: Sheet,
  how: { width: number; height: number; tilt: number; azimuth?: number; roll?: number; distance?: number; share?: number },
): Picture {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [t, a, r] = [rad(how.tilt), rad(how.azimuth ?? 0), rad(how.roll ?? 0)]
  const distance = how.distance ?? 400
  const seen = (p: Point): Point => {
    const [x, y] = [p.x - sheet.width / 2, p.y - sheet.height / 2]
    // along the axis of the tilt, and across it
    const along = x * Math.cos(a) + y * Math.sin(a)
    const across = -x * Math.sin(a) + y * Math.cos(a)
    const z = distance + across * Math.sin(t)
    const [u, v] = [along / z, (across * Math.cos(t)) / z]
    const [px, py] = [u * Math.cos(a) - v * Math.sin(a), u * Math.sin(a) + v * Math.cos(a)]
    return { x: px * Math.cos(r) - py * Math.sin(r), y: px * Math.sin(r) + py * Math.cos(r) }
  }
  const corners = [{ x: 0, y: 0 }, { x: sheet.width, y: 0 }, { x: sheet.width, y: sheet.height }, { x: 0, y: sheet.height }] // biome-ignore format: a list
  const views = corners.map(seen)
  const span = (axis: 'x' | 'y') => [Math.min(...views.map((p) => p[axis])), Math.max(...views.map((p) => p[axis]))] as const
  const [[x0, x1], [y0, y1]] = [span('x'), span('y')]
  const f = (how.share ?? 0.92) * Math.min(how.width / (x1 - x0), how.height / (y1 - y0))
  const [ox, oy] = [how.width / 2 - (f * (x0 + x1)) / 2, how.height / 2 - (f * (y0 + y1)) / 2]
  const toRaster = homographyOf(corners, views.map((p) => ({ x: f * p.x + ox, y: f * p.y + oy }))) // biome-ignore format: one thought
  if (toRaster === undefined) throw new Error('no view')
  return { toRaster, width: how.width, height: how.height }
}

/** What happens to the page on its way; grey levels 0 … 255. */
export interface Disturbance {
  /** Where the paper's point (mm) is displaced to, and back: what lies at a place of the flat page. */
  readonly bend?: (x: number, y: number) => Point
  /** Light at a place of the picture (shares of its sides), 1 full. */
  readonly light?: (u: number, v: number) => number
  /** What is seen beside the page, pixels. */
  readonly background?: (x: number, y: number) => number
  /** What lies over the page at a place of the picture (shares of its sides); undefined: nothing. */
  readonly over?: (u: number, v: number) => number | undefined
  /** Pixels. */
  readonly blur?: number
  readonly noise?: number
  readonly black?: number
  readonly white?: number
}

/** The picture that is taken of a printed page. */
export function disturbed(page: FilledPage, picture: Picture, how: Disturbance = {}): Raster {
  const { width, height } = picture
  const soft = blurred(seen(page, picture, how), width, height, how.blur ?? 0)
  const rng = createRng('disturbed')
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++) {
    const [u, v] = [(at % width) / width, Math.floor(at / width) / height]
    const level = how.over?.(u, v) ?? (soft[at] ?? 0) * (how.light?.(u, v) ?? 1)
    const noise = how.noise === undefined ? 0 : how.noise * rng.normal()
    grey[at] = Math.max(0, Math.min(255, level + noise))
  }
  return { width, height, grey }
}

/** The page before what it lies on. */
function seen(page: FilledPage, { toRaster, width, height }: Picture, how: Disturbance): Float32Array {
  const toSheet = inverse(toRaster)
  if (toSheet === undefined) throw new Error('no way back')
  const [black, white] = [how.black ?? 30, how.white ?? 240]
  const [h0, h1, h2, h3, h4, h5, h6, h7, h8] = toSheet
  const levelAt = (x: number, y: number): number => {
    const w = h6 * x + h7 * y + h8
    const paper = paperAt(page, how, (h0 * x + h1 * y + h2) / w, (h3 * x + h4 * y + h5) / w)
    return paper < 0 ? (how.background?.(x, y) ?? white) : black + ((white - black) * paper) / 255
  }
  const all = new Float32Array(width * height)
  for (let at = 0; at < all.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    all[at] = (levelAt(x + 0.25, y + 0.25) + levelAt(x + 0.75, y + 0.25) + levelAt(x + 0.25, y + 0.75) + levelAt(x + 0.75, y + 0.75)) / 4
  }
  return all
}

/** Level of the printed page at a place in mm; -1 beside it. */
function paperAt({ printed, sheet }: FilledPage, { bend }: Disturbance, mx: number, my: number): number {
  const bent = bend?.(mx, my)
  const [x, y] = [bent?.x ?? mx, bent?.y ?? my]
  if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height) return -1
  const { grey, width, height } = printed
  const u = (x / sheet.width) * width - 0.5
  const v = (y / sheet.height) * height - 0.5
  const i = Math.max(0, Math.min(width - 2, Math.floor(u)))
  const j = Math.max(0, Math.min(height - 2, Math.floor(v)))
  const at = j * width + i
  const [p, q] = [u - i, v - j]
  const top = (grey[at] ?? 0) * (1 - p) + (grey[at + 1] ?? 0) * p
  return Math.max(0, top * (1 - q) + ((grey[at + width] ?? 0) * (1 - p) + (grey[at + width + 1] ?? 0) * p) * q)
}

/** Gaussian blur of this many pixels, separable. */
function blurred(image: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma <= 0) return image
  const reach = Math.ceil(3 * sigma)
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)))
  const all = kernel.reduce((a, b) => a + b, 0)
  const pass = (from: Float32Array, step: number, count: number, place: (at: number) => number): Float32Array =>
    from.map((_, at) => {
      const here = place(at)
      let sum = 0
      for (let k = -reach; k <= reach; k++) {
        const to = Math.max(0, Math.min(count - 1, here + k))
        sum += (kernel[k + reach] ?? 0) * (from[at + (to - here) * step] ?? 0)
      }
      return sum / all
    })
  const across = pass(image, 1, width, (at) => at % width)
  return pass(across, width, height, (at) => Math.floor(at / width))
}

/** What came out of a page against what was marked. */
export interface Score {
  readonly outcome: string
  readonly wrong: readonly string[]
  readonly doubtful: readonly string[]
}

/** Compares a reading with the truth; a page that was taken for another one is all wrong. */
export function scoreOf(reading: PageReading, { sheet, marked }: FilledPage): Score {
  if (reading.kind !== 'read')
    return { outcome: `${reading.kind} ${'reason' in reading ? reading.reason : ''}`.trim(), wrong: [], doubtful: [] }
  if (reading.copy !== sheet.copy || reading.page !== sheet.page) return { outcome: 'another page', wrong: ['page'], doubtful: [] }
  const marks = classify(reading, sheet, calibrate([{ reading, sheet }], 'tick'))
  const wrong = marks.filter((mark) => mark.state !== 'doubtful' && (mark.state === 'marked') !== marked.has(mark.zone))
  return { outcome: 'read', wrong: wrong.map((m) => m.zone), doubtful: marks.filter((m) => m.state === 'doubtful').map((m) => m.zone) }
}
