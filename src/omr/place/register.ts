import { affineOf, type Homography, homographyOf, type Point, project } from '../../base/geometry.ts'
import type { Registration } from '../../model/reading.ts'
import type { CornerGuess } from './corners.ts'
import type { HeaderGeometry } from './header.ts'

/** A page as it would lie if a guess were right. */
export interface Placement {
  readonly header: HeaderGeometry
  readonly registration: Registration
  /** Darkness of the printed discs: what counts as black on this page. */
  readonly black: number
  /** Where the placement is exact, sheet mm: the discs it was made from. */
  readonly anchors: readonly Point[]
}

/**
 * Sheet mm → raster from the discs found: the homography of four, the affine map of three. The residual is what the
 * next stiffer map leaves over (affine for four points, similarity for three), in mm; undefined for degenerate corners.
 */
export function placementOf(guess: CornerGuess): Placement | undefined {
  const found = guess.discs.flatMap((disc, i) => (disc === undefined ? [] : [{ disc, due: guess.header.fiducials[i] ?? { x: 0, y: 0 } }]))
  const from = found.map((f) => f.due)
  const to = found.map((f): Point => ({ x: f.disc.x, y: f.disc.y }))
  const four = found.length === 4 // all corners of a page
  const toRaster = four ? homographyOf(from, to) : affineOf(from, to)
  if (toRaster === undefined) return undefined
  const residual = four ? affineResidual(from, to) : similarityResidual(from, to)
  const black = found.reduce((sum, f) => sum + f.disc.black, 0) / found.length
  const registration: Registration = { toRaster, residual, fiducials: four ? 4 : 3, turns: turnsOf(toRaster, guess.header) }
  return { header: guess.header, registration, black, anchors: from }
}

/** The placement that four places of the discs' centres give; `seen` are the numbers of the discs that were seen there. */
export function placementAt(
  header: HeaderGeometry,
  places: readonly Point[],
  { black, seen }: { readonly black: number; readonly seen: readonly number[] },
): Placement | undefined {
  const toRaster = homographyOf(header.fiducials, places)
  if (toRaster === undefined) return undefined
  const residual = affineResidual(header.fiducials, places)
  const anchors = header.fiducials.filter((_, i) => seen.includes(i))
  const fiducials = COUNTS[anchors.length] ?? 4
  return { header, black, anchors, registration: { toRaster, residual, fiducials, turns: turnsOf(toRaster, header) } }
}

const COUNTS = [0, 1, 2, 3, 4] as const

/** Quarter turns clockwise of the page on the raster, from where its upper edge points. */
function turnsOf(toRaster: Homography, header: HeaderGeometry): 0 | 1 | 2 | 3 {
  const [left, right] = [project(toRaster, header.fiducials[0]), project(toRaster, header.fiducials[1])]
  const quarters = Math.round(Math.atan2(right.y - left.y, right.x - left.x) / (Math.PI / 2))
  const turns = [0, 1, 2, 3] as const // quarter turns
  return turns[(quarters + turns.length) % turns.length] ?? 0
}

/** Root mean square over four corners of a parallelogram of what an affine fit leaves: the closing error, a quarter at each. */
function affineResidual(from: readonly Point[], to: readonly Point[]): number {
  const s = scaleOf(from, to)
  const alternating = (axis: 'x' | 'y', points: readonly Point[]) =>
    points.reduce((sum, p, i) => sum + (i % 2 === 0 ? p[axis] : -p[axis]), 0)
  return Math.hypot(alternating('x', to), alternating('y', to)) / to.length / s
}

/** Root mean square distance left by the least-squares similarity (Umeyama 1991, in the plane), in units of `from`. */
function similarityResidual(from: readonly Point[], to: readonly Point[]): number {
  const a = middleOf(from)
  const b = middleOf(to)
  let [re, im, size] = [0, 0, 0]
  from.forEach((p, i) => {
    const m = { x: p.x - a.x, y: p.y - a.y }
    const d = { x: (to[i]?.x ?? 0) - b.x, y: (to[i]?.y ?? 0) - b.y }
    re += d.x * m.x + d.y * m.y
    im += d.y * m.x - d.x * m.y
    size += m.x * m.x + m.y * m.y
  })
  const z = { x: re / size, y: im / size }
  const left = from.map((p, i) => {
    const m = { x: p.x - a.x, y: p.y - a.y }
    return Math.hypot(b.x + z.x * m.x - z.y * m.y - (to[i]?.x ?? 0), b.y + z.x * m.y + z.y * m.x - (to[i]?.y ?? 0))
  })
  return Math.sqrt(left.reduce((sum, d) => sum + d * d, 0) / left.length) / Math.hypot(z.x, z.y)
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
  y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
})

/** Raster pixels per mm. */
function scaleOf(from: readonly Point[], to: readonly Point[]): number {
  const spread = (points: readonly Point[]) => {
    const m = middleOf(points)
    return points.reduce((sum, p) => sum + Math.hypot(p.x - m.x, p.y - m.y), 0)
  }
  return spread(to) / spread(from)
}
