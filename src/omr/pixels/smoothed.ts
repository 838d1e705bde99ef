import { SMOOTH } from '../params.ts'
import type { GreyImage } from './page-image.ts'

/** The image with each pixel the mean of the square around it, its border pixels continued outwards: of dots, the grey that they stand for. */
export function smoothed({ width, height, grey, scale }: GreyImage): GreyImage {
  const across = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++) meansAlong(grey, across, { start: y * width, step: 1, count: width })
  const both = new Uint8Array(grey.length)
  for (let x = 0; x < width; x++) meansAlong(across, both, { start: x, step: width, count: height })
  return { width, height, grey: both, scale }
}

/** A row or column of pixels. */
interface Line {
  readonly start: number
  readonly step: number
  readonly count: number
}

function meansAlong(from: Uint8Array, to: Uint8Array, { start, step, count }: Line): void {
  const levelAt = (k: number): number => from[start + Math.min(Math.max(k, 0), count - 1) * step] ?? 0
  let sum = 0
  for (let k = -SMOOTH.reach; k < SMOOTH.reach; k++) sum += levelAt(k)
  for (let k = 0; k < count; k++) {
    sum += levelAt(k + SMOOTH.reach)
    to[start + k * step] = Math.round(sum / (2 * SMOOTH.reach + 1))
    sum -= levelAt(k - SMOOTH.reach)
  }
}
