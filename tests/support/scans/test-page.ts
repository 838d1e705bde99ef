import type { Raster } from '../../../src/model/raster.ts'

/** A page at 100 dpi without any symmetry: black boxes at three corners and a row of bars. A4 unless said. */
export function testPage(width = 827, height = 1169): Raster {
  const grey = new Uint8Array(width * height).fill(255)
  const box = (x: number, y: number, w: number, h: number): void => {
    for (let row = y; row < y + h; row++) grey.fill(0, row * width + x, row * width + x + w)
  }
  box(40, 40, 60, 60)
  box(width - 100, 40, 60, 30)
  box(40, height - 120, 30, 80)
  for (let i = 0; i < 12; i++) box(160 + 40 * i, Math.round(height / 3), 20, 20 + 5 * i)
  return { width, height, grey }
}

/** Largest difference of the means of 8 × 8 blocks: insensitive to a decoder's rounding and to ringing at edges. */
export function blockDifference(a: Raster, b: Raster): number {
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY
  let worst = 0
  for (let y = 0; y + 8 <= a.height; y += 8) {
    for (let x = 0; x + 8 <= a.width; x += 8) worst = Math.max(worst, Math.abs(blockMean(a, x, y) - blockMean(b, x, y)))
  }
  return worst
}

function blockMean(raster: Raster, x: number, y: number): number {
  let sum = 0
  for (let row = y; row < y + 8; row++) for (let i = 0; i < 8; i++) sum += raster.grey[row * raster.width + x + i] ?? 0
  return sum / 64
}
