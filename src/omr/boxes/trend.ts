import { distance, type Point } from '../../base/geometry.ts'
import { TREND } from '../params.ts'

/** A place on the sheet and how far the paper there lies from where the registration puts it; mm. */
export interface Known {
  readonly at: Point
  readonly shift: Point
}

/**
 * The shift to be expected at a place: the plane through the shifts of the nearest known places (weighted least squares;
 * Hoerl & Kennard's ridge 1970 keeps the slopes small where neighbours lie close together or in a line). Undefined
 * where nothing is known; `except` names a known place that is not to speak.
 */
export function trendAt(at: Point, known: readonly Known[], except?: Point): Point | undefined {
  const near = nearestTo(at, known, except)
  if (near.length === 0) return undefined
  const sums = { w: 0, x: 0, y: 0, xx: TREND.stiffness, xy: 0, yy: TREND.stiffness, sx: 0, sy: 0, xsx: 0, xsy: 0, ysx: 0, ysy: 0 }
  for (const { at: place, shift } of near) {
    const [x, y] = [place.x - at.x, place.y - at.y]
    const w = TREND.nearness / (TREND.nearness + Math.hypot(x, y))
    sums.w += w
    sums.x += w * x
    sums.y += w * y
    sums.xx += w * x * x
    sums.xy += w * x * y
    sums.yy += w * y * y
    sums.sx += w * shift.x
    sums.sy += w * shift.y
    sums.xsx += w * x * shift.x
    sums.xsy += w * x * shift.y
    sums.ysx += w * y * shift.x
    sums.ysy += w * y * shift.y
  }
  // the first unknown of three, by Cramer's rule: the plane's height at the place itself
  const { w, x, y, xx, xy, yy } = sums
  const [c0, c1, c2] = [xx * yy - xy * xy, xy * y - x * yy, x * xy - xx * y]
  const determinant = w * c0 + x * c1 + y * c2
  return {
    x: (sums.sx * c0 + sums.xsx * c1 + sums.ysx * c2) / determinant,
    y: (sums.sy * c0 + sums.xsy * c1 + sums.ysy * c2) / determinant,
  }
}

/** The nearest known places, by insertion into a short list. */
function nearestTo(at: Point, known: readonly Known[], except: Point | undefined): Known[] {
  const near: { readonly known: Known; readonly far: number }[] = []
  for (const one of known) {
    const far = distance(one.at, at)
    if (except !== undefined && one.at.x === except.x && one.at.y === except.y) continue
    if (near.length === TREND.neighbours && far >= (near.at(-1)?.far ?? 0)) continue
    let place = near.length
    while (place > 0 && (near[place - 1]?.far ?? 0) > far) place--
    near.splice(place, 0, { known: one, far })
    near.length = Math.min(near.length, TREND.neighbours)
  }
  return near.map((one) => one.known)
}
