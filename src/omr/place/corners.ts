import type { Point } from '../../base/geometry.ts'
import { CORNERS } from '../params.ts'
import type { Disc } from './discs.ts'
import type { HeaderGeometry } from './header.ts'

/** One way to see four (or three) discs as the corners of a page: by header order, absent where lost. */
export interface CornerGuess {
  readonly header: HeaderGeometry
  readonly discs: readonly (Disc | undefined)[]
  /** Distance from the ideal: 0 for four perfect discs in a perfect rectangle. */
  readonly cost: number
}

/**
 * Every plausible reading of the discs as page corners, best first. Two discs taken as a diagonal fix scale, turn and
 * place of the whole page, hence how large each disc must be and where the other two must lie; a decoy (punch hole,
 * filled box, letter) fails one or the other. Turned pages need no extra case: the diagonal tells.
 */
export function cornerGuessesOf(discs: readonly Disc[], headers: readonly HeaderGeometry[], imageDiagonal: number): CornerGuess[] {
  const found = new Map<string, CornerGuess>()
  const keep = (guess: CornerGuess): void => {
    const name = `${headers.indexOf(guess.header)} ${guess.discs.map((d) => (d === undefined ? -1 : discs.indexOf(d))).join(' ')}`
    if ((found.get(name)?.cost ?? Number.POSITIVE_INFINITY) > guess.cost) found.set(name, guess)
  }
  const settings = headers.flatMap((header) => ([0, 1] as const).map((diagonal): Setting => ({ header, discs, diagonal, imageDiagonal })))
  for (const setting of settings) guessesOf(setting).forEach(keep)
  const all = [...found.values()]
  return all.flatMap((g) => (g.cost > CORNERS.dropOneAbove ? [g, ...withoutOne(g)] : [g])).sort((p, q) => p.cost - q.cost)
}

function guessesOf(setting: Setting): CornerGuess[] {
  const guesses: CornerGuess[] = []
  for (const a of setting.discs)
    for (const b of setting.discs) {
      const guess = a === b ? undefined : guessOf(setting, a, b)
      if (guess !== undefined) guesses.push(guess)
    }
  return guesses
}

interface Setting {
  readonly header: HeaderGeometry
  readonly discs: readonly Disc[]
  /** 0: the pair is top left and bottom right; 1: top right and bottom left. */
  readonly diagonal: 0 | 1
  readonly imageDiagonal: number
}

function guessOf(setting: Setting, a: Disc, b: Disc): CornerGuess | undefined {
  const { header, diagonal } = setting
  const from = header.fiducials[diagonal]
  const to = header.fiducials[diagonal === 0 ? 2 : 3]
  const turn = turnOf(from, to, a, b)
  const span = Math.hypot(b.x - a.x, b.y - a.y)
  const due = header.diameter * Math.hypot(turn.x, turn.y)
  if (span < setting.imageDiagonal * CORNERS.leastPageShare || isOffSize(a, due) || isOffSize(b, due) || isOblique(turn)) return undefined
  const [left, right] = [header.fiducials[diagonal === 0 ? 1 : 0], header.fiducials[diagonal === 0 ? 3 : 2]]
  const near = (corner: Point) => nearDiscs(setting.discs, placed(turn, from, corner, a), due, span)
  const pair = bestPair(near(left), near(right))
  if (pair === undefined) return undefined
  const corners = diagonal === 0 ? [a, pair.one, b, pair.other] : [pair.one, a, pair.other, b]
  const shape = corners.reduce((sum, d) => sum + (d === undefined ? 0 : shapeCost(d, due)), 0)
  return { header, discs: corners, cost: pair.cost + shape }
}

/** Scale and turn as a complex number: what takes the header's diagonal to the pair's. */
function turnOf(from: Point, to: Point, a: Point, b: Point): Point {
  const m = { x: to.x - from.x, y: to.y - from.y }
  const d = { x: b.x - a.x, y: b.y - a.y }
  const size = m.x * m.x + m.y * m.y
  return { x: (d.x * m.x + d.y * m.y) / size, y: (d.y * m.x - d.x * m.y) / size }
}

const placed = (turn: Point, from: Point, corner: Point, a: Point): Point => {
  const m = { x: corner.x - from.x, y: corner.y - from.y }
  return { x: a.x + turn.x * m.x - turn.y * m.y, y: a.y + turn.x * m.y + turn.y * m.x }
}

const isOffSize = (d: Disc, due: number): boolean => Math.abs(d.diameter - due) > due * CORNERS.diameterTolerance + CORNERS.diameterSlack

/** Whether the page would lie further from a quarter turn than scanners and phones put it. */
function isOblique(turn: Point): boolean {
  const quarter = Math.PI / 2
  const angle = Math.atan2(turn.y, turn.x) / quarter
  return Math.abs(angle - Math.round(angle)) * quarter > CORNERS.mostSkew
}

/** A disc and how far from its expected place it lies, in diagonals. */
interface Near {
  readonly disc: Disc
  readonly x: number
  readonly y: number
}

function nearDiscs(discs: readonly Disc[], at: Point, due: number, span: number): Near[] {
  const near: Near[] = []
  for (const disc of discs) {
    const [x, y] = [(disc.x - at.x) / span, (disc.y - at.y) / span]
    if (Math.abs(x) < CORNERS.mostStretch && Math.abs(y) < CORNERS.mostStretch && !isOffSize(disc, due)) near.push({ disc, x, y })
  }
  return near
}

/** The two other corners that together fit best; only one of them where the other is lost. */
function bestPair(
  ones: readonly Near[],
  others: readonly Near[],
): { one: Disc | undefined; other: Disc | undefined; cost: number } | undefined {
  let best: { one: Disc | undefined; other: Disc | undefined; cost: number } | undefined
  const offer = (one: Near | undefined, other: Near | undefined) => {
    const off = Math.hypot((one?.x ?? 0) + (other?.x ?? 0), (one?.y ?? 0) + (other?.y ?? 0))
    if (off > CORNERS.mostOff) return
    const stretch = one !== undefined && other !== undefined ? Math.hypot(one.x - other.x, one.y - other.y) / 2 : 0
    const lost = one === undefined || other === undefined ? CORNERS.lostCost : 0
    const cost = (off / CORNERS.offUnit) ** 2 + (stretch / CORNERS.stretchUnit) ** 2 + lost
    if (best === undefined || cost < best.cost) best = { one: one?.disc, other: other?.disc, cost }
  }
  for (const one of ones) for (const other of others) offer(one, other)
  for (const one of ones) offer(one, undefined)
  for (const other of others) offer(undefined, other)
  return best
}

const shapeCost = (d: Disc, due: number): number =>
  (Math.max(0, Math.abs(d.diameter - due) - CORNERS.diameterSlack) / due / CORNERS.diameterUnit) ** 2 +
  (1 - d.roundness) * CORNERS.roundnessWeight

/** The four guesses with one corner given up: for when one of the four is a decoy. */
function withoutOne(guess: CornerGuess): CornerGuess[] {
  if (guess.discs.some((d) => d === undefined)) return []
  return guess.discs.map((_, lost) => ({
    header: guess.header,
    discs: guess.discs.map((d, i) => (i === lost ? undefined : d)),
    cost: guess.cost / 2 + CORNERS.lostCost,
  }))
}
