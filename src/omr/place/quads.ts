import { type Homography, homographyOf, type Point, project } from '../../base/geometry.ts'
import { QUAD } from '../params.ts'
import type { HeaderGeometry } from './header.ts'
import { meanRadiusOf, type Oval, radiusOf } from './ovals.ts'
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
  const rounds = convexRounds(ovals, { area: imageArea * QUAD.leastArea, shares: headers.map(discShareOf) })
  const quads = headers.flatMap((header) => rounds.flatMap((round) => turnsOf(round).flatMap((corners) => quadOf(header, corners) ?? [])))
  return quads.sort((a, b) => a.cost - b.cost)
}

/** Bounds of a round: its area on the raster, and what share of it a disc's radius squared is by each header. */
interface Bounds {
  readonly area: number
  readonly shares: readonly number[]
}

const discShareOf = ({ diameter, fiducials: [a, b, c, d] }: HeaderGeometry): number =>
  (diameter / 2) ** 2 / ((sideOf(a, c, d) - sideOf(a, c, b)) / 2)

type Round = readonly [Oval, Oval, Oval, Oval]

/** An oval with the square of its mean radius, and how far it lies beside a diagonal: twice the triangle with its ends. */
interface Beside {
  readonly oval: Oval
  readonly square: number
  readonly side: number
}

/** Fours that go round clockwise (on the picture), each once, large and square enough. */
function convexRounds(ovals: readonly Oval[], bounds: Bounds): Round[] {
  const squares = new Map(ovals.map((oval) => [oval, meanRadiusOf(oval.outline) ** 2]))
  const besideOf = (oval: Oval, side: number): Beside => ({ oval, square: squares.get(oval) ?? 0, side })
  return ovals.flatMap((a, i) =>
    ovals.slice(i + 1).flatMap((c) => {
      const others = ovals.slice(i + 1).map((oval) => besideOf(oval, sideOf(a, c, oval))) // c lies beside itself by 0
      return roundsAcross([besideOf(a, 0), besideOf(c, 0)], others, bounds)
    }),
  )
}

/** Those of which a and c are one diagonal. */
function roundsAcross([a, c]: readonly [Beside, Beside], others: readonly Beside[], { area, shares }: Bounds): Round[] {
  const [least, most] = [Math.min(...shares) / QUAD.sizeFactor, Math.max(...shares) * QUAD.sizeFactor]
  const rights = others.filter((other) => other.side > 0)
  const rounds: Round[] = []
  for (const b of others.filter((other) => other.side < 0))
    for (const d of rights) {
      const size = (d.side - b.side) / 2
      const mean = (a.square + b.square + c.square + d.square) / DISCS
      if (size < area || mean < size * least || mean > size * most) continue
      if (!shares.some((share) => areSized([a, b, c, d], share))) continue
      const round: Round = [a.oval, b.oval, c.oval, d.oval]
      if (isPageLike(round)) rounds.push(round)
    }
  return rounds
}

const DISCS = 4

/**
 * Whether the sizes of its discs may be those of a page, however it is turned: most fours are told by that before any map
 * is made. A map that takes a parallelogram to a, b, c, d has there the weights wa … wd, each the triangle of the three other
 * corners, and enlarges areas at a by wa wb wc wd / wa³ over the parallelogram's. The bound holds for ovals of all slants:
 * the mean square of a logarithm is no less than that of its mean, and of all ovals of one area the circle has the least.
 */
function areSized([a, b, c, d]: readonly [Beside, Beside, Beside, Beside], share: number): boolean {
  const [wb, wd] = [d.side, -b.side]
  const wa = sideOf(b.oval, c.oval, d.oval)
  const wc = wb + wd - wa
  const due = share * wa * wb * wc * wd
  const cost = sizeCost(a, wa, due) + sizeCost(b, wb, due) + sizeCost(c, wc, due) + sizeCost(d, wd, due)
  return cost <= QUAD.mostCost * QUAD.surely // not where there is a dent: a weight is below 0 then
}

function sizeCost({ oval, square }: Beside, weight: number, due: number): number {
  const off = Math.log((square * weight * weight * weight) / due) / 2 // of radii, not their squares
  return (off / QUAD.shapeUnit) ** 2 + (1 - oval.roundness) * QUAD.roundnessWeight
}

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
