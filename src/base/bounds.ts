import type { Point, Rect } from './geometry.ts'

/** The smallest rectangle of whole pixels that holds all points, cut at the edges of a picture; at least one pixel. */
export function boundsOf(points: readonly Point[], { width, height }: { readonly width: number; readonly height: number }): Rect {
  const x = Math.max(0, Math.floor(Math.min(...points.map((p) => p.x))))
  const y = Math.max(0, Math.floor(Math.min(...points.map((p) => p.y))))
  const right = Math.min(width, Math.ceil(Math.max(...points.map((p) => p.x))))
  const bottom = Math.min(height, Math.ceil(Math.max(...points.map((p) => p.y))))
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) }
}
