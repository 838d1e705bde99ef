import { type Homography, homographyOf, type Point, project } from '../base/geometry.ts'
import type { HeaderGeometry } from './header.ts'
import { meanRadiusOf, type Oval, radiusOf } from './ovals.ts'
import { QUAD } from './params.ts'
import { DIRECTIONS } from './rays.ts'

/** Four ovals seen as a page's corners at a slant, in header order, and the projective map that this means. */
export interface Quad {
  readonly header: HeaderGeometry
  readonly corners: readonly [Oval, Oval, Oval, Oval]
  readonly toRaster: Homography
  /** 0 for four perfect discs seen in perspective. */
  readonly cost: number
}

/**
 * Every four ovals that may be a page photographed from anywhere, best first. Any four points are some rectangle seen
 * in perspective; what tells a page is that each disc is as large and as slanted as the map of the four says it must be
 * at its place. Pairs that cross are the diagonals; the four ways to turn a page are four quads.
 */
export function quadsOf(ovals: readonly Oval[], headers: readonly HeaderGeometry[], imageArea: number): Quad[] {
  const rounds = convexRounds(ovals, { area: imageArea * QUAD.leastArea, ...discSharesOf(headers) })
  const quads = headers.flatMap((header) => rounds.flatMap((round) => turnsOf(round).flatMap((corners) => quadOf(header, corners) ?? [])))
  return quads.sort((a, b) => a.cost - b.cost)
}

/** Bounds of a round: its area on the raster, and what share of it a disc's radius squared may be. */
interface Bounds {
  readonly area: number
  readonly least: number
  readonly most: number
}

function discSharesOf(headers: readonly HeaderGeometry[]): Omit<Bounds, 'area'> {
  const shares = headers.map(({ diameter, fiducials: [a, b, c, d] }) => (diameter / 2) ** 2 / ((sideOf(a, c, d) - sideOf(a, c, b)) / 2))
  return { least: Math.min(...shares) / QUAD.sizeFactor, most: Math.max(...shares) * QUAD.sizeFactor }
}

type Round = readonly [Oval, Oval, Oval, Oval]

/** Fours that go round clockwise (on the picture), each once, large and square enough. */
function convexRounds(ovals: readonly Oval[], bounds: Bounds): Round[] {
  const sizes = new Map(ovals.map((oval) => [oval, meanRadiusOf(oval.outline) ** 2]))
  const sizesOf = (round: Round): number => round.reduce((sum, oval) => sum + (sizes.get(oval) ?? 0), 0) / round.length
  const rounds: Round[] = []
  for (const [i, a] of ovals.entries())
    for (const c of ovals.slice(i + 1)) {
      const others = ovals.slice(i + 1).filter((o) => o !== c)
      for (const { round, area } of roundsAcross([a, c], others, bounds.area))
        if (isSized(sizesOf(round), area, bounds) && isPageLike(round)) rounds.push(round)
    }
  return rounds
}

/** The large fours of which a and c are one diagonal. */
function roundsAcross(
  [a, c]: readonly [Oval, Oval],
  others: readonly Oval[],
  least: number,
): { readonly round: Round; readonly area: number }[] {
  const large: { readonly round: Round; readonly area: number }[] = []
  const rights = others.filter((o) => sideOf(a, c, o) > 0)
  for (const b of others.filter((o) => sideOf(a, c, o) < 0))
    for (const d of rights) {
      const area = (sideOf(a, c, d) - sideOf(a, c, b)) / 2
      if (area >= least) large.push({ round: [a, b, c, d], area })
    }
  return large
}

const isSized = (size: number, area: number, { least, most }: Bounds): boolean => size >= area * least && size <= area * most

/** Positive where p lies to the right of the way from a to c, y downwards: twice the area of the triangle. */
const sideOf = (a: Point, c: Point, p: Point): number => (c.x - a.x) * (p.y - a.y) - (c.y - a.y) * (p.x - a.x)

function isPageLike(round: Round): boolean {
  const sides = round.map((p, i) => vectorOf(p, round[(i + 1) % 4] ?? p))
  const isEven = [0, 1].every((i) => ratioOf(lengthOf(sides[i]), lengthOf(sides[i + 2])) <= QUAD.mostTaper)
  return isEven && sides.every((side, i) => isCorner(side, sides[(i + 1) % 4] ?? side))
}

const vectorOf = (p: Point, q: Point): Point => ({ x: q.x - p.x, y: q.y - p.y })
const lengthOf = (v: Point | undefined): number => (v === undefined ? 0 : Math.hypot(v.x, v.y))
const ratioOf = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b)

/** Whether two sides meet at an angle that a page's corner may show. */
function isCorner(u: Point, v: Point): boolean {
  const cross = u.x * v.y - u.y * v.x
  return cross > 0 && Math.abs(u.x * v.x + u.y * v.y) <= cross * QUAD.mostLean
}

const turnsOf = ([a, b, c, d]: Round): Round[] => [[a, b, c, d], [b, c, d, a], [c, d, a, b], [d, a, b, c]] // biome-ignore format: a list

function quadOf(header: HeaderGeometry, corners: Round): Quad | undefined {
  const toRaster = homographyOf(header.fiducials, corners)
  if (toRaster === undefined) return undefined
  let cost = 0
  for (const [i, oval] of corners.entries()) {
    cost += ovalCost(oval, toRaster, header, i)
    if (cost > QUAD.mostCost) return undefined // no cost is below 0
  }
  return { header, corners, toRaster, cost }
}

/** How far an oval is from disc i of the header seen through a map; of what is hopeless only that it is. */
export function ovalCost(oval: Oval, toRaster: Homography, header: HeaderGeometry, i: number): number {
  const centre = header.fiducials[i] ?? { x: 0, y: 0 }
  const radius = header.diameter / 2
  const most = QUAD.mostCost * DIRECTIONS.length * QUAD.shapeUnit ** 2
  let squares = 0
  for (const d of DIRECTIONS) {
    const edge = project(toRaster, { x: centre.x + radius * d.x, y: centre.y + radius * d.y })
    const [x, y] = [edge.x - oval.x, edge.y - oval.y]
    const due = Math.hypot(x, y)
    if (!(due > 0)) return Number.POSITIVE_INFINITY
    const seen = radiusOf(oval.outline, { x: x / due, y: y / due })
    squares += Math.log(seen / due) ** 2
    if (squares > most * HOPELESS) return Number.POSITIVE_INFINITY
  }
  const off = Math.sqrt(squares / DIRECTIONS.length)
  return (off / QUAD.shapeUnit) ** 2 + (1 - oval.roundness) * QUAD.roundnessWeight
}

/** Above what is refused, by more than rounding. */
const HOPELESS = 1.01
