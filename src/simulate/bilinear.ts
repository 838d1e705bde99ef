import type { Raster } from '../model/raster.ts'

/** The grey at (u, v), centres of pixels at integers, by bilinear interpolation; bare paper outside of the raster. */
export function bilinear({ grey, width, height }: Raster, u: number, v: number): number {
  if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) return 255
  const iu = u | 0
  const iv = v | 0
  const fu = u - iu
  const at = iv * width + iu
  const p = grey[at] as number
  const r = grey[at + width] as number
  const top = p + fu * ((grey[at + 1] as number) - p)
  return top + (v - iv) * (r + fu * ((grey[at + width + 1] as number) - r) - top)
}
