import { MM_PER_INCH, type Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import { type Depth, ditherLevels, thresholdLevels } from './bilevel.ts'
import type { Distortion } from './distortion.ts'
import { latticeNoise } from './lattice.ts'
import type { Light } from './light.ts'
import { lookThrough, type Surround } from './look-through.ts'
import { GAUSSIAN_LENGTH } from './noise.ts'
import { blurField, type Field, sharpenLevels, smearField } from './optics.ts'
import type { ScanChance, ScanLook, Streak } from './scanner.ts'
import { soil } from './soil.ts'

/** What a bad scanner or a telephone does; lengths in mm of the picture. */
export interface CaptureLook extends Pick<ScanLook, 'noise' | 'black' | 'white' | 'gamma' | 'specks'> {
  readonly light: Light
  readonly surround: Omit<Surround, 'noise'>
  /** Standard deviation of the point spread; smear and its direction, radians. */
  readonly sigma: Mm
  readonly motion: Mm
  readonly direction: number
  /** Gain of the unsharp mask. */
  readonly sharpen: number
  /** Standard deviations, levels: unevenness of the paper; light's own noise at white; gain of the columns. */
  readonly texture: number
  readonly shot: number
  readonly columns: number
  readonly streaks: readonly AimedStreak[]
  readonly depth: Depth
  /** Between black (0) and white (1). */
  readonly threshold: number
}

/** A streak in either direction: dark from dust, light (negative depth) from a scratch in the white reference. */
export interface AimedStreak extends Streak {
  readonly along: 'x' | 'y'
}

/**
 * The picture of a page taken badly: seen through its distortion in uneven light, blurred, smeared, turned into levels
 * with Poissonian–Gaussian noise (variance = read² + shot² · level; Foi et al. 2008), streaked, sharpened, soiled, and
 * saved with or without greys.
 */
export function captured(page: Raster, d: Distortion, look: CaptureLook, chance: ScanChance): Raster {
  const perMm = d.dpi / MM_PER_INCH
  const field = lookThrough(page, d, look.light, { ...look.surround, noise: latticeNoise(chance.gaussian, chance.noise) })
  blurField(field, look.sigma * perMm)
  smearField(field, look.motion * perMm, look.direction)
  const grey = levelsOf(field, look, perMm, chance)
  const { width, height } = field
  sharpenLevels(grey, width, height, look.sharpen)
  for (const speck of look.specks) soil({ width, height, grey }, speck, perMm)
  if (look.depth === 'bilevel') thresholdLevels(grey, look.black + look.threshold * (look.white - look.black))
  if (look.depth === 'dithered') ditherLevels(grey, width, height)
  return { width, height, dpi: d.dpi, grey }
}

const MASK = GAUSSIAN_LENGTH - 1
/** Steps of the tone table within one level. */
const FINE = 8
/** Cells of the paper's unevenness, mm: the clouds one sees against the light, and the tooth under the pen. */
const CLOUD: Mm = 5
const TOOTH_ROWS = 64
/** Pixels of a cloud that are alike. */
const COARSE = 4

function levelsOf(field: Field, look: CaptureLook, perMm: number, chance: ScanChance): Uint8Array {
  const { width, height, light } = field
  const { gaussian, noise } = chance
  const first = noise.next() & MASK
  const sensor: Sensor = {
    tones: new Float32Array(255 * FINE + 2).map((_, i) => toneOf(look, i / (255 * FINE))),
    deviations: new Float32Array(256).map((_, v) => Math.sqrt(look.noise ** 2 + look.shot ** 2 * (v / 255))),
    columns: columnLevels(look, perMm, width, (x) => gaussian[(first + x) & MASK] as number),
    rows: rowLevels(look, perMm, height),
    gaussian,
  }
  const paper = paperRows(look.texture, perMm, width, chance)
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * width, (y + 1) * width]
    sense(grey.subarray(from, to), light.subarray(from, to), sensor, { y, paper: paper(y), start: noise.next() & MASK })
  }
  return grey
}

interface Sensor {
  readonly tones: Float32Array
  readonly deviations: Float32Array
  readonly columns: Float32Array
  readonly rows: Float32Array
  readonly gaussian: Float32Array
}

interface SensedRow {
  readonly y: number
  /** What the paper makes of light, shares. */
  readonly paper: Float32Array
  readonly start: number
}

function sense(grey: Uint8Array, light: Float32Array, sensor: Sensor, row: SensedRow): void {
  const { tones, deviations, columns, gaussian } = sensor
  const { paper, start } = row
  const offset = sensor.rows[row.y] as number
  for (let x = 0; x < grey.length; x++) {
    const tone = tones[toByte((light[x] as number) * (paper[x] as number), FINE)] as number
    const deviation = deviations[toByte(tone, 1)] as number
    const level = tone + (columns[x] as number) + offset + deviation * (gaussian[(start + x) & MASK] as number)
    grey[x] = level < 0 ? 0 : level > 255 ? 255 : level
  }
}

const toByte = (value: number, fine: number): number => (value <= 0 ? 0 : value >= 255 ? 255 * fine : (value * fine) | 0)

/** The paper's clouds and tooth below its brightest white, a row at a time; the array is used again for the next. */
function paperRows(texture: number, perMm: number, width: number, { gaussian, noise }: ScanChance): (y: number) => Float32Array {
  const clouds = latticeNoise(gaussian, noise)
  const tooth = Array.from({ length: TOOTH_ROWS }, () => noise.next() & MASK)
  const cloud = new Float32Array(width)
  const out = new Float32Array(width)
  const share = texture / 255
  return (y) => {
    if (y % COARSE === 0)
      for (let x = 0; x < width; x++)
        cloud[x] = x % COARSE === 0 ? 0.8 * clouds(x / perMm / CLOUD, y / perMm / CLOUD) : (cloud[x - 1] as number)
    const start = tooth[(y >> 1) % TOOTH_ROWS] as number
    for (let x = 0; x < width; x++) out[x] = 1 + share * ((cloud[x] as number) + 0.5 * (gaussian[(start + (x >> 1)) & MASK] as number) - 1)
    return out
  }
}

/** Level of a reflectance 0 … 1. */
const toneOf = (look: CaptureLook, reflectance: number): number =>
  look.black + (look.white - look.black) * Math.min(1, reflectance) ** look.gamma

/** What each column gains or loses: unequal cells of the sensor, and streaks along the feed. */
function columnLevels(look: CaptureLook, perMm: number, width: number, unequal: (x: number) => number): Float32Array {
  const levels = new Float32Array(width).map((_, x) => look.columns * unequal(x))
  for (const streak of look.streaks) if (streak.along === 'y') addStreak(levels, streak, perMm)
  return levels
}

function rowLevels(look: CaptureLook, perMm: number, height: number): Float32Array {
  const levels = new Float32Array(height)
  for (const streak of look.streaks) if (streak.along === 'x') addStreak(levels, streak, perMm)
  return levels
}

function addStreak(levels: Float32Array, streak: Streak, perMm: number): void {
  const half = (streak.width * perMm) / 2
  const centre = streak.x * perMm
  for (let i = Math.max(0, Math.floor(centre - half - 1)); i < Math.min(levels.length, centre + half + 1); i++)
    levels[i] = (levels[i] as number) - streak.depth * Math.min(1, Math.max(0, half + 0.5 - Math.abs(i + 0.5 - centre)))
}
