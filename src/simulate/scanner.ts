// biome-ignore-all lint/complexity/noExcessiveCognitiveComplexity: inner loops of an inverse-mapped bilinear resample (Wolberg 1990, Digital Image Warping, §3.1), flat for speed
import { MM_PER_INCH, type Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import { type Distortion, glassToSheet, waveAt } from './distortion.ts'
import { GAUSSIAN_LENGTH, type Noise } from './noise.ts'

/** What light, lens and sensor do to a page. */
export interface ScanLook {
  /** Share of a pixel's light that goes to each neighbour along an axis. */
  readonly blur: number
  readonly noise: number
  readonly black: number
  readonly white: number
  readonly gamma: number
  /** Relative fall of light from the middle of the lamp to its ends, and along the feed. */
  readonly shadeX: number
  readonly shadeY: number
  /** Level of the backing beside the paper, as reflectance 0–255. */
  readonly lid: number
  readonly specks: readonly Speck[]
  readonly streaks: readonly Streak[]
}

/** A grain of dirt, in mm of the glass. */
export interface Speck {
  readonly x: Mm
  readonly y: Mm
  readonly radius: Mm
  readonly level: number
}

/** Dust on the glass of a feeder: a line along the feed. */
export interface Streak {
  readonly x: Mm
  readonly width: Mm
  /** Levels it takes away. */
  readonly depth: number
}

const MASK = GAUSSIAN_LENGTH - 1
/** Steps of the tone table within one level. */
const FINE = 4

/**
 * One pass over the output: each pixel looks back through the distortion into the page (bilinear; below 250 dpi four
 * looks averaged, as a sensor bins its cells), is blurred with its neighbours by a separable three-tap point spread,
 * and goes through tone, shade, streaks and noise.
 */
export function scanned(page: Raster, distortion: Distortion, look: ScanLook, chance: { noise: Noise; gaussian: Float32Array }): Raster {
  const width = Math.round((distortion.page.width * distortion.dpi) / MM_PER_INCH)
  const height = Math.round((distortion.page.height * distortion.dpi) / MM_PER_INCH)
  const grey = new Uint8Array(width * height)
  const look3 = linesOf(page, distortion, { width, height, lid: look.lid, blur: look.blur })
  const tone = toneTable(look)
  const columns = columnShade(look, distortion, width)
  let above = look3(0)
  let here = look3(0)
  for (let y = 0; y < height; y++) {
    const below = look3(Math.min(height - 1, y + 1))
    const start = chance.noise.next()
    const light = 1 - look.shadeY * (y / height - 0.5) ** 2 * 4
    const centre = (1 - 2 * look.blur) * FINE
    const side = look.blur * FINE
    const row = y * width
    for (let x = 0; x < width; x++) {
      const v = centre * (here[x] as number) + side * ((above[x] as number) + (below[x] as number))
      const level =
        (tone[v | 0] as number) * light * (columns.light[x] as number) -
        (columns.streak[x] as number) +
        look.noise * (chance.gaussian[(start + x) & MASK] as number) +
        0.5
      grey[row + x] = level < 0 ? 0 : level > 255 ? 255 : level
    }
    above = here
    here = below
  }
  for (const speck of look.specks) soil({ width, height, grey }, speck, distortion.dpi)
  return { width, height, dpi: distortion.dpi, grey }
}

interface LineShape {
  readonly width: number
  readonly height: number
  readonly lid: number
  readonly blur: number
}

/**
 * The function that resamples one output row, blurred along x. The waves depend on x or y alone, so that the look-back
 * of a pixel is the sum of a number of its row and a number of its column. Three buffers take turns.
 */
function linesOf(page: Raster, d: Distortion, shape: LineShape): (y: number) => Float32Array {
  const shift = d.dpi < 250 ? 1 : 0
  const over = 1 << shift
  const column = partsAlong(page, d, 'x', { pixels: shape.width, over })
  const row = partsAlong(page, d, 'y', { pixels: shape.height, over })
  const raw = new Float32Array(shape.width)
  const buffers = [0, 1, 2].map(() => new Float32Array(shape.width))
  let turn = 0
  return (y) => {
    raw.fill(0)
    for (let k = 0; k < over; k++)
      addRow(page, raw, { column, u: row.u[y * over + k] as number, v: row.v[y * over + k] as number, shift, lid: shape.lid })
    turn = (turn + 1) % 3
    const out = buffers[turn] as Float32Array
    const scale = 1 / (over * over)
    const centre = (1 - 2 * shape.blur) * scale
    const side = shape.blur * scale
    const last = shape.width - 1
    for (let x = 1; x < last; x++) out[x] = centre * (raw[x] as number) + side * ((raw[x - 1] as number) + (raw[x + 1] as number))
    out[0] = (raw[0] as number) * scale
    out[last] = (raw[last] as number) * scale
    return out
  }
}

interface Parts {
  readonly u: Float64Array
  readonly v: Float64Array
}

/** What one axis of the glass contributes to the page's pixel coordinates (the constant goes with y), centres of pixels at integers. */
function partsAlong(page: Raster, d: Distortion, along: 'x' | 'y', cells: { readonly pixels: number; readonly over: number }): Parts {
  const [a, b, c, e, f, g] = glassToSheet(d)
  const { over } = cells
  const count = cells.pixels * over
  const perX = page.width / d.page.width
  const perY = page.height / d.page.height
  const step = MM_PER_INCH / d.dpi / over
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

interface RowLook {
  readonly column: Parts
  readonly u: number
  readonly v: number
  /** Columns are finer than the target by 2^shift. */
  readonly shift: number
  readonly lid: number
}

function addRow(page: Raster, target: Float32Array, look: RowLook): void {
  const { column, shift, lid } = look
  const { grey, width, height } = page
  const [columnU, columnV] = [column.u, column.v]
  const [rowU, rowV] = [look.u, look.v]
  const right = width - 1
  const bottom = height - 1
  const count = columnU.length
  for (let i = 0; i < count; i++) {
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

/** Level of each reflectance (in steps of 1/FINE). */
function toneTable(look: ScanLook): Float32Array {
  return new Float32Array(255 * FINE + 2).map(
    (_, i) => look.black + (look.white - look.black) * Math.min(1, i / (255 * FINE)) ** look.gamma,
  )
}

function columnShade(look: ScanLook, d: Distortion, width: number): { readonly light: Float32Array; readonly streak: Float32Array } {
  const light = new Float32Array(width).map((_, x) => 1 - look.shadeX * (x / width - 0.5) ** 2 * 4)
  const streak = new Float32Array(width)
  for (const s of look.streaks) {
    const centre = (s.x * d.dpi) / MM_PER_INCH
    const half = (s.width * d.dpi) / MM_PER_INCH / 2
    for (let x = Math.max(0, Math.floor(centre - half - 1)); x < Math.min(width, centre + half + 1); x++) {
      const cover = Math.min(1, Math.max(0, half + 0.5 - Math.abs(x + 0.5 - centre)))
      streak[x] = (streak[x] as number) + s.depth * cover
    }
  }
  return { light, streak }
}

function soil(page: Raster, speck: Speck, dpi: number): void {
  const perMm = dpi / MM_PER_INCH
  const [cx, cy, radius] = [speck.x * perMm, speck.y * perMm, speck.radius * perMm]
  for (let y = Math.max(0, Math.floor(cy - radius - 1)); y < Math.min(page.height, cy + radius + 1); y++) {
    for (let x = Math.max(0, Math.floor(cx - radius - 1)); x < Math.min(page.width, cx + radius + 1); x++) {
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x + 0.5 - cx, y + 0.5 - cy)))
      const at = y * page.width + x
      const held = page.grey[at] as number
      page.grey[at] = held + cover * Math.min(0, speck.level - held)
    }
  }
}
