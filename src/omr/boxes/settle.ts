import { centreOf, type Homography, type Point, solve } from '../../base/geometry.ts'
import type { ZoneMeasure } from '../../model/reading.ts'
import type { Zone } from '../../model/sheet.ts'
import { PLACED } from '../params.ts'

/** A box and where its frame was seen, from where the placement has it, mm. */
interface Seen {
  readonly at: Point
  readonly shift: Point
}

/**
 * Sheet mm → raster under which the boxes lie where their frames were seen: an affine map of the sheet by least squares,
 * once over all boxes, then without those that it leaves far off (ink that looked like a frame, a neighbour's frame).
 * The map that was where the frames are too few to say.
 */
export function settled(toRaster: Homography, zones: readonly Zone[], measures: readonly ZoneMeasure[]): Homography {
  const all = seenIn(zones, measures)
  const first = affineFit(all)
  if (first === undefined) return toRaster
  const near = all.filter((box) => offBy(first, box) <= PLACED.straysBeyond)
  return after(toRaster, affineFit(near) ?? first)
}

/** Whether the boxes are where the placement has them: nearly all show their frames there, and of each group at least one. */
export function isSettled(zones: readonly Zone[], measures: readonly ZoneMeasure[]): boolean {
  const groups = new Map(zones.map((zone) => [zone.id, zone.group]))
  const close = measures.filter(({ shift }) => shift !== undefined && Math.hypot(shift.x, shift.y) <= PLACED.straysBeyond)
  const seen = new Set(close.map((measure) => groups.get(measure.zone)))
  return close.length >= measures.length * PLACED.leastFramed && measures.every((measure) => seen.has(groups.get(measure.zone)))
}

function seenIn(zones: readonly Zone[], measures: readonly ZoneMeasure[]): readonly Seen[] {
  const rects = new Map(zones.map((zone) => [zone.id, zone.rect]))
  return measures.flatMap(({ zone, shift }) => {
    const rect = rects.get(zone)
    return rect === undefined || shift === undefined ? [] : [{ at: centreOf(rect), shift }]
  })
}

/** x', y' as sums over x, y and 1. */
type Affine = readonly [readonly number[], readonly number[]]

function affineFit(boxes: readonly Seen[]): Affine | undefined {
  const rows = boxes.map(({ at, shift }) => ({ terms: [at.x, at.y, 1], x: at.x + shift.x, y: at.y + shift.y }))
  const axis = (name: 'x' | 'y'): number[] | undefined => {
    const sum = (of: (row: (typeof rows)[0]) => number): number => rows.reduce((all, row) => all + of(row), 0)
    return solve(
      [0, 1, 2].map((i) => [
        ...[0, 1, 2].map((j) => sum(({ terms }) => (terms[i] ?? 0) * (terms[j] ?? 0))),
        sum((row) => (row.terms[i] ?? 0) * row[name]),
      ]),
    )
  }
  const [x, y] = [axis('x'), axis('y')]
  return x === undefined || y === undefined ? undefined : [x, y]
}

function offBy([x, y]: Affine, { at, shift }: Seen): number {
  const along = (row: readonly number[]): number => (row[0] ?? 0) * at.x + (row[1] ?? 0) * at.y + (row[2] ?? 0)
  return Math.hypot(along(x) - at.x - shift.x, along(y) - at.y - shift.y)
}

/** First the affine map of the sheet, then the homography. */
function after(h: Homography, [[a = 1, b = 0, c = 0], [d = 0, e = 1, f = 0]]: Affine): Homography {
  const [h0, h1, h2, h3, h4, h5, h6, h7, h8] = h
  const row = (p: number, q: number, r: number) => [p * a + q * d, p * b + q * e, p * c + q * f + r] as const
  return [...row(h0, h1, h2), ...row(h3, h4, h5), ...row(h6, h7, h8)]
}
