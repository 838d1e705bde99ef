import type { ZoneMeasure } from '../../model/reading.ts'
import type { Zone } from '../../model/sheet.ts'
import { CHANCE, PEN } from '../mark-params.ts'
import { inkBeside } from './beside-frame.ts'
import { logistic } from './logistic.ts'
import { leastOrdinary, type PenUse } from './pen-use.ts'

interface Box {
  readonly zone: Pick<Zone, 'rect' | 'exclusive'>
  readonly measure: ZoneMeasure
  readonly strength: number
  readonly pen: Pick<PenUse, 'usual'>
}

/**
 * The chances of a question's boxes, each by itself, where two are marked and run into each other: the weaker is perhaps a stroke
 * that ran on from the other, and never sure. Where several may be meant, that is said only of what is weaker than all of its hand's marks, and of a
 * stroke that meets another where more than one mark of its hand lies.
 */
export const withRunOn = (group: readonly Box[], chances: readonly number[]): readonly number[] =>
  group.map((box, i) => {
    const own = chances[i] ?? 0
    const isRunOn = (other: Box, j: number): boolean =>
      (chances[j] ?? 0) >= 0.5 && other.strength > box.strength && (isUnusual(box) || isDouble(box, other)) && isJoined(box, other)
    return group.some(isRunOn) ? Math.min(own, logistic(CHANCE.mostFaint)) : own
  })

/** One of two answers where one may be meant, or a mark such as this hand makes none. */
const isUnusual = ({ zone, strength, pen: { usual } }: Box): boolean =>
  zone.exclusive === true || (usual !== undefined && strength < leastOrdinary(usual))

/** Whether a stroke, no stronger than usual, stands beside a box that holds more than any single one of its hand. */
const isDouble = ({ strength, pen: { usual } }: Box, other: Box): boolean =>
  usual !== undefined &&
  usual.full < CHANCE.mereStroke &&
  strength <= usual.strength &&
  other.strength >= Math.max(usual.strength + PEN.scatters * usual.scatter.strength, usual.strength * CHANCE.double)

/**
 * Whether ink runs from one box into the other beside it or below: out of the side of each that faces the other, at the same height
 * (but for a cell). `zone` in millimetres.
 */
function isJoined(a: Box, b: Box): boolean {
  const [x, y] = [b.zone.rect.x - a.zone.rect.x, b.zone.rect.y - a.zone.rect.y]
  const { width, height } = a.zone.rect
  const isBeside = Math.abs(y) < height / 2 && Math.abs(x) < width * 2
  const isBelow = Math.abs(x) < width / 2 && Math.abs(y) < height * 2
  if (!isBeside && !isBelow) return false
  const facing = isBeside ? (x > 0 ? RIGHT : LEFT) : y > 0 ? BELOW : ABOVE
  const inkOf = ({ measure }: Box, side: number): readonly number[] => inkBeside(measure.around ?? '')[side] ?? []
  const back = inkOf(b, OPPOSITE[facing] ?? facing)
  return inkOf(a, facing).some((ink, i) => ink >= CHANCE.joined && back.slice(Math.max(0, i - 1), i + 2).some((to) => to >= CHANCE.joined))
}

const [LEFT, RIGHT, ABOVE, BELOW] = [0, 1, 2, 3] as const
const OPPOSITE = [RIGHT, LEFT, BELOW, ABOVE] as const
