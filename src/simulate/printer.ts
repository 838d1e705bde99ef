import type { Raster } from '../model/raster.ts'
import { GAUSSIAN_LENGTH, type Noise } from './noise.ts'
import { isWhite, TILE_SHIFT, whiteTilesOf } from './white-tiles.ts'

/** How a page came out of the printer. */
export interface PrintLook {
  /** Growth of edges, in pixels of the page's raster. */
  readonly gain: number
  /** Level of solid toner. */
  readonly toner: number
  /** Standard deviation of toner, levels; half tones are coarser still. */
  readonly mottle: number
}

const MASK = GAUSSIAN_LENGTH - 1

/**
 * The page in toner: edges softened (binomial 3 × 3) and grown, solid black no blacker than toner is, and mottled.
 * Growth follows the usual tone value curve, gain ∝ coverage · (1 − coverage) (ISO 12647-1, tone value increase): at an
 * edge, where coverage crosses one half, that moves the edge by `gain`. White stays white and is skipped.
 */
export function printed(page: Raster, look: PrintLook, noise: Noise, gaussian: Float32Array): Uint8Array {
  const { width, height } = page
  const out = new Uint8Array(width * height).fill(255)
  const tiles = whiteTilesOf(page)
  const tone = toneCurve(look)
  const sigma = new Float32Array(256).map((_, v) => look.mottle * (1 - v / 255) * (1 + 6 * (v / 255)))
  for (let y = 1; y + 1 < height; y++) {
    const start = noise.next() & MASK
    for (let column = 0; column < tiles.columns; column++) {
      const x0 = Math.max(1, column << TILE_SHIFT)
      const x1 = Math.min(width - 1, (column + 1) << TILE_SHIFT)
      if (!isWhite(tiles, x0 - 1, y - 1, { x1, y1: y + 1 })) layToner(page, out, { y, x0, x1 }, { tone, sigma, gaussian, start })
    }
  }
  return out
}

interface Toner {
  readonly tone: Float32Array
  readonly sigma: Float32Array
  readonly gaussian: Float32Array
  readonly start: number
}

function layToner(page: Raster, out: Uint8Array, at: { readonly y: number; readonly x0: number; readonly x1: number }, toner: Toner): void {
  const row = at.y * page.width
  for (let x = at.x0; x < at.x1; x++) {
    const v = softened(page, row + x)
    if (v === 255) continue
    const level = (toner.tone[v] as number) + (toner.sigma[v] as number) * (toner.gaussian[(toner.start + x) & MASK] as number)
    out[row + x] = level < 0 ? 0 : level > 255 ? 255 : level
  }
}

/** Binomial 3 × 3 mean about a pixel that is not on the rim, rounded. */
function softened({ grey, width }: Raster, at: number): number {
  const above = at - width
  const below = at + width
  const corners = (grey[above - 1] as number) + (grey[above + 1] as number) + (grey[below - 1] as number) + (grey[below + 1] as number)
  const edges = (grey[at - 1] as number) + (grey[at + 1] as number) + (grey[above] as number) + (grey[below] as number)
  return (4 * (grey[at] as number) + 2 * edges + corners + 8) >> 4
}

/** Printed level of each level asked for. */
function toneCurve(look: PrintLook): Float32Array {
  return new Float32Array(256).map((_, v) => {
    const cover = 1 - v / 255
    const grown = Math.min(1, cover + 2 * look.gain * cover * (1 - cover))
    return 255 - grown * (255 - look.toner)
  })
}
