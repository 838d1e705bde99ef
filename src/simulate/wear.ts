import type { Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import { latticeNoise } from './lattice.ts'
import { GAUSSIAN_LENGTH, type Noise } from './noise.ts'
import { type Speck, soil } from './soil.ts'
import { isWhite, TILE_SHIFT, whiteTilesOf } from './white-tiles.ts'

/** What a worn printer, or a copier after it, does to toner. Lengths in mm on paper. */
export interface Wear {
  /** Share of solid areas that stay bare, and the size of the holes. */
  readonly voids: number
  readonly voidSize: Mm
  /** Share of full density; it varies slowly over the page by a few per cent. */
  readonly density: number
  /** Light lines along the feed where drum or blade are worn. */
  readonly bands: readonly Band[]
  /** Toner dust on bare paper. */
  readonly dust: readonly Speck[]
  /** Whether the sheet is a copy of a print. */
  readonly copied: boolean
}

export interface Band {
  readonly at: Mm
  readonly width: Mm
  /** Share of the toner that is missing in its middle. */
  readonly missing: number
}

const TILE = 1 << TILE_SHIFT

/** Levels from which on paper counts as bare. */
const BARE = 250
/** How much lighter the page's lightest parts print than its darkest, share; cell of that variation, mm. */
const UNEVEN = 0.06
const UNEVEN_CELL: Mm = 45
/** Cell of the patches where toner sticks badly, mm. */
const PATCH_CELL: Mm = 14

/** Changes the printed page in place. */
export function wearPage(
  page: Raster,
  wear: Wear,
  perMm: number,
  chance: { readonly noise: Noise; readonly gaussian: Float32Array },
): void {
  if (wear.copied) copyPage(page, chance)
  const holes = latticeNoise(chance.gaussian, chance.noise)
  const patches = latticeNoise(chance.gaussian, chance.noise)
  const slow = latticeNoise(chance.gaussian, chance.noise)
  const columns = bandsAcross(wear.bands, page.width, perMm)
  const hole = 1 / (wear.voidSize * perMm)
  const patch = 1 / (PATCH_CELL * perMm)
  const far = 1 / (UNEVEN_CELL * perMm)
  const limit = voidLimit(wear.voids)
  const { width, height, grey } = page
  const tiles = whiteTilesOf(page)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x % TILE === 0 && isWhite(tiles, x, y, { x1: x, y1: y })) {
        x += TILE - 1
        continue
      }
      const at = y * width + x
      const level = grey[at] as number
      if (level >= BARE) continue
      const density = wear.density * (columns[x] as number) * (1 - UNEVEN * Math.abs(slow(x * far, y * far)))
      const bare = wear.voids === 0 ? 0 : bareness(holes(x * hole, y * hole) + 0.8 * patches(x * patch, y * patch) - limit)
      grey[at] = 255 - (255 - level) * Math.max(0, density) * (1 - bare)
    }
  }
  for (const speck of wear.dust) soil(page, speck, perMm)
}

/** From fully covered to bare within a third of a deviation. */
const bareness = (over: number): number => Math.min(1, Math.max(0, over * 3 + 0.5))

/** Where normal noise of the two lattices' spread (0.743 each, the second weighed 0.8) exceeds a limit as often as the share says (Winitzki's approximation of erf⁻¹). */
function voidLimit(share: number): number {
  const spread = 0.743 * Math.hypot(1, 0.8)
  const x = 1 - 2 * Math.min(0.5, Math.max(1e-6, share))
  const a = 0.147
  const log = Math.log(1 - x * x)
  const b = 2 / (Math.PI * a) + log / 2
  return spread * Math.SQRT2 * Math.sqrt(Math.sqrt(b * b - log / a) - b)
}

function bandsAcross(bands: readonly Band[], width: number, perMm: number): Float32Array {
  return new Float32Array(width).map((_, x) =>
    bands.reduce((left, band) => left * (1 - band.missing * Math.exp(-((((x + 0.5) / perMm - band.at) / band.width) ** 2))), 1),
  )
}

/** Steepness of a copier's tone, and the deviation of its noise at edges, levels. */
const COPY_GAIN = 3
const COPY_MIDDLE = 150
const COPY_NOISE = 26

/**
 * A copy: lens, noise and a steep tone. The noise decides only where the tone is steep, at edges, which it makes ragged
 * (the pixel flips of Kanungo, Haralick & Phillips 1993 fall off with the distance from an edge in the same way).
 */
function copyPage(page: Raster, { noise, gaussian }: { readonly noise: Noise; readonly gaussian: Float32Array }): void {
  const { width, height, grey } = page
  const mask = GAUSSIAN_LENGTH - 1
  const source = grey.slice()
  for (let y = 1; y + 1 < height; y++) {
    const start = noise.next() & mask
    for (let x = 1; x + 1 < width; x++) {
      const at = y * width + x
      const sides =
        (source[at - 1] as number) + (source[at + 1] as number) + (source[at - width] as number) + (source[at + width] as number)
      const mean = (4 * (source[at] as number) + sides) >> 3
      if (mean >= BARE) continue
      const level = COPY_MIDDLE + COPY_GAIN * (mean - COPY_MIDDLE + COPY_NOISE * (gaussian[(start + x) & mask] as number) * 0.5)
      grey[at] = Math.min(255, Math.max(12, level))
    }
  }
}
