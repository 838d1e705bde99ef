import type { Raster } from '../model/raster.ts'
import { GAUSSIAN_LENGTH, type Noise } from './noise.ts'

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
 * Growth follows the usual tone value curve, gain ∝ coverage · (1 − coverage) (ISO 12647-1 tone value increase): at an
 * edge, where coverage crosses one half, that moves the edge by `gain`. White stays white and is skipped.
 */
export function printed(page: Raster, look: PrintLook, noise: Noise, gaussian: Float32Array): Uint8Array {
  const { width, height, grey } = page
  const out = new Uint8Array(grey.length).fill(255)
  const tone = toneCurve(look)
  const sigma = new Float32Array(256).map((_, v) => look.mottle * (1 - v / 255) * (1 + 6 * (v / 255)))
  for (let y = 1; y + 1 < height; y++) {
    const start = noise.next()
    const row = y * width
    for (let x = 1; x + 1 < width; x++) {
      const at = row + x
      const above = at - width
      const below = at + width
      const a = grey[above] as number
      const b = grey[below] as number
      const c = grey[at] as number
      const d = (grey[above - 1] as number) + (grey[above + 1] as number) + (grey[below - 1] as number) + (grey[below + 1] as number)
      const near = (grey[at - 1] as number) + (grey[at + 1] as number) + a + b
      const sum = 4 * c + 2 * near + d
      if (sum === 4080) continue
      const v = (sum + 8) >> 4
      const level = (tone[v] as number) + (sigma[v] as number) * (gaussian[(start + x) & MASK] as number)
      out[at] = level < 0 ? 0 : level > 255 ? 255 : level
    }
  }
  return out
}

/** Printed level of each level asked for. */
function toneCurve(look: PrintLook): Float32Array {
  return new Float32Array(256).map((_, v) => {
    const cover = 1 - v / 255
    const grown = Math.min(1, cover + 2 * look.gain * cover * (1 - cover))
    return 255 - grown * (255 - look.toner)
  })
}
