import { distance, type Point } from '../../base/geometry.ts'
import { DRIFT } from '../params.ts'

/** A box and, where its printed frame was found, how far that lies from where the registration put it; mm. */
export interface Sighting {
  readonly centre: Point
  readonly shift?: Point
  /** How clearly the frame showed. */
  readonly strength: number
}

/**
 * The local drift at each box as its neighbours see it: the weighted median of the shifts of the nearest boxes that
 * showed their frame, near ones counting more, the box itself left out. Undefined where no neighbour showed its frame.
 */
export function driftOf(sightings: readonly Sighting[], asked: readonly Sighting[] = sightings): (Point | undefined)[] {
  const seen = sightings.filter((s): s is Seen => s.shift !== undefined)
  return asked.map((own) => {
    const near = nearestOf(own, seen)
    if (near.length === 0) return undefined
    const weights = near.map((s) => s.strength / (DRIFT.nearness + distance(s.centre, own.centre)))
    const along = (axis: 'x' | 'y'): number =>
      weightedMedian(
        near.map((s) => s.shift[axis]),
        weights,
      )
    return { x: along('x'), y: along('y') }
  })
}

type Seen = Sighting & { readonly shift: Point }

/** The nearest others within reach, nearest first; insertion into a short list, since most boxes are far. */
function nearestOf(own: Sighting, seen: readonly Seen[]): Seen[] {
  const near: Seen[] = []
  const squares: number[] = []
  for (const s of seen) {
    const dx = s.centre.x - own.centre.x
    const dy = s.centre.y - own.centre.y
    const square = dx * dx + dy * dy
    if (s === own || square > (squares[DRIFT.neighbours - 1] ?? DRIFT.reach * DRIFT.reach)) continue
    let at = near.length
    while (at > 0 && (squares[at - 1] ?? 0) > square) at--
    near.splice(at, 0, s)
    squares.splice(at, 0, square)
    near.length = Math.min(near.length, DRIFT.neighbours)
    squares.length = near.length
  }
  return near
}

/** The value at which half of the weight is reached. */
export function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const order = values.map((value, i) => ({ value, weight: weights[i] ?? 0 })).sort((a, b) => a.value - b.value)
  const half = order.reduce((sum, o) => sum + o.weight, 0) / 2
  let sum = 0
  for (const o of order) {
    sum += o.weight
    if (sum >= half) return o.value
  }
  return 0
}
