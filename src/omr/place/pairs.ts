import type { Point } from '../../base/geometry.ts'
import { CORNERS, PAIR } from '../params.ts'
import type { Disc } from './discs.ts'
import type { HeaderGeometry } from './header.ts'
import { type Placement, placementAt } from './register.ts'

/**
 * How a page may lie of which only two discs are left, the likeliest first: the similarity that takes two of the
 * header's corners to two discs of the size it gives them, the page a little longer or shorter away from them (printers
 * and feeders stretch it). The page code and the boxes' frames must prove it.
 */
export function pairPlacements(discs: readonly Disc[], headers: readonly HeaderGeometry[], leastSpan: number): Placement[] {
  const guesses = headers.flatMap((header) =>
    CORNER_PAIRS.flatMap(([i, j]) => discs.flatMap((a) => discs.flatMap((b) => (a === b ? [] : (guessOf({ header, i, j }, a, b) ?? []))))),
  )
  return guesses
    .filter((guess) => guess.span >= leastSpan)
    .sort((p, q) => p.cost - q.cost)
    .slice(0, PAIR.most * headers.length)
    .flatMap(placementsOf)
}

/** The six pairs of a page's four corners. */
const CORNER_PAIRS = [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2], [1, 3]] as const // biome-ignore format: a list

interface PairOfCorners {
  readonly header: HeaderGeometry
  readonly i: number
  readonly j: number
}

interface Guess extends PairOfCorners {
  readonly a: Disc
  readonly b: Disc
  /** Scale and turn as a complex number. */
  readonly turn: Point
  /** Length of the page's diagonal, pixels. */
  readonly span: number
  readonly cost: number
}

const ORIGIN: Point = { x: 0, y: 0 }

function guessOf(pair: PairOfCorners, a: Disc, b: Disc): Guess | undefined {
  const { header, i, j } = pair
  const [from, to] = [header.fiducials[i] ?? ORIGIN, header.fiducials[j] ?? ORIGIN]
  const [mx, my, dx, dy] = [to.x - from.x, to.y - from.y, b.x - a.x, b.y - a.y]
  const size = mx * mx + my * my
  const turn = { x: (dx * mx + dy * my) / size, y: (dy * mx - dx * my) / size }
  const scale = Math.hypot(turn.x, turn.y)
  const due = header.diameter * scale
  const off = (d: Disc): number => Math.max(0, Math.abs(d.diameter - due) - PAIR.diameterSlack) / due
  if (off(a) > PAIR.diameterTolerance || off(b) > PAIR.diameterTolerance || isOblique(turn)) return undefined
  const cost = (off(a) + off(b)) / PAIR.diameterTolerance + (2 - a.roundness - b.roundness) * CORNERS.roundnessWeight
  const [first, , third] = header.fiducials
  return { ...pair, a, b, turn, span: scale * Math.hypot(third.x - first.x, third.y - first.y), cost }
}

function isOblique(turn: Point): boolean {
  const quarter = Math.PI / 2
  const angle = Math.atan2(turn.y, turn.x) / quarter
  return Math.abs(angle - Math.round(angle)) * quarter > CORNERS.mostSkew
}

function placementsOf({ header, i, j, a, b, turn }: Guess): Placement[] {
  const from = header.fiducials[i] ?? ORIGIN
  const isSide = (j - i) % 2 !== 0
  const axis = { x: b.x - a.x, y: b.y - a.y }
  const length = Math.hypot(axis.x, axis.y)
  const across = { x: -axis.y / length, y: axis.x / length }
  const black = (a.black + b.black) / 2
  return (isSide ? PAIR.stretches : [0]).flatMap((stretch) => {
    const places = header.fiducials.map((corner): Point => {
      const [mx, my] = [corner.x - from.x, corner.y - from.y]
      const [x, y] = [turn.x * mx - turn.y * my, turn.x * my + turn.y * mx]
      const away = (x * across.x + y * across.y) * stretch
      return { x: a.x + x + across.x * away, y: a.y + y + across.y * away }
    })
    return placementAt(header, places, { black, seen: [i, j] }) ?? []
  })
}
