import type { Point } from '../base/geometry.ts'
import { DRIFT } from './params.ts'

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
export function driftOf(sightings: readonly Sighting[]): (Point | undefined)[] {
  const seen = sightings.filter((s): s is Sighting & { shift: Point } => s.shift !== undefined)
  return sightings.map((own) => {
    const near = seen
      .filter((s) => s !== own)
      .map((s) => ({ shift: s.shift, distance: Math.hypot(s.centre.x - own.centre.x, s.centre.y - own.centre.y), strength: s.strength }))
      .filter((s) => s.distance < DRIFT.reach)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, DRIFT.neighbours)
    if (near.length === 0) return undefined
    const weights = near.map((s) => s.strength / (DRIFT.nearness + s.distance))
    return {
      x: weightedMedian(near.map((s) => s.shift.x), weights), // biome-ignore format: one thought
      y: weightedMedian(near.map((s) => s.shift.y), weights), // biome-ignore format: one thought
    }
  })
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
