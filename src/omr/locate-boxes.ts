import { centreOf, distance, type Point } from '../base/geometry.ts'
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

/** How far the search goes, in shares of a box's shorter side. */
interface Search {
  /** Of the patches: what is searched, and the ring outside a box that is measured. */
  readonly margin: number
  readonly reach: number
  /** Largest drift that is followed. */
  readonly most: number
}

/**
 * Finds each box by its printed frame: nearby, and where many frames do not show there (the paper does not quite agree
 * with the sheet), once more in a wider surrounding.
 */
export function locateBoxes(view: View, zones: readonly Zone[]): LocatedBox[] {
  const near = searchBoxes(view, zones, LOCATE.near)
  const missing = near.filter((box) => !box.framed).length
  if (missing <= zones.length * LOCATE.mostMissing) return near
  const wide = searchBoxes(view, zones, LOCATE.wide)
  return wide.filter((box) => !box.framed).length < missing ? wide : near
}

/**
 * First each for itself. Where that contradicts the neighbours, or nothing showed, again around the place the
 * neighbours point to, which follows a drift that grows along a grid; what still contradicts them (ink that looks like
 * a frame) is not believed.
 */
function searchBoxes(view: View, zones: readonly Zone[], search: Search): LocatedBox[] {
  const boxes = zones.map((zone) => ({ zone, patch: patchOf(view, zone.rect, search.margin) }))
  const sightings = boxes.map((box) => sightingOf(box, { x: 0, y: 0 }, search))
  const first = driftOf(sightings)
  const odd = boxes.map((box, i) => ({ box, i })).filter(({ box, i }) => !isAgreed(box.zone, sightings[i]?.shift, first[i]))
  const again = { ...search, reach: LOCATE.reachAgain }
  for (const { box, i } of odd) sightings[i] = sightingOf(box, first[i] ?? { x: 0, y: 0 }, again)
  const second = driftOf(sightings, odd.flatMap(({ i }) => sightings[i] ?? [])) // biome-ignore format: one thought
  const drift = [...first]
  odd.forEach(({ i }, k) => {
    drift[i] = second[k]
  })
  return boxes.map((box, i) => settled(box, sightings[i]?.shift, drift[i]))
}

/** A box and the image around it. */
interface Box {
  readonly zone: Zone
  readonly patch: Patch
}

function sightingOf({ zone, patch }: Box, prior: Point, search: Search): Sighting {
  const centre = centreOf(zone.rect)
  const side = Math.min(patch.width, patch.height)
  const most = side * search.most
  const start = { x: clamped(prior.x / patch.step, most), y: clamped(prior.y / patch.step, most) }
  const found = frameShift(patch, zone.shape, start, side * search.reach)
  if (found === undefined) return { centre, strength: 0 }
  return { centre, shift: { x: found.x * patch.step, y: found.y * patch.step }, strength: found.strength }
}

const clamped = (value: number, most: number): number => Math.min(most, Math.max(-most, value))

/** Whether a box's own frame was seen, and lies where its neighbours say (if they say anything). */
function isAgreed(zone: Zone, own: Point | undefined, drift: Point | undefined): own is Point {
  const tolerance = Math.min(zone.rect.width, zone.rect.height) * LOCATE.agreement
  return own !== undefined && (drift === undefined || distance(own, drift) <= tolerance)
}

function settled({ zone, patch }: Box, own: Point | undefined, drift: Point | undefined): LocatedBox {
  const framed = isAgreed(zone, own, drift)
  return { zone, patch, shift: (framed ? own : drift) ?? { x: 0, y: 0 }, framed }
}
