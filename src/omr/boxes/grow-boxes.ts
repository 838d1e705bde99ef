import { centreOf, distance, type Point, type Rect } from '../../base/geometry.ts'
import type { Zone } from '../../model/sheet.ts'
import { FRAME, GROW, LOCATE, TREND } from '../params.ts'
import { frameShift } from '../pixels/frame.ts'
import { patchOf, type View } from '../pixels/patch.ts'
import type { LocatedBox } from './located-box.ts'
import { type Known, trendAt } from './trend.ts'

/**
 * Finds boxes from the anchors (places where the registration is exact: the discs that were found) outwards. Each box is
 * looked for where the boxes found around it say, which follows curl, folds and stretch over any distance as long as
 * they are smooth from one box to the next; rows of boxes are not mistaken for one another.
 * Then each is held against what those all around it say, and what contradicts them (ink that looks like a frame) is not
 * believed; in black and white, where strokes look most like frames, it speaks for no other either. In greys the frames of a photograph
 * drift more than their neighbours tell.
 */
export function growBoxes(view: View, zones: readonly Zone[], anchors: readonly Point[]): LocatedBox[] {
  const fixed: Seen[] = anchors.map((at) => ({ at, shift: { x: 0, y: 0 }, tolerance: Number.MAX_VALUE }))
  const all = [...fixed]
  const strengths: number[] = []
  const located = new Map<Zone, LocatedBox>()
  for (const { zone, gap } of inOrder(zones, anchors)) {
    const due = trendAt(centreOf(zone.rect), all) ?? { x: 0, y: 0 }
    const box = boxNear(view, zone, due, reachOver(gap, zone.rect))
    located.set(zone, box)
    if (!box.framed || box.strength < GROW.leastShare * medianOf(strengths)) continue
    all.push({ at: centreOf(zone.rect), shift: placeOf(box), tolerance: toleranceOf(zone) })
    strengths.push(box.strength)
  }
  const frames = all.slice(fixed.length)
  const asked = frames.length < TREND.neighbours ? all : frames
  const agreed = view.isBilevel === true ? frames.filter((frame) => isBorneOut(frame, asked)) : frames
  const known = agreed.length < TREND.neighbours ? [...fixed, ...agreed] : agreed
  const clear = GROW.leastShare * medianOf(strengths, strengths.length)
  return zones.map((zone) => settled(view, zone, { box: located.get(zone), known, clear }))
}

/** Somewhere the paper is known to lie, and how far from what those around it say a box there is still believed, mm. */
interface Seen extends Known {
  readonly tolerance: number
}

const toleranceOf = ({ rect }: Zone): number => Math.min(rect.width, rect.height) * LOCATE.agreement

/** Whether a frame lies where those all around it say: ink taken for a frame must not tell where other boxes are. */
function isBorneOut({ at, shift, tolerance }: Seen, known: readonly Known[]): boolean {
  const due = trendAt(at, known, at)
  return due === undefined || distance(shift, due) <= tolerance
}

/** How far a box was found from where the registration puts it, mm. */
const placeOf = ({ origin, shift }: LocatedBox): Point => ({ x: origin.x + shift.x, y: origin.y + shift.y })

interface Around {
  readonly box: LocatedBox | undefined
  readonly known: readonly Known[]
  /** Strength from which on a frame says exactly where it is; ink over it moves a fainter one. */
  readonly clear: number
}

function settled(view: View, zone: Zone, { box, known, clear }: Around): LocatedBox {
  const centre = centreOf(zone.rect)
  const due = trendAt(centre, known, centre) ?? { x: 0, y: 0 }
  const tolerance = toleranceOf(zone)
  const isAgreed = (one: LocatedBox): boolean => one.framed && distance(placeOf(one), due) <= tolerance
  if (box !== undefined && isAgreed(box) && box.strength >= clear) return box
  const again = boxNear(view, zone, due, GROW.reach)
  if (isAgreed(again) && again.strength >= clear) return again
  const shift = { x: due.x - again.origin.x, y: due.y - again.origin.y }
  return { ...again, shift, framed: isAgreed(again) }
}

/**
 * A box where its frame shows within reach of where it is due. It is looked at from its expected place unless it is due
 * far from there: so it is sampled alike on all pages that lie flat.
 */
function boxNear(view: View, zone: Zone, due: Point, reach: number): LocatedBox {
  const side = Math.min(zone.rect.width, zone.rect.height)
  const isFar = Math.max(Math.abs(due.x), Math.abs(due.y)) > side * GROW.stay
  const origin = isFar ? due : { x: 0, y: 0 }
  const away = Math.max(Math.abs(due.x - origin.x), Math.abs(due.y - origin.y)) / side
  const patch = patchOf(view, moved(zone.rect, origin), reach + away + GROW.around)
  const toStride = (value: number): number => Math.round(value / patch.step / FRAME.stride) * FRAME.stride
  const prior = { x: toStride(due.x - origin.x), y: toStride(due.y - origin.y) }
  const found = frameShift(patch, zone.shape, prior, (side / patch.step) * reach)
  const at = found ?? prior
  const shift = { x: at.x * patch.step, y: at.y * patch.step }
  return { zone, patch, origin, shift, strength: found?.strength ?? 0, framed: found !== undefined }
}

const moved = (r: Rect, by: Point): Rect => ({ ...r, x: r.x + by.x, y: r.y + by.y })

/** How far to look for a box whose nearest known place is this far away, mm; shares of its side. */
const reachOver = (gap: number, { width, height }: Rect): number =>
  Math.min(GROW.mostReach, Math.max(GROW.reach, (gap * GROW.slope) / Math.min(width, height)))

/** Each time the zone nearest to an anchor or to a zone that came before (Prim 1957), and the gap between them. */
function inOrder(zones: readonly Zone[], anchors: readonly Point[]): { readonly zone: Zone; readonly gap: number }[] {
  const left = zones.map((zone) => {
    const centre = centreOf(zone.rect)
    return { zone, centre, far: anchors.reduce((least, anchor) => Math.min(least, distance(anchor, centre)), Number.MAX_VALUE) }
  })
  const order: { readonly zone: Zone; readonly gap: number }[] = []
  while (left.length > 0) {
    let at = 0
    for (let i = 1; i < left.length; i++) if ((left[i]?.far ?? 0) < (left[at]?.far ?? 0)) at = i
    const [next] = left.splice(at, 1)
    if (next === undefined) break
    order.push({ zone: next.zone, gap: next.far })
    for (const other of left) other.far = Math.min(other.far, distance(other.centre, next.centre))
  }
  return order
}

/** Of the last frames. */
function medianOf(strengths: readonly number[], recent: number = GROW.recent): number {
  const last = strengths.slice(-recent).sort((a, b) => a - b)
  return last[last.length >> 1] ?? 0
}
