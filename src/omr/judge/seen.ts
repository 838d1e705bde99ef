import type { ReadPage, Registration, ZoneMeasure } from '../../model/reading.ts'
import type { Sheet, Zone } from '../../model/sheet.ts'
import { CHANCE } from '../mark-params.ts'
import { isTrace } from './asked.ts'
import type { BlankLevel } from './blank-levels.ts'
import { blankLevelOf, type Calibration } from './calibrate.ts'
import type { Seen } from './chance.ts'
import { coveredAmong } from './covered.ts'
import { boxesOn } from './dithered.ts'
import { type Dots, dotsOn, dottedHandOf } from './dots.ts'
import { pageLevels } from './page-levels.ts'
import { type Likeness, likenessOn } from './parted.ts'
import { penUseOf, UNKNOWN_PEN } from './pen-use.ts'
import { boxOf, type PrintAround } from './print-around.ts'
import { overPrint, strengthOf } from './signal.ts'
import { withoutStreaks } from './streaks.ts'
import { isStroke, isStrokeOverDots } from './stroke.ts'

/** All that is known of each box of a page before any is judged: streaks and print taken away, and the hand that marked it. */
export function seenOn(reading: ReadPage, sheet: Sheet, calibration: Calibration): readonly Seen[] {
  const boxes = boxesOn(reading, sheet)
  const levelOn = pageLevels(boxes, calibration)
  const measured = boxes.map((box) => ({ ...box, measure: box.zone.role.kind === 'grade' ? offGrey(box.measure) : box.measure }))
  const clean = withoutStreaks(measured, (inside) => blankLevelOf(calibration, inside)).map((box, i) => ({
    ...box,
    blank: levelOn(box.zone.inside),
    isDithered: boxes[i]?.isDithered === true,
    ...printed(calibration.printed.get(boxOf(box.zone))),
  }))
  const dots = reading.isBilevel === true ? dotsOn(clean) : []
  const overPrinted = clean.map((box, i) => ({
    ...box,
    over: overPrint(box.measure, box.blank),
    ...dotted(box.isDithered ? undefined : dots[i]),
  }))
  return byHand(overPrinted, reading.registration)
}

/** Grader boxes stand on printed grey: what is seen around them is that, no ring and no line that goes on. */
function offGrey({ around: _, corners: __, ...measure }: ZoneMeasure): ZoneMeasure {
  return measure
}

const printed = (print: PrintAround | undefined): { readonly printed?: PrintAround } => (print === undefined ? {} : { printed: print })
const dotted = (dots: Dots | undefined): { readonly dots?: Dots } => (dots === undefined ? {} : { dots })

interface Printed {
  readonly zone: Zone
  readonly measure: ZoneMeasure
  readonly blank: BlankLevel
  readonly over: Seen['over']
  readonly line?: Seen['line']
  readonly dots?: Dots
  readonly printed?: PrintAround
  /** Its paper was dots, which tell nothing of a pen's. */
  readonly isDithered: boolean
}

const likenessIn = (likeness: Likeness | undefined): Pick<Seen, 'likeness'> => (likeness === undefined ? {} : { likeness })

/** A page's student marks with one pen; each of its questions may have another grader, of whom one mark tells little. */
function byHand(boxes: readonly Printed[], registration: Registration): readonly Seen[] {
  const isGraders = ({ zone }: Printed): boolean => zone.role.kind === 'grade'
  const crossed = boxes.map((box) => ({
    ...box,
    isStroke: box.dots === undefined && box.line === undefined && (box.isDithered ? isStrokeOverDots : isStroke)(box.measure, box.blank),
  }))
  const student = penUseOf(crossed.filter((box) => !isGraders(box)))
  const seen = crossed.map((box) => {
    const pen = isGraders(box) ? UNKNOWN_PEN : student
    return { ...box, pen, strength: strengthOf(box.over, pen.tone, box.measure) }
  })
  const dottedHand = dottedHandOf(boxes.filter((box) => !isGraders(box)).map(({ dots }) => dots))
  const isFaintHand = leavesTraces(seen.filter((box) => !isGraders(box)))
  const covered = coveredAmong(seen, registration)
  const dotted = seen.filter((box) => box.dots !== undefined && !isGraders(box))
  const likenessOf = likenessOn(dotted.map(({ strength }) => strength))
  const apart = apartAmong(seen)
  const hand = { ...(dottedHand === undefined ? {} : { dottedHand }), ...(isFaintHand ? { isFaintHand } : {}) }
  const likeness = new Map(dotted.map((box) => [box, likenessOf(box.strength)]))
  return seen.map((box) => ({
    ...box,
    ...(isGraders(box) ? {} : hand),
    ...likenessIn(likeness.get(box)),
    ...(covered.has(box) ? { isCovered: true } : {}),
    ...(apart.has(box) ? { isApart: true } : {}),
  }))
}

/** The few boxes without a mark that hold far more over their print than any other such box of their page. */
function apartAmong<Box extends { readonly strength: number }>(boxes: readonly Box[]): ReadonlySet<Box> {
  const bare = boxes.filter(({ strength }) => strength < CHANCE.even).sort((a, b) => b.strength - a.strength)
  const usual = bare[CHANCE.mostApart]?.strength ?? 0
  return new Set(bare.filter(({ strength }) => strength >= Math.max(CHANCE.apart, usual * CHANCE.apartTimes)))
}

/** More boxes with a trace of ink than with a mark: then a trace may be all that a scan has left of a mark. */
function leavesTraces(boxes: readonly Seen[]): boolean {
  const marks = boxes.filter((box) => box.strength >= CHANCE.sure).length
  const traces = boxes.filter(isTrace).length - marks
  return traces >= CHANCE.traces && traces > marks
}

/** Boxes by the field, row or column that they answer together. */
export function groupsOf(seen: readonly Seen[]): readonly (readonly Seen[])[] {
  const groups = new Map<string, Seen[]>()
  for (const box of seen) {
    const group = groups.get(box.zone.group)
    if (group === undefined) groups.set(box.zone.group, [box])
    else group.push(box)
  }
  return [...groups.values()]
}
