import { MM_PER_INCH, type Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import type { Distortion } from './distortion.ts'
import { GAUSSIAN_LENGTH, type Noise } from './noise.ts'
import { resampled } from './resample.ts'

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
 * The scan of a page: resampled through its distortion, blurred by a separable three-tap point spread, then tone, shade,
 * streaks, noise and specks. One pass over the output, three lines at a time.
 */
export function scanned(page: Raster, distortion: Distortion, look: ScanLook, chance: ScanChance): Raster {
  const width = Math.round((distortion.page.width * distortion.dpi) / MM_PER_INCH)
  const height = Math.round((distortion.page.height * distortion.dpi) / MM_PER_INCH)
  const grey = new Uint8Array(width * height)
  const lineAt = resampled(page, distortion, { width, height, lid: look.lid, blur: look.blur })
  const sensor: Sensor = { tone: toneTable(look), ...columnShade(look, distortion, width), gaussian: chance.gaussian, look }
  let above = lineAt(0)
  let here = lineAt(0)
  for (let y = 0; y < height; y++) {
    const below = lineAt(Math.min(height - 1, y + 1))
    const light = 1 - look.shadeY * (y / height - 0.5) ** 2 * 4
    sense(grey.subarray(y * width, (y + 1) * width), { above, here, below }, sensor, { light, start: chance.noise.next() & MASK })
    above = here
    here = below
  }
  for (const speck of look.specks) soil({ width, height, grey }, speck, distortion.dpi)
  return { width, height, dpi: distortion.dpi, grey }
}

export interface ScanChance {
  readonly noise: Noise
  readonly gaussian: Float32Array
}

interface Sensor {
  readonly tone: Float32Array
  readonly light: Float32Array
  readonly streak: Float32Array
  readonly gaussian: Float32Array
  readonly look: ScanLook
}

interface Lines {
  readonly above: Float32Array
  readonly here: Float32Array
  readonly below: Float32Array
}

/** One row of light (blurred along y here) becomes levels. */
function sense(out: Uint8Array, lines: Lines, sensor: Sensor, row: { readonly light: number; readonly start: number }): void {
  const { above, here, below } = lines
  const { tone, streak, gaussian } = sensor
  const columnLight = sensor.light
  const { light, start } = row
  const { noise, blur } = sensor.look
  const centre = (1 - 2 * blur) * FINE
  const side = blur * FINE
  for (let x = 0; x < out.length; x++) {
    const v = centre * (here[x] as number) + side * ((above[x] as number) + (below[x] as number))
    const clean = (tone[v | 0] as number) * light * (columnLight[x] as number) - (streak[x] as number)
    const level = clean + noise * (gaussian[(start + x) & MASK] as number) + 0.5
    out[x] = level < 0 ? 0 : level > 255 ? 255 : level | 0
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
