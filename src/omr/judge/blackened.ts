import type { ZoneMeasure } from '../../model/reading.ts'
import { BLACKENED, CLASSIFY } from '../mark-params.ts'
import { inkBeside } from './beside-frame.ts'
import { cellsOf } from './blank-levels.ts'
import { type Dots, type DottedHand, inkOfDots } from './dots.ts'
import { logistic, logisticBetween } from './logistic.ts'
import type { PenUse } from './pen-use.ts'
import type { OverPrint } from './signal.ts'

interface InkSeen {
  readonly over: OverPrint
  readonly measure: ZoneMeasure
  readonly pen: PenUse
  /** In a scan in black and white only. */
  readonly dots?: Dots
  readonly dottedHand?: DottedHand
}

/**
 * That a box was filled over its cross, where that takes an answer back. The inside tells for pens that leave gaps in a
 * cross: by how much it is fuller than this hand's usual mark; filled with a fine pen a box is never full, but far fuller. The crosses of a broad pen fill their boxes too; there the
 * surroundings tell: a cross leaves its box at the corners only, a filling all along the sides, and goes further than usual.
 */
export function blackenedChance(box: InkSeen): number {
  const { over, measure, pen } = box
  const full = Math.min(over.ink, measure.cover)
  const { usual } = pen
  if (usual === undefined) {
    const inside = logisticBetween(full, CLASSIFY.crossed, CLASSIFY.blackened)
    if (isFarBlacker(box)) return Math.max(inside, BLACKENED.unknown)
    return leavesAtCorners(measure) ? Math.min(inside, BLACKENED.unknown) : inside
  }
  const to = Math.max(BLACKENED.blackened, usual.full + BLACKENED.fullerBlackened)
  const from = Math.max(BLACKENED.crossed, usual.full + BLACKENED.fullerCrossed)
  if (to <= 1)
    return logisticBetween(
      full,
      Math.min(from, usual.full + BLACKENED.farFullerCrossed),
      Math.min(to, usual.full + BLACKENED.farFullerBlackened),
    )
  if (full < CLASSIFY.crossed) return logisticBetween(full, CLASSIFY.crossed, CLASSIFY.blackened)
  const spills = BLACKENED.ofSpill * (measure.spill - usual.spill - BLACKENED.spill)
  const sides = BLACKENED.ofSides * (closedSides(measure) - BLACKENED.sides)
  const fuller = BLACKENED.ofFull * Math.max(0, full - usual.full - BLACKENED.fuller)
  const holes = (cellsOf(measure) ?? []).some((cell) => cell < BLACKENED.hole) ? BLACKENED.ofHoles : 0
  return logistic(spills + sides + fuller + holes)
}

/** Of a hand whose crosses black and white has turned into dots: one that is far blacker was gone over again. */
const isFarBlacker = ({ dots, dottedHand }: InkSeen): boolean =>
  dots !== undefined && dottedHand !== undefined && inkOfDots(dots) > dottedHand.ink + BLACKENED.blackerThanDots

/** A mark that runs out of its box, but not all along two of its sides. */
const leavesAtCorners = (measure: ZoneMeasure): boolean => measure.spill > BLACKENED.broad && closedSides(measure) < 2

/** How many sides of the box have ink outside the frame all along. */
function closedSides({ around }: ZoneMeasure): number {
  if (around === undefined) return 0
  return inkBeside(around).filter((side) => Math.min(...side) > BLACKENED.gap).length
}
