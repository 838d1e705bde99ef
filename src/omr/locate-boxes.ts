import { centreOf, type Point } from '../base/geometry.ts'
import type { Zone } from '../model/sheet.ts'
import { driftOf, type Sighting } from './drift.ts'
import { frameShift } from './frame.ts'
import { LOCATE } from './params.ts'
import { type Patch, patchOf, type View } from './patch.ts'

/** A box with the image around it and where it really lies. */
export interface LocatedBox {
  readonly zone: Zone
  readonly patch: Patch
  /** From the expected place, mm. */
  readonly shift: Point
  /** Whether its own frame was seen there; otherwise its neighbours' word was taken. */
  readonly framed: boolean
}

/**
 * Finds each box by its printed frame. First each for itself; then each again around the place its neighbours point
 * to, which follows a drift that grows along a grid; a frame that contradicts its neighbours (ink that looks like one)
 * is not believed.
 */
export function locateBoxes(view: View, zones: readonly Zone[]): LocatedBox[] {
  const patches = zones.map((zone) => patchOf(view, zone.rect, LOCATE.margin))
  const alone = zones.map((zone, i) => sightingOf(zone, patches[i], { x: 0, y: 0 }, LOCATE.reach))
  const first = driftOf(alone)
  const together = zones.map((zone, i) => sightingOf(zone, patches[i], first[i] ?? { x: 0, y: 0 }, LOCATE.reachAgain))
  const drift = driftOf(together)
  return zones.flatMap((zone, i) => {
    const patch = patches[i]
    return patch === undefined ? [] : [settled(zone, patch, together[i]?.shift, drift[i])]
  })
}

function sightingOf(zone: Zone, patch: Patch | undefined, prior: Point, reach: number): Sighting {
  const centre = centreOf(zone.rect)
  if (patch === undefined) return { centre, strength: 0 }
  const side = Math.min(patch.width, patch.height)
  const most = side * LOCATE.most
  const start = { x: clamped(prior.x / patch.step, most), y: clamped(prior.y / patch.step, most) }
  const found = frameShift(patch, zone.shape, start, side * reach)
  if (found === undefined) return { centre, strength: 0 }
  return { centre, shift: { x: found.x * patch.step, y: found.y * patch.step }, strength: found.strength }
}

const clamped = (value: number, most: number): number => Math.min(most, Math.max(-most, value))

function settled(zone: Zone, patch: Patch, own: Point | undefined, drift: Point | undefined): LocatedBox {
  const tolerance = Math.min(zone.rect.width, zone.rect.height) * LOCATE.agreement
  const agrees = own !== undefined && (drift === undefined || Math.hypot(own.x - drift.x, own.y - drift.y) <= tolerance)
  return { zone, patch, shift: (agrees ? own : drift) ?? { x: 0, y: 0 }, framed: agrees }
}
