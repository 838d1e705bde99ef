import { MM_PER_INCH } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import { type Distortion, glassToSheet, waveAt } from './distortion.ts'
import { isWhite, type WhiteTiles, whiteTilesOf } from './white-tiles.ts'

/** Steps of a line within one level: the sensor's arithmetic is done in integers, for speed. */
export const LINE_UNIT = 16

/** The output, in pixels, and what its lines need. */
export interface LineShape {
  readonly width: number
  readonly height: number
  /** Reflectance beside the page. */
  readonly lid: number
  /** Share of a pixel's light that goes to each neighbour on the line. */
  readonly blur: number
}

/**
 * The function that gives one line of the scan, blurred along x: each pixel looks back through the distortion into the
 * page by inverse-mapped bilinear interpolation (Wolberg 1990, Digital Image Warping, §3.1); below 250 dpi four looks are
 * averaged, as a sensor bins its cells. The waves depend on x or y alone, so that a pixel's look-back is the sum of a
 * number of its row and a number of its column. Lines are in units of 1/LINE_UNIT levels. Three buffers take turns: a line is good until two more were asked for.
 */
export function resampled(page: Raster, d: Distortion, shape: LineShape): (y: number) => Int32Array {
  const over = d.dpi < 250 ? 2 : 1
  const look: LookBack = {
    tiles: whiteTilesOf(page),
    column: partsAlong(page, d, 'x', { pixels: shape.width, over }),
    row: partsAlong(page, d, 'y', { pixels: shape.height, over }),
    over,
    lid: shape.lid,
  }
  const raw = new Float32Array(shape.width)
  const buffers = [0, 1, 2].map(() => new Int32Array(shape.width))
  let turn = 0
  return (y) => {
    resampleRow(page, raw, look, y)
    turn = (turn + 1) % 3
    const out = buffers[turn] as Int32Array
    blurAlong(raw, out, shape.blur, 1 / (over * over))
    return out
  }
}

function blurAlong(raw: Float32Array, out: Int32Array, blur: number, scale: number): void {
  const whole = scale * LINE_UNIT
  const centre = (1 - 2 * blur) * whole
  const side = blur * whole
  const last = raw.length - 1
  for (let x = 1; x < last; x++) out[x] = centre * (raw[x] as number) + side * ((raw[x - 1] as number) + (raw[x + 1] as number))
  out[0] = (raw[0] as number) * whole
  out[last] = (raw[last] as number) * whole
}

interface Parts {
  readonly u: Float64Array
  readonly v: Float64Array
}

/** What one axis of the glass contributes to the page's pixel coordinates (the constant goes with y), centres of pixels at integers. */
function partsAlong(page: Raster, d: Distortion, along: 'x' | 'y', cells: { readonly pixels: number; readonly over: number }): Parts {
  const [a, b, c, e, f, g] = glassToSheet(d)
  const count = cells.pixels * cells.over
  const perX = page.width / d.page.width
  const perY = page.height / d.page.height
  const step = MM_PER_INCH / d.dpi / cells.over
  const u = new Float64Array(count)
  const v = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const at = (i + 0.5) * step
    const x = (along === 'x' ? at : 0) + waveAt(d, 'x', along, at)
    const y = (along === 'y' ? at : 0) + waveAt(d, 'y', along, at)
    u[i] = (a * x + b * y + (along === 'y' ? c : 0)) * perX - (along === 'y' ? 0.5 : 0)
    v[i] = (e * x + f * y + (along === 'y' ? g : 0)) * perY - (along === 'y' ? 0.5 : 0)
  }
  return { u, v }
}

interface LookBack {
  readonly tiles: WhiteTiles
  readonly column: Parts
  readonly row: Parts
  /** Looks a pixel along each axis. */
  readonly over: number
  readonly lid: number
}

/** Pixels that are judged together: white where all they look at are white tiles. */
const CHUNK = 16

/** Sums of a row's looks. */
function resampleRow(page: Raster, target: Float32Array, look: LookBack, y: number): void {
  const { over } = look
  for (let from = 0; from < target.length; from += CHUNK) {
    const to = Math.min(target.length, from + CHUNK)
    if (seesWhite(page, look, y, { from, to })) target.fill(255 * over * over, from, to)
    else {
      target.fill(0, from, to)
      for (let k = 0; k < over; k++) addLooks(page, target, look, { from, to, row: y * over + k })
    }
  }
}

/** Whether a chunk of a row looks at nothing but white; its path bends by far less than the pixels added around it. */
function seesWhite(page: Raster, look: LookBack, y: number, chunk: { readonly from: number; readonly to: number }): boolean {
  const { column, row, over } = look
  const [first, last] = [chunk.from * over, chunk.to * over - 1]
  const [above, below] = [y * over, y * over + over - 1]
  const u0 = (column.u[first] as number) + (row.u[above] as number)
  const v0 = (column.v[first] as number) + (row.v[above] as number)
  const u1 = (column.u[last] as number) + (row.u[below] as number)
  const v1 = (column.v[last] as number) + (row.v[below] as number)
  const left = Math.floor(Math.min(u0, u1)) - 1
  const top = Math.floor(Math.min(v0, v1)) - 1
  const x1 = Math.floor(Math.max(u0, u1)) + 2
  const y1 = Math.floor(Math.max(v0, v1)) + 2
  return left >= 0 && top >= 0 && x1 < page.width && y1 < page.height && isWhite(look.tiles, left, top, { x1, y1 })
}

function addLooks(
  page: Raster,
  target: Float32Array,
  look: LookBack,
  part: { readonly from: number; readonly to: number; readonly row: number },
): void {
  const { over, lid } = look
  const { grey, width } = page
  const [columnU, columnV] = [look.column.u, look.column.v]
  const rowU = look.row.u[part.row] as number
  const rowV = look.row.v[part.row] as number
  const right = width - 1
  const bottom = page.height - 1
  const shift = over - 1
  for (let i = part.from * over; i < part.to * over; i++) {
    const u = rowU + (columnU[i] as number)
    const v = rowV + (columnV[i] as number)
    let value = lid
    if (u >= 0 && v >= 0 && u < right && v < bottom) {
      const iu = u | 0
      const iv = v | 0
      const fu = u - iu
      const at = iv * width + iu
      const p = grey[at] as number
      const r = grey[at + width] as number
      const top = p + fu * ((grey[at + 1] as number) - p)
      value = top + (v - iv) * (r + fu * ((grey[at + width + 1] as number) - r) - top)
    }
    const to = i >> shift
    target[to] = (target[to] as number) + value
  }
}
