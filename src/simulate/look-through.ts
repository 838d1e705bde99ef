import { type Homography, type Point, project } from '../base/geometry.ts'
import { MM_PER_INCH, type Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import { bilinear } from './bilinear.ts'
import { type Distortion, glassToSheet, type Linear, pictureToGlass, waveAt } from './distortion.ts'
import type { Light } from './light.ts'
import { lightRows } from './light-rows.ts'
import type { Field } from './optics.ts'
import { isWhite, type WhiteTiles, whiteTilesOf } from './white-tiles.ts'

/** What is seen beside the paper, and where the paper ends. */
export interface Surround {
  /** Reflectance 0–255. */
  readonly level: number
  /** Deviation of a table's grain, levels; the lid of a scanner has none. */
  readonly grain: number
  /** Folded or torn away: corner (clockwise from the top left) and leg, mm. */
  readonly ear?: { readonly corner: 0 | 1 | 2 | 3; readonly leg: Mm }
  /** Smooth noise over the picture, for the grain. */
  readonly noise: (x: number, y: number) => number
}

/**
 * The light of a page as it arrives: each pixel looks back through view and distortion into the page by inverse-mapped
 * bilinear interpolation (Wolberg 1990, Digital Image Warping, §3.1), several times where the page has more pixels. The
 * print may have another scale than the paper, which ends where it ends.
 */
export function lookThrough(page: Raster, d: Distortion, light: Light, surround: Surround): Field {
  const frame = d.frame ?? d.page
  const width = Math.round((frame.width * d.dpi) / MM_PER_INCH)
  const height = Math.round((frame.height * d.dpi) / MM_PER_INCH)
  const field: Field = { width, height, light: new Float32Array(width * height) }
  const look = lookOf(page, d, surround)
  const lit = lightRows(d, light, width)
  for (let y = 0; y < height; y++) {
    const row = field.light.subarray(y * width, (y + 1) * width)
    lookRow(row, look, y)
    const share = lit(y)
    const scale = 1 / (look.over * look.over)
    for (let x = 0; x < width; x++) row[x] = (row[x] as number) * scale * (share[x] as number)
  }
  return field
}

/** Pixels that are judged together: white where all they look at are white tiles. */
const CHUNK = 16

/** Sums of a row's looks. */
function lookRow(row: Float32Array, look: Look, y: number): void {
  const { over } = look
  for (let from = 0; from < row.length; from += CHUNK) {
    const to = Math.min(row.length, from + CHUNK)
    if (seesWhite(look, { from: from * over, to: to * over - 1 }, y * over)) row.fill(255 * over * over, from, to)
    else for (let k = 0; k < over; k++) addLooks(row, look, { from: from * over, to: to * over, line: y * over + k })
  }
}

/** Whether a chunk of looks sees nothing but white; its path bends by far less than the pixels added around it. */
function seesWhite(look: Look, chunk: { readonly from: number; readonly to: number }, line: number): boolean {
  const a = placeOf(look, chunk.from, line)
  const b = placeOf(look, chunk.to, line + look.over - 1)
  const [left, top] = [Math.floor(Math.min(a.x, b.x)) - 2, Math.floor(Math.min(a.y, b.y)) - 2]
  const [x1, y1] = [Math.floor(Math.max(a.x, b.x)) + 3, Math.floor(Math.max(a.y, b.y)) + 3]
  const { inner, page } = look
  if (left < inner.left || top < inner.top || x1 > inner.right || y1 > inner.bottom || left < 0 || top < 0) return false
  if (x1 >= page.width || y1 >= page.height || touchesEar(look, left, top) || touchesEar(look, x1, y1)) return false
  return isWhite(look.tiles, left, top, { x1, y1 })
}

/** Where a look lands, in pixels of the page. */
function placeOf(look: Look, i: number, line: number): Point {
  const { back, linear, waves, step } = look
  const glass = project(back, { x: (i + 0.5) * step, y: (line + 0.5) * step })
  const [ix, iy] = [tableIndex(glass.x), tableIndex(glass.y)]
  const gx = glass.x + (waves === undefined ? 0 : (waves[0][ix] as number) + (waves[1][iy] as number))
  const gy = glass.y + (waves === undefined ? 0 : (waves[2][ix] as number) + (waves[3][iy] as number))
  const [a, b, c, e, f, g] = linear
  return { x: (a * gx + b * gy + c) * look.perX - 0.5, y: (e * gx + f * gy + g) * look.perY - 0.5 }
}

/** Everything a look needs, as plain numbers and tables. */
interface Look {
  readonly page: Raster
  readonly over: number
  /** Millimetres of the picture a look. */
  readonly step: Mm
  readonly back: Homography
  readonly linear: Linear
  readonly waves: readonly [xx: Float32Array, xy: Float32Array, yx: Float32Array, yy: Float32Array] | undefined
  readonly perX: number
  readonly perY: number
  readonly aside: (u: number, v: number, seen: Point) => number
  /** The paper without its edge, and the square in which a corner may be missing: pixels of the page. */
  readonly inner: Bounds
  readonly ear: Bounds | undefined
  readonly tiles: WhiteTiles
}

interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const touchesEar = ({ ear }: Look, u: number, v: number): boolean =>
  ear !== undefined && u > ear.left && u < ear.right && v > ear.top && v < ear.bottom

/** Tables of displacement: their start and their steps a mm. */
const TABLE_FROM: Mm = -100
const TABLE_TO: Mm = 500
const TABLE_STEPS = 4

function lookOf(page: Raster, d: Distortion, surround: Surround): Look {
  const perX = page.width / d.page.width
  const perY = page.height / d.page.height
  const table = (axis: 'x' | 'y', along: 'x' | 'y'): Float32Array =>
    new Float32Array((TABLE_TO - TABLE_FROM) * TABLE_STEPS).map((_, i) => waveAt(d, axis, along, TABLE_FROM + i / TABLE_STEPS))
  const bent = d.waves.length > 0 || (d.bumps ?? []).length > 0
  return {
    page,
    over: Math.max(1, Math.min(3, Math.round((perX * MM_PER_INCH) / d.dpi))),
    step: MM_PER_INCH / d.dpi / Math.max(1, Math.min(3, Math.round((perX * MM_PER_INCH) / d.dpi))),
    back: pictureToGlass(d) ?? [1, 0, 0, 0, 1, 0, 0, 0, 1],
    linear: glassToSheet(d),
    waves: bent ? [table('x', 'x'), table('x', 'y'), table('y', 'x'), table('y', 'y')] : undefined,
    perX,
    perY,
    aside: asideOf(page, d, surround),
    inner: paperBounds(page, d),
    ear: earBounds(page, d, surround),
    tiles: whiteTilesOf(page),
  }
}

function paperBounds(page: Raster, d: Distortion): Bounds {
  const [halfX, halfY] = [
    (d.page.width / 2 / d.printScale - EDGE) / d.page.width,
    (d.page.height / 2 / d.printScale - EDGE) / d.page.height,
  ]
  return {
    left: page.width * (0.5 - halfX),
    right: page.width * (0.5 + halfX) - 1,
    top: page.height * (0.5 - halfY),
    bottom: page.height * (0.5 + halfY) - 1,
  }
}

function earBounds(page: Raster, d: Distortion, { ear }: Surround): Bounds | undefined {
  if (ear === undefined) return undefined
  const [left, top] = [ear.corner === 0 || ear.corner === 3, ear.corner < 2]
  const paper = paperBounds(page, d)
  const [legX, legY] = [((ear.leg + 1) * page.width) / d.page.width, ((ear.leg + 1) * page.height) / d.page.height]
  return {
    left: left ? Number.NEGATIVE_INFINITY : paper.right - legX,
    right: left ? paper.left + legX : Number.POSITIVE_INFINITY,
    top: top ? Number.NEGATIVE_INFINITY : paper.bottom - legY,
    bottom: top ? paper.top + legY : Number.POSITIVE_INFINITY,
  }
}

/** Width of the paper's own edge, and the light it loses there. */
const EDGE: Mm = 0.25
const EDGE_LIGHT = 0.65

/** What is seen outside of the printed raster, at (u, v) of its pixels: more paper, the paper's edge, or what lies beside it. */
function asideOf(page: Raster, d: Distortion, surround: Surround): Look['aside'] {
  const [halfX, halfY] = [d.page.width / 2 / d.printScale, d.page.height / 2 / d.printScale]
  const beside = (seen: Point): number => Math.max(0, surround.level + surround.grain * surround.noise(seen.x / 40, seen.y / 1.5))
  return (u, v, seen) => {
    const x = ((u + 0.5) / page.width) * d.page.width - d.page.width / 2
    const y = ((v + 0.5) / page.height) * d.page.height - d.page.height / 2
    const out = Math.max(Math.abs(x) - halfX, Math.abs(y) - halfY, earDepth(surround, halfX, halfY, { x, y }))
    return out > 0 ? beside(seen) : out > -EDGE ? 255 * EDGE_LIGHT : -1
  }
}

/** How far a point lies behind the line of a missing corner, mm. */
function earDepth({ ear }: Surround, halfX: Mm, halfY: Mm, { x, y }: Point): Mm {
  if (ear === undefined) return Number.NEGATIVE_INFINITY
  const toX = ear.corner === 0 || ear.corner === 3 ? x + halfX : halfX - x
  const toY = ear.corner < 2 ? y + halfY : halfY - y
  return (ear.leg - toX - toY) / Math.SQRT2
}

function addLooks(row: Float32Array, look: Look, part: { readonly from: number; readonly to: number; readonly line: number }): void {
  const { page, over, back, linear, waves, perX, perY, step, inner } = look
  const [b0, b1, b2, b3, b4, b5, b6, b7] = back
  const [a, b, c, e, f, g] = linear
  const py = (part.line + 0.5) * step
  for (let i = part.from; i < part.to; i++) {
    const px = (i + 0.5) * step
    const w = 1 / (b6 * px + b7 * py + 1)
    let gx = (b0 * px + b1 * py + b2) * w
    let gy = (b3 * px + b4 * py + b5) * w
    if (waves !== undefined) {
      const ix = tableIndex(gx)
      const iy = tableIndex(gy)
      gx += (waves[0][ix] as number) + (waves[1][iy] as number)
      gy += (waves[2][ix] as number) + (waves[3][iy] as number)
    }
    const u = (a * gx + b * gy + c) * perX - 0.5
    const v = (e * gx + f * gy + g) * perY - 0.5
    const within = u > inner.left && v > inner.top && u < inner.right && v < inner.bottom && !touchesEar(look, u, v)
    const other = within ? -1 : look.aside(u, v, { x: px, y: py })
    const at = (i / over) | 0
    row[at] = (row[at] as number) + (other >= 0 ? other : bilinear(page, u, v))
  }
}

const tableIndex = (mm: number): number => {
  const i = Math.round((mm - TABLE_FROM) * TABLE_STEPS)
  const last = (TABLE_TO - TABLE_FROM) * TABLE_STEPS - 1
  return i < 0 ? 0 : i > last ? last : i
}
