import type { ZoneMeasure } from '../../model/reading.ts'
import type { Zone } from '../../model/sheet.ts'
import { CHANCE } from '../mark-params.ts'
import type { BlankLevel } from './blank-levels.ts'
import { type Dots, type DottedHand, isBitOfLetter } from './dots.ts'
import type { PenUse } from './pen-use.ts'
import type { OverPrint } from './signal.ts'
import { isDarkTouch, isSpot } from './spot.ts'

interface Box {
  readonly zone: Pick<Zone, 'exclusive'>
  readonly measure: ZoneMeasure
  readonly blank: BlankLevel
  readonly over: OverPrint
  readonly strength: number
  readonly pen: PenUse
  readonly isFaintHand?: boolean
  readonly isDithered?: boolean
  readonly isStroke?: boolean
  readonly isApart?: true
  readonly dots?: Dots
  readonly dottedHand?: DottedHand
}

/**
 * What is asked about where it is alone: a touch of the pen, a pale one's if the box is darker by it, a stroke over dithered paper, where thin ones hardly add ink, a
 * trace by a hand that leaves no more, a speck where no other is, ink in or beside a box whose place is not sure.
 */
export const isAsked = (box: Box, group: readonly Box[]): boolean =>
  isSpot(box.measure, box.blank, isUnanswered(group), box.strength >= CHANCE.odd ? box.pen.tone : 1) ||
  (box.dots === undefined && isDarkTouch(box.measure, box.blank, box.pen.tone)) ||
  (box.isDithered === true && box.isStroke === true) ||
  (box.isFaintHand === true && isTrace(box)) ||
  box.isApart === true ||
  isBeside(box) ||
  isOdd(box, group) ||
  isOnlySpeck(box, group)

/** Whether one box at most may be meant, and none bears a mark. */
const isUnanswered = (group: readonly Box[]): boolean =>
  group.every(({ zone, strength }) => zone.exclusive === true && strength < CHANCE.hollow)

/** The one box of an unanswered question that holds much more over its print than any other: scatter is of them all. */
const isOdd = ({ strength, blank }: Box, group: readonly Box[]): boolean =>
  strength >= CHANCE.odd + blank.spread / 2 &&
  isUnanswered(group) &&
  group.filter((other) => other.strength * CHANCE.oddTimes > strength).length === 1

/**
 * The one box of an unanswered question with a speck off its edge, in black and white, where paper bears none: of a pale cross a
 * threshold may leave no more. Of a hand whose marks are full nothing is lost.
 */
const isOnlySpeck = ({ dots, pen, dottedHand }: Box, group: readonly Box[]): boolean =>
  dots !== undefined &&
  dots.seen > 0 &&
  !dots.isDusty &&
  !isBitOfLetter(dots, dottedHand) &&
  (pen.usual === undefined || pen.usual.strength < CHANCE.fullHand) &&
  isUnanswered(group) &&
  group.filter((other) => other.dots === undefined || other.dots.seen > 0).length === 1

/**
 * Ink of a hand that is known, along the edge of a box whose frame was not seen, or in black and white around it: the box may lie there, and
 * the ink be no frame. Where some is in it too, less around it is enough.
 */
function isBeside({ measure, strength, over, pen, dots }: Box): boolean {
  if (measure.shift !== undefined || pen.usual === undefined) return false
  const even = pen.usual.strength * CHANCE.ofUsual
  if (over.ink >= even) return strength < CHANCE.hollow || dots !== undefined
  return strength < even && dots !== undefined && measure.spill >= (strength < CHANCE.hollow ? CHANCE.beside : CHANCE.besideInked)
}

/** More ink than blank boxes scatter to. */
export const isTrace = ({ strength, blank }: Pick<Box, 'strength' | 'blank'>): boolean =>
  strength >= CHANCE.trace + CHANCE.traceScatters * blank.spread
