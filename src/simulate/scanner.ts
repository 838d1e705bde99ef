import { MM_PER_INCH, type Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import type { Distortion } from './distortion.ts'
import { GAUSSIAN_LENGTH, type Noise } from './noise.ts'
import { LINE_UNIT, resampled } from './resample.ts'
import { type Speck, soil } from './soil.ts'

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
  const sensor = sensorOf(look, distortion, width, chance.gaussian)
  let above = lineAt(0)
  let here = lineAt(0)
  for (let y = 0; y < height; y++) {
    const below = lineAt(Math.min(height - 1, y + 1))
    const light = Math.round(UNIT * (1 - look.shadeY * (y / height - 0.5) ** 2 * 4))
    sense(grey.subarray(y * width, (y + 1) * width), { above, here, below }, sensor, { light, start: chance.noise.next() & MASK })
    above = here
    here = below
  }
  for (const speck of look.specks) soil({ width, height, grey }, speck, distortion.dpi / MM_PER_INCH)
  return { width, height, dpi: distortion.dpi, grey }
}

export interface ScanChance {
  readonly noise: Noise
  readonly gaussian: Float32Array
}

/** The sensor in fixed point: levels in 1/256, shares in 1/UNIT. */
interface Sensor {
  /** Level of each reflectance, in steps of 1/FINE. */
  readonly tone: Int32Array
  readonly light: Int32Array
  readonly streak: Int32Array
  readonly noise: Int32Array
  readonly centre: number
  readonly side: number
}

const UNIT = 4096
/** From a line's unit times a share to a step of the tone table. */
const TO_TONE = Math.log2((UNIT * LINE_UNIT) / FINE)

interface Lines {
  readonly above: Int32Array
  readonly here: Int32Array
  readonly below: Int32Array
}

/** One row of light (blurred along y here) becomes levels. */
function sense(out: Uint8Array, lines: Lines, sensor: Sensor, row: { readonly light: number; readonly start: number }): void {
  const { above, here, below } = lines
  const { tone, light, streak, noise, centre, side } = sensor
  for (let x = 0; x < out.length; x++) {
    const v = (centre * (here[x] as number) + side * ((above[x] as number) + (below[x] as number))) >> TO_TONE
    const lit = (((tone[v] as number) * (light[x] as number)) >> 12) * row.light
    const level = ((lit >> 12) - (streak[x] as number) + (noise[(row.start + x) & MASK] as number) + 128) >> 8
    out[x] = level < 0 ? 0 : level > 255 ? 255 : level
  }
}

function sensorOf(look: ScanLook, d: Distortion, width: number, gaussian: Float32Array): Sensor {
  const side = Math.round(look.blur * UNIT)
  return {
    tone: new Int32Array(255 * FINE + 2).map((_, i) => 256 * toneOf(look, i / (255 * FINE))),
    light: new Int32Array(width).map((_, x) => UNIT * (1 - look.shadeX * (x / width - 0.5) ** 2 * 4)),
    streak: streakLevels(look.streaks, d.dpi, width),
    noise: new Int32Array(gaussian.length).map((_, i) => 256 * look.noise * (gaussian[i] as number)),
    centre: UNIT - 2 * side,
    side,
  }
}

/** Level of a reflectance 0 … 1. */
const toneOf = (look: ScanLook, reflectance: number): number =>
  look.black + (look.white - look.black) * Math.min(1, reflectance) ** look.gamma

/** What streaks take from each column, in 1/256 levels. */
function streakLevels(streaks: readonly Streak[], dpi: number, width: number): Int32Array {
  const levels = new Int32Array(width)
  for (const s of streaks) {
    const centre = (s.x * dpi) / MM_PER_INCH
    const half = (s.width * dpi) / MM_PER_INCH / 2
    for (let x = Math.max(0, Math.floor(centre - half - 1)); x < Math.min(width, centre + half + 1); x++) {
      const cover = Math.min(1, Math.max(0, half + 0.5 - Math.abs(x + 0.5 - centre)))
      levels[x] = (levels[x] as number) + Math.round(256 * s.depth * cover)
    }
  }
  return levels
}
