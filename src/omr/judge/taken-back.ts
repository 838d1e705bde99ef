import { CLASSIFY } from '../mark-params.ts'
import { leastSide } from './beside-frame.ts'
import { blackenedChance } from './blackened.ts'
import { medianOf } from './blank-levels.ts'
import type { Calibration } from './calibrate.ts'
import { markingOf, type Seen, type TakenBack } from './chance.ts'
import { logisticBetween } from './logistic.ts'

/**
 * That a mark was scribbled out, where another of its group was made instead; filled, where that cancels. Where several
 * boxes may be meant it is never certain: a person decides.
 */
export function takenBack(box: Seen, group: readonly Seen[], calibration: Calibration): TakenBack {
  if (markingOf(box, calibration) === 'cross-then-fill-to-cancel') return blackenedChance(box)
  const others = group.filter((other) => other !== box && other.strength > CLASSIFY.instead)
  if (others.length === 0) return 0
  const blank = group.filter((other) => other.strength < CLASSIFY.instead).map(({ measure }) => measure)
  const tidiest = others.reduce((least, other) => Math.min(least, other.measure.spill), 1)
  const ground = medianOf(blank.map(({ spill }) => spill))
  const hands = box.pen.usual === undefined ? tidiest : box.pen.usual.spill + CLASSIFY.scatters * box.pen.usual.scatter.spill
  const overrun = box.measure.spill - Math.max(ground, hands)
  const wild = scribbledChance(box, overrun, leastSide(box.measure) - CLASSIFY.noises * medianOf(blank.map(leastSide)))
  return box.zone.exclusive === true ? wild : wild * CLASSIFY.unlessSeveral
}

/**
 * That a mark is a scribble: it covers its box and runs beyond the frame on all sides, much further than the hand's usual
 * mark. Of a known hand more is told. Strokes leave a box on one side or two: where even the side with least is thick with
 * ink, far more than beside blank boxes, a lesser overrun is enough; of a hand that fills its boxes, hardly any. And a box blackened by a hand that ticks or crosses need not overrun further than these.
 */
function scribbledChance({ measure, over, pen }: Seen, overrun: number, thickness: number): number {
  const beyond = measure.around === undefined ? 1 : logisticBetween(leastSide(measure), CLASSIFY.onThreeSides, CLASSIFY.allAround)
  const far = logisticBetween(overrun, CLASSIFY.overrun, CLASSIFY.scribbled) * beyond
  if (pen.usual === undefined) return far * measure.cover
  const thick = logisticBetween(overrun, 0, CLASSIFY.thickOverrun) * logisticBetween(thickness, CLASSIFY.stroked, CLASSIFY.thick)
  const ragged = pen.usual.full >= CLASSIFY.fills ? raggedChance(overrun, thickness) : 0
  const fuller = Math.min(over.ink, measure.cover) - pen.usual.full - CLASSIFY.scatters * pen.usual.scatter.full
  const blackened = pen.usual.full <= CLASSIFY.strokesFull ? logisticBetween(fuller, CLASSIFY.fuller, CLASSIFY.muchFuller) : 0
  return Math.max(far, thick, ragged, blackened * beyond) * measure.cover
}

/** That a mark of a hand that fills its boxes, and ends at their frames, is perhaps a scribble: it runs over the frame on all sides, by however little. */
const raggedChance = (overrun: number, thickness: number): number =>
  CLASSIFY.ragged *
  logisticBetween(overrun, CLASSIFY.leastRagged, CLASSIFY.mostRagged) *
  logisticBetween(thickness, CLASSIFY.leastAround, CLASSIFY.mostAround)
