import type { Marking, ZoneMeasure } from '../../model/reading.ts'
import type { Zone } from '../../model/sheet.ts'
import { CHANCE, CLASSIFY, DOTS, PARTED, PEN } from '../mark-params.ts'
import { isAsked, isTrace } from './asked.ts'
import { blackenedChance } from './blackened.ts'
import { type BlankLevel, cellsOf } from './blank-levels.ts'
import type { Calibration } from './calibrate.ts'
import { type Dots, type DottedHand, dottedChance, isDotless, isDottedFilling, reachOffPrint } from './dots.ts'
import { logistic, logisticBetween } from './logistic.ts'
import { isOfLetter, isSpeck, isStrewnFilling, type Likeness } from './parted.ts'
import { leastOrdinary, type PenUse } from './pen-use.ts'
import type { PrintAround } from './print-around.ts'
import type { OverPrint } from './signal.ts'
import { isBare, isBlot } from './spot.ts'
import type { CleanBox } from './streaks.ts'
import { isCircled, isGround } from './surroundings.ts'
import { isStroker, strokeChance } from './writer-use.ts'

/** All that is known of a box before it is judged. */
export interface Seen {
  readonly zone: Zone
  readonly measure: ZoneMeasure
  readonly blank: BlankLevel
  readonly over: OverPrint
  readonly strength: number
  readonly pen: PenUse
  /** Its hand leaves mere traces on this page: pale lead in a scan without greys. */
  readonly isFaintHand?: boolean
  readonly line?: CleanBox['line']
  /** What is printed around it, as other pages show. */
  readonly printed?: PrintAround
  /** Its paper is grey in dots. */
  readonly isDithered?: boolean
  /** Hardly another box of its page without a mark holds as much over its print. */
  readonly isApart?: true
  /** A stroke crosses it all the way. */
  readonly isStroke?: boolean
  /** Not even its printed frame is to be seen, where those of the page's other boxes are: something lies over it. */
  readonly isCovered?: true
  /** In a scan in black and white only. */
  readonly dots?: Dots
  /** Its hand's marks come out as dots on this page. */
  readonly dottedHand?: DottedHand
  /** In black and white, where the boxes of its page part: which of them it is like. */
  readonly likeness?: Likeness
}

/** That ink in a box was taken back, 0 … 1. */
export type TakenBack = number

/**
 * That the writer meant this box, looked at by itself: that a pen was put to it, times that the mark is of the kind
 * that was asked for, times that it was not taken back.
 */
export function meantChance(box: Seen, group: readonly Seen[], taken: TakenBack, calibration: Calibration): number {
  if (box.isCovered === true) return coveredChance(box, group)
  const touched = touchedChance(box, group)
  switch (markingOf(box, calibration)) {
    case 'tick':
      return touched * (1 - taken)
    case 'fill': {
      const filled = isStrewnFilling(box, calibration.writer) ? 1 : filledChance(box)
      return touched * (filled * fillWorth(box, group, calibration) + (1 - filled) * strokeWorth(group, calibration)) * (1 - taken)
    }
    case 'cross-then-fill-to-cancel':
      return touched * (1 - blackenedChance(box))
  }
}

/** Where another box of the group was marked, this one was covered to take it back, but for a grey, or a trace by a hand that leaves no more, that may be a mark where several are meant; else nobody knows. */
const coveredChance = (box: Seen, group: readonly Seen[]): number =>
  (box.zone.exclusive === true || (box.strength < CHANCE.hollow && !(box.isFaintHand === true && isTrace(box)))) &&
  group.some((other) => other !== box && other.isCovered !== true && other.strength > CLASSIFY.instead)
    ? 0
    : CHANCE.covered

/** Nobody tells graders how to mark: any deliberate stroke of theirs counts. */
export const markingOf = ({ zone }: Seen, { marking }: Calibration): Marking => (zone.role.kind === 'grade' ? 'tick' : marking)

/** That a mark is meant as a filling: it fills its box, or as much of it as this hand, which fills carelessly, usually does. */
export function filledChance({ strength, measure, pen, blank, dots, dottedHand, isDithered }: Seen): number {
  if (isDithered === true && measure.cover >= CLASSIFY.scattered) return 1
  if (dots === undefined ? isBare(blank) && reachOf(measure) >= CLASSIFY.scattered : isDottedFilling(dots, dottedHand)) return 1
  if (dots !== undefined && reachOffPrint(measure, blank) >= DOTS.offPrint) return 1
  const size = (Math.min(1, strength) + measure.cover) / 2
  const { usual } = pen
  const isAlike =
    usual !== undefined && (strength >= usual.strength * CLASSIFY.alike || (!isFaint(strength, pen) && size >= CLASSIFY.stroke))
  if (isAlike && usual.strength >= CLASSIFY.careless) return 1
  return logisticBetween(size, CLASSIFY.stroke, CLASSIFY.filling)
}

/** Share of the cells that hold any ink: of a pale filling a scan in black and white keeps a scatter of dots, but all over. */
function reachOf(measure: ZoneMeasure): number {
  const cells = cellsOf(measure) ?? []
  return cells.filter((cell) => cell >= CLASSIFY.dotted).length / Math.max(1, cells.length)
}

/** Marks of a group, filled or not. */
const marksIn = (group: readonly Seen[]): readonly Seen[] => group.filter(({ strength }) => strength > CLASSIFY.instead)

/**
 * What a mark that does not fill its box is worth where students were told to fill: it depends on what they do here.
 * Where all in the file do so, as much as a filling; beside a filling in its question little is known; else its writer's
 * other answers tell (writer-use.ts).
 */
function strokeWorth(group: readonly Seen[], { style, writer }: Calibration): number {
  if (style === 'strokes') return 1
  const isBesideFilling = marksIn(group).some((other) => filledChance(other) >= CLASSIFY.surelyFilled)
  return writer === undefined || isBesideFilling ? CLASSIFY.strokeWorth : strokeChance(writer, marksIn(group).length)
}

/** A filling is an answer; only one who answers by strokes may have filled over a stroke to take it back, where another of the same question stands beside it. */
function fillWorth(box: Seen, group: readonly Seen[], { writer }: Calibration): number {
  if (writer === undefined || !isStroker(writer)) return 1
  return marksIn(group).some((other) => other !== box && filledChance(other) < 0.5)
    ? 1 - (1 - CLASSIFY.strokersFilling) * blackenedChance(box)
    : 1
}

/**
 * That a pen was put to the box on purpose: logistic in the logarithm of the strength, against what blank boxes of
 * this kind may reach on this page. Fitted on simulated scans (seeds of tuning) and the real ones; how well it is
 * calibrated is measured over all boxes. Boxes that do not lie where they were looked for say nothing.
 */
export function touchedChance(box: Seen, group: readonly Seen[]): number {
  const { strength, blank, pen } = box
  const line = isFull(box) ? undefined : box.line
  if (line === 'print') return 0.5
  const usual = pen.usual?.strength
  const least = box.isStroke === true ? CHANCE.leastStroke : CHANCE.least
  const even = usual === undefined ? CHANCE.even : clamp(usual * CHANCE.ofUsual, least, CHANCE.even)
  const scatter = CHANCE.scatters * Math.max(0, blank.spread - CHANCE.usualScatter)
  const from = even + scatter + Math.min(CHANCE.mostUnsure, CHANCE.unsures * blank.unsure)
  const byStrength = CHANCE.steepness * Math.log((strength + CHANCE.offset) / (from + CHANCE.offset))
  const logOdds = Math.max(byStrength, leastOdds(box, byStrength))
  if (isGround(box, group)) return logistic(clamp(logOdds, -CHANCE.most, 0))
  const isOther = isLesser(box, group) || isDot(box)
  const most = isOther ? Math.min(CHANCE.mostFaint, mostOdds(box)) : mostOdds(box)
  const byInk = logistic(clamp(logOdds, -CHANCE.most, most))
  const touched = line === undefined && !isOther ? Math.max(byInk, byDots(box), byLikeness(box)) : byInk
  if (line === undefined && isAsked(box, group)) return Math.max(CHANCE.spot, touched)
  if (line === undefined && hasNoDots(box) && !isCircled(box, group)) return Math.min(byInk, DOTS.dotless)
  if (line !== 'through' && !isCircled(box, group)) return touched
  return Math.min(1 - CHANCE.unsettled, Math.max(CHANCE.unsettled, touched))
}

/** What the dots say; over a letter, among blank boxes, they are the letter's, unless a cell is far darker by a hand that loses much. */
const byDots = (box: Seen): number =>
  box.dots === undefined || isOfLetter(box) ? 0 : dottedChance(box.dots, box.dottedHand, isFaint(box.strength, box.pen))

/**
 * What is said of a box that is among its page's marks, far from all blank ones: but of one that a speck of dust may make, or that is
 * weak and runs over its frame, as what passes on from a mark beside does, nothing.
 */
const byLikeness = (box: Seen): number => (box.likeness === 'mark' && !isSpeck(box) && !isPassing(box) ? PARTED.surely : 0)

const isPassing = ({ strength, pen, measure }: Seen): boolean => isFaint(strength, pen) && measure.spill >= PARTED.beyond

/** Whether the hand is known by marks that leave more than dots, and has left not even these. */
const hasNoDots = ({ dots, dottedHand, pen }: Seen): boolean => dots !== undefined && pen.usual !== undefined && isDotless(dots, dottedHand)

/**
 * What the log odds say at least, in greys, of what is about as strong as the hand's usual mark, however little is known of the
 * letter printed there: not blank; and a mark, if that is likely by itself and it is one of a hand's ordinary ones.
 */
function leastOdds({ strength, pen, dots }: Seen, byStrength: number): number {
  if (dots !== undefined || pen.usual === undefined) return Number.NEGATIVE_INFINITY
  if (byStrength > 0 && isOrdinary(strength, pen)) return CHANCE.leastOrdinary
  return strength >= pen.usual.strength * CLASSIFY.alike ? CHANCE.leastAlike : Number.NEGATIVE_INFINITY
}

/** Whether a mark is one of its hand's ordinary ones, where these are strong and of one kind: no print, dirt or slip is as strong. */
const isOrdinary = (strength: number, pen: PenUse): boolean =>
  pen.usual !== undefined &&
  pen.usual.strength >= PEN.leastOrdinary &&
  pen.usual.scatter.strength <= pen.usual.strength * PEN.oneKind &&
  !isFaint(strength, pen)

/** An ordinary mark that is nothing of a line that runs through several boxes, whatever else it looks like: a line leaves most of its box white. */
const isFull = ({ strength, pen }: Seen): boolean =>
  pen.usual !== undefined && isOrdinary(strength, pen) && strength >= Math.max(CLASSIFY.stroke, pen.usual.strength * CHANCE.faint)

/**
 * What the log odds of a mark say at most: less of one much weaker or paler than the hand's usual, which was perhaps rubbed
 * out or slipped; least of one that is weaker and whose darkness is mostly grey too pale to be ink, or whose ink is far paler: lead
 * rubbed out, a shadow, print that shows beside its place.
 */
function mostOdds({ strength, over, pen, dots }: Seen): number {
  if (pen.usual === undefined) return CHANCE.most
  const isPale = over.ink >= CHANCE.paleInk && over.darkness < over.ink * pen.tone * CHANCE.pale
  const weak = isFaint(strength, pen)
  if (weak && dots === undefined && over.ink * pen.tone < over.darkness * CHANCE.washed) return CHANCE.mostWashed
  if (isPale && weak && dots === undefined)
    return over.darkness < over.ink * pen.tone * CHANCE.palest ? CHANCE.mostWashed : CHANCE.mostPaleFaint
  if (isPale) return CHANCE.mostPale
  return weak ? CHANCE.mostFaint : CHANCE.most
}

/**
 * Much weaker than the hand's usual mark, and than its careless ones where its marks are of one kind: on pages whose blank
 * boxes are taken for marks, in shadow or lying beside the print, they are of two.
 */
function isFaint(strength: number, { usual }: PenUse): boolean {
  if (usual === undefined) return false
  const scatter = usual.scatter.strength
  const careless = scatter <= usual.strength * PEN.mostScatter ? usual.strength - PEN.scatters * scatter : usual.strength
  return strength < Math.min(usual.strength * CHANCE.faint, Math.max(usual.strength * PEN.leastCareless, careless))
}

/** A solid dot, of a hand whose marks are stronger or not known. */
const isDot = ({ measure, blank, strength, pen: { usual } }: Seen): boolean =>
  (usual === undefined || strength < usual.strength * CHANCE.lesser) && isBlot(measure, blank)

/** Beside a usual mark where only one may be meant, and weaker than all of the hand's ordinary ones: a stroke that ran on from there, perhaps. */
function isLesser({ zone, strength, pen: { usual } }: Seen, group: readonly Seen[]): boolean {
  if (usual === undefined || zone.exclusive !== true) return false
  return strength < leastOrdinary(usual) && group.some((other) => other.strength > Math.max(strength, usual.strength * CHANCE.lesser))
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
