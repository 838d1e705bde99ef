import type { Point } from '../base/geometry.ts'
import { MM_PER_INCH } from '../base/units.ts'
import { type Distortion, sheetPointOf } from './distortion.ts'
import { type Light, lightAt } from './light.ts'

/** Pixels between two places where the light is worked out; it is interpolated between them. */
const LIGHT_STEP = 4

/** The light of each pixel of a row; the array is used again for the next. */
export function lightRows(d: Distortion, light: Light, width: number): (y: number) => Float32Array {
  const frame = d.frame ?? d.page
  const columns = Math.ceil(width / LIGHT_STEP) + 1
  const mm = MM_PER_INCH / d.dpi
  const knotRow = (j: number): Float32Array =>
    new Float32Array(columns).map((_, i) => {
      const pixel = { x: i * LIGHT_STEP, y: j * LIGHT_STEP }
      const onSheet = light.creases.length > 0 ? sheetPointOf(d, pixel) : ORIGIN
      return lightAt(light, frame, { x: pixel.x * mm, y: pixel.y * mm }, onSheet)
    })
  let held = { j: 0, upper: knotRow(0), lower: knotRow(1) }
  const out = new Float32Array(width)
  return (y) => {
    const j = Math.floor(y / LIGHT_STEP)
    if (j !== held.j) held = { j, upper: held.lower, lower: knotRow(j + 1) }
    const fy = y / LIGHT_STEP - j
    for (let x = 0; x < out.length; x++) {
      const i = (x / LIGHT_STEP) | 0
      const fx = x / LIGHT_STEP - i
      const left = (held.upper[i] as number) * (1 - fy) + (held.lower[i] as number) * fy
      const right = (held.upper[i + 1] as number) * (1 - fy) + (held.lower[i + 1] as number) * fy
      out[x] = left + fx * (right - left)
    }
    return out
  }
}

const ORIGIN: Point = { x: 0, y: 0 }
