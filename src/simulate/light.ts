import type { Point } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import { type Crease, creaseLight } from './crease.ts'

/** How unevenly a page is lit, in mm of the picture; folds in mm of the sheet. Every part takes a share of the light away. */
export interface Light {
  /** Loss in the picture's corners: lamp and lens fall off with the fourth power of the cosine. */
  readonly vignette: number
  /** Loss from one side to the other, and the direction it falls in, radians. */
  readonly gradient: number
  readonly direction: number
  readonly gutter?: Gutter
  readonly shadows: readonly Shadow[]
  readonly creases: readonly Crease[]
}

/** The dark strip beside the spine of an opened booklet. */
export interface Gutter {
  readonly side: 'left' | 'right' | 'top'
  readonly depth: number
  /** Distance over which the light comes back, mm. */
  readonly length: Mm
}

/** What stands between lamp and paper: a rod with round ends, its shadow softened. A finger on the paper is a sharp one. */
export interface Shadow {
  readonly from: Point
  readonly to: Point
  readonly radius: Mm
  readonly soft: Mm
  readonly depth: number
}

export interface Frame {
  readonly width: Mm
  readonly height: Mm
}

/** Share of the light that reaches a place: where it is in the picture, and on the sheet. */
export function lightAt(light: Light, frame: Frame, seen: Point, onSheet: Point): number {
  const [u, v] = [seen.x / frame.width - 0.5, seen.y / frame.height - 0.5]
  const tilt = Math.sqrt(1 / (1 - light.vignette)) - 1
  let share = 1 / (1 + 2 * tilt * (u * u + v * v)) ** 2
  share *= 1 - light.gradient * Math.min(1, Math.max(0, 0.5 + u * Math.cos(light.direction) + v * Math.sin(light.direction)))
  if (light.gutter !== undefined)
    share *= 1 - light.gutter.depth * Math.exp(-fromSide(light.gutter.side, frame, seen) / light.gutter.length)
  for (const shadow of light.shadows) share *= 1 - shadow.depth * inShadow(shadow, seen)
  for (const crease of light.creases) share *= creaseLight(crease, onSheet)
  return share
}

const fromSide = (side: Gutter['side'], frame: Frame, { x, y }: Point): Mm =>
  Math.max(0, side === 'left' ? x : side === 'right' ? frame.width - x : y)

function inShadow({ from, to, radius, soft }: Shadow, p: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = Math.min(1, Math.max(0, ((p.x - from.x) * dx + (p.y - from.y) * dy) / (dx * dx + dy * dy || 1)))
  const off = Math.hypot(p.x - from.x - along * dx, p.y - from.y - along * dy) - radius
  return 1 / (1 + Math.exp((4 * off) / soft))
}
