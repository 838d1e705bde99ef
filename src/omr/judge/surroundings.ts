import type { ZoneMeasure } from '../../model/reading.ts'
import { CHANCE } from '../mark-params.ts'
import { beyondCorners, leastSide, sidesOf } from './beside-frame.ts'
import { medianOf } from './blank-levels.ts'
import type { Dots } from './dots.ts'
import { beyondPrint, type PrintAround } from './print-around.ts'

interface Box {
  readonly measure: ZoneMeasure
  readonly strength: number
  readonly dots?: Dots
  /** What is printed around it. */
  readonly printed?: PrintAround
  /** Its paper is grey in dots. */
  readonly isDithered?: boolean
}

/**
 * Whether what is in a box goes on around it: ground, as dark paper is in black and white, in dithered dots, where it is but a part
 * of the page (all of it is taken away by dithered.ts). Either on all four sides, nearly as thick, and around all of its group: a mark
 * is of its box, and even a wild one leaves less beside the side that it reaches least. Or much thicker on three sides than within:
 * the edge of a shadow.
 */
export function isGround({ measure, strength, dots }: Box, group: readonly Box[]): boolean {
  if (dots === undefined || strength <= CHANCE.hollow) return false
  const sides = [...sidesOf(measure)].sort((a, b) => b - a)
  const [beside, third] = [leastSide(measure), sides[2] ?? 0]
  if (third >= CHANCE.shadow && measure.ink < third * CHANCE.shadowShare) return true
  if (beside < CHANCE.ground || beside < measure.ink * CHANCE.groundShare) return false
  return group.length > 1 && group.every((other) => leastSide(other.measure) >= CHANCE.ground / 2)
}

/**
 * Ink around an empty box, on all four sides or beyond all four corners, and around few other empty ones of its group:
 * somebody's ring, which may mean either. What lies around most others as well is the paper's dust and the scanner's noise; what
 * lies around the same box of other pages is print.
 */
export function isCircled(box: Box, group: readonly Box[]): boolean {
  if (box.strength > CHANCE.hollow || group.length < 2) return false
  const others = group.filter((other) => other !== box && other.strength <= CHANCE.hollow)
  if (box.isDithered === true) return isRingedOverDots(box, others.length === group.length - 1)
  const isAlone = (inkOf: (box: Box) => readonly number[], least: number): boolean => {
    const noise = medianOf(others.map((other) => meanOf(inkOf(other))))
    const own = leastOf(inkOf(box))
    return own - noise >= least && others.every((other) => leastOf(inkOf(other)) < Math.max(least, own) / 2)
  }
  return (
    isAlone(drawnBeside, CHANCE.ring) ||
    isAlone(drawnBeyond, CHANCE.farRing) ||
    isRinged(
      box,
      others,
      group.every(({ strength }) => strength < CHANCE.sure),
    )
  )
}

/**
 * Black beyond all four corners of an empty box, where others that are empty have none at all beyond most of theirs: one ring of
 * several. In greys a pencil's ring is half as black, and the paper around another box is clean, beside it too; and no box of the question
 * is marked: the ends of crosses lie beyond the corners of the boxes between them.
 */
function isRinged(box: Box, others: readonly Box[], isUnmarked: boolean): boolean {
  const own = leastOf(drawnBeyond(box))
  const cleanCorners = (other: Box, most: number): number => drawnBeyond(other).filter((ink) => ink <= most).length
  if (own >= CHANCE.blackRing && (others.length === 0 || others.some((other) => cleanCorners(other, 0) > 1))) return true
  const isClean = (other: Box): boolean =>
    cleanCorners(other, CHANCE.cleanCorner) >= MOST_CORNERS && other.measure.spill <= box.measure.spill * CHANCE.cleanBeside
  return box.dots === undefined && isUnmarked && own >= CHANCE.greyRing && others.some(isClean)
}

/** Of the four of a box. */
const MOST_CORNERS = 3

const drawnBeside = ({ measure, printed }: Box): readonly number[] => beyondPrint(sidesOf(measure), printed?.sides)
const drawnBeyond = ({ measure, printed }: Box): readonly number[] => beyondPrint(beyondCorners(measure), printed?.corners)

/**
 * A ring on paper of dots: more beside the box than they leave by chance. Beyond a corner, where the blackest speaks, one nearly
 * always lies: four black corners tell only where no box of the question is marked.
 */
const isRingedOverDots = ({ measure }: Box, isUnmarked: boolean): boolean =>
  leastSide(measure) >= CHANCE.ringOverDots || (isUnmarked && leastOf(beyondCorners(measure)) >= CHANCE.blackRing)

const leastOf = (values: readonly number[]): number => Math.min(...values)
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
