import type { Rect } from '../base/geometry.ts'
import type { Raster } from '../model/raster.ts'

/** The part of a raster inside a rectangle (px), which is rounded outwards and cut at the edges; at least one pixel. */
export function cropOf(raster: Raster, rect: Rect): Raster {
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value))
  const x = clamp(Math.floor(rect.x), raster.width - 1)
  const y = clamp(Math.floor(rect.y), raster.height - 1)
  const width = Math.max(1, clamp(Math.ceil(rect.x + rect.width), raster.width) - x)
  const height = Math.max(1, clamp(Math.ceil(rect.y + rect.height), raster.height) - y)
  const grey = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const start = (y + row) * raster.width + x
    grey.set(raster.grey.subarray(start, start + width), row * width)
  }
  return { ...raster, width, height, grey }
}
