import { centreOf, distance, type Point } from '../../base/geometry.ts'
import type { Zone } from '../../model/sheet.ts'
import { GROW, LOCATE } from '../params.ts'
import { frameShift } from '../pixels/frame.ts'
import { type Patch, patchOf, type View } from '../pixels/patch.ts'
import { driftOf, type Sighting } from './drift.ts'
import { growBoxes } from './grow-boxes.ts'
import type { LocatedBox } from './located-box.ts'

/** How far the search goes, in shares of a box's shorter side. */
interface Search {
  /** Of the patches: what is searched, and the ring outside a box that is measured. */
  readonly margin: number
  readonly reach: number
}

/**
 * Finds each box by its printed frame: from the anchors outwards, where there are enough of them; where many frames do
 * not show that way, each nearby, and in a wider surrounding (the paper does not quite agree with the sheet). The way
 * that shows frames most clearly is taken; of one that hardly shows any these are lookalikes (strokes, letters), and the
 * first way holds.
 */
export function locateBoxes(view: View, zones: readonly Zone[], anchors: readonly Point[] = []): LocatedBox[] {
  const ways = [
    () => (anchors.length < LOCATE.leastAnchors ? [] : growBoxes(view, zones, anchors)),
    () => searchBoxes(view, zones, LOCATE.near),
    () => searchBoxes(view, zones, LOCATE.wide),
  ]
  let best: LocatedBox[] = []
  for (const way of ways) {
    const boxes = way()
    if (boxes.length === zones.length && (best.length === 0 || (isShown(boxes) && clarityOf(boxes) > clarityOf(best)))) best = boxes
    if (best === boxes && unclearOf(boxes) <= zones.length * LOCATE.mostMissing) break
  }
  return best
}

const clarityOf = (boxes: readonly LocatedBox[]): number => boxes.reduce((sum, box) => sum + (box.framed ? box.strength : 0), 0)

const isShown = (boxes: readonly LocatedBox[]): boolean => boxes.filter(({ framed }) => framed).length >= boxes.length * LOCATE.leastShown

/** Boxes that show no frame, or one much fainter than most do: perhaps a letter or a stroke. */
function unclearOf(boxes: readonly LocatedBox[]): number {
  const strengths = boxes.filter((box) => box.framed).map((box) => box.strength)
  const usual = strengths.sort((a, b) => a - b)[strengths.length >> 1] ?? 0
  return boxes.filter((box) => !box.framed || box.strength < usual * GROW.leastShare).length
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
  return boxes.map((box, i) => settled(box, sightings[i], drift[i]))
}

/** A box and the image around it. */
interface Box {
  readonly zone: Zone
  readonly patch: Patch
}

function sightingOf({ zone, patch }: Box, prior: Point, search: Search): Sighting {
  const centre = centreOf(zone.rect)
  const side = Math.min(patch.width, patch.height)
  const start = { x: prior.x / patch.step, y: prior.y / patch.step }
  const found = frameShift(patch, zone.shape, start, side * search.reach)
  if (found === undefined) return { centre, strength: 0 }
  return { centre, shift: { x: found.x * patch.step, y: found.y * patch.step }, strength: found.strength }
}

/** Whether a box's own frame was seen, and lies where its neighbours say (if they say anything). */
function isAgreed(zone: Zone, own: Point | undefined, drift: Point | undefined): own is Point {
  const tolerance = Math.min(zone.rect.width, zone.rect.height) * LOCATE.agreement
  return own !== undefined && (drift === undefined || distance(own, drift) <= tolerance)
}

function settled({ zone, patch }: Box, own: Sighting | undefined, drift: Point | undefined): LocatedBox {
  const framed = isAgreed(zone, own?.shift, drift)
  const shift = (framed ? own?.shift : drift) ?? { x: 0, y: 0 }
  return { zone, patch, origin: { x: 0, y: 0 }, shift, strength: own?.strength ?? 0, framed }
}
