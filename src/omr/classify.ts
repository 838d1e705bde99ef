import type { Mark, MarkState, ReadPage, ZoneMeasure } from '../model/reading.ts'
import { isBox, type Sheet, type Zone } from '../model/sheet.ts'
import { blankLevelOf, type Calibration } from './calibrate.ts'
import { CLASSIFY } from './mark-params.ts'
import { type BlankLevel, signalOf } from './signal.ts'

/** The state of every box of a page, in the order of the reading's measures. Measures without a box are left out. */
export function classify(reading: ReadPage, sheet: Sheet, calibration: Calibration): readonly Mark[] {
  const zones = new Map(sheet.zones.filter(isBox).map((zone) => [zone.id, zone]))
  const seen = reading.measures.flatMap((measure): Seen[] => {
    const zone = zones.get(measure.zone)
    if (zone === undefined) return []
    const blank = blankLevelOf(calibration, zone.inside)
    return [{ zone, measure, blank, signal: signalOf(measure, blank) }]
  })
  const groups = new Map<string, Seen[]>()
  for (const box of seen) {
    const group = groups.get(box.zone.group)
    if (group === undefined) groups.set(box.zone.group, [box])
    else group.push(box)
  }
  return seen.map((box) => markOf(box, groups.get(box.zone.group) ?? [], calibration))
}

interface Seen {
  readonly zone: Zone
  readonly measure: ZoneMeasure
  readonly blank: BlankLevel
  readonly signal: number
}

function markOf(box: Seen, group: readonly Seen[], calibration: Calibration): Mark {
  const touched = touchedProbability(box, group, box.zone.inside === undefined ? undefined : calibration.letterTop)
  const zone = box.zone.id
  switch (markingOf(box, calibration)) {
    case 'tick':
      return unlessTakenBack(box, touched, takenBack(box, group))
    case 'fill': {
      const filled = between((box.signal + box.measure.cover) / 2, CLASSIFY.stroke, CLASSIFY.filling)
      const meant = touched * (filled + (1 - filled) * strokeWorth[calibration.style])
      return unlessTakenBack(box, meant, takenBack(box, group))
    }
    case 'cross-then-fill-to-cancel': {
      const full = between(Math.min(box.signal, box.measure.cover), CLASSIFY.crossed, CLASSIFY.blackened)
      const meant = touched * (1 - full)
      return { zone, state: full * touched >= CLASSIFY.sure ? 'cancelled' : stateOf(meant), probability: meant }
    }
  }
}

/** Nobody tells graders how to mark: any deliberate stroke of theirs counts. */
const markingOf = ({ zone }: Seen, { marking }: Calibration): Calibration['marking'] => (zone.role.kind === 'grade' ? 'tick' : marking)

function unlessTakenBack({ zone }: Seen, meant: number, taken: number): Mark {
  const probability = meant * (1 - taken)
  return { zone: zone.id, state: meant * taken >= CLASSIFY.sure ** 2 ? 'cancelled' : stateOf(probability), probability }
}

/**
 * That a mark was scribbled out: it covers its box and runs much further beyond the frame than another mark of its
 * group, which was made instead. Where several boxes may be meant, never more than even: a person decides.
 */
function takenBack(box: Seen, group: readonly Seen[]): number {
  const others = group.filter((other) => other !== box && other.signal > CLASSIFY.instead)
  const tidiest = others.reduce((least, other) => Math.min(least, other.measure.spill), 1)
  const wild = between(box.measure.spill - tidiest, CLASSIFY.overrun, CLASSIFY.scribbled) * box.measure.cover
  return box.zone.exclusive === true ? wild : wild / 2
}

/** What a mark that does not fill its box is worth where students were told to fill: it depends on what they do here. */
const strokeWorth: Readonly<Record<Calibration['style'], number>> = { fills: 0.5, strokes: 1, unknown: 0.5 } // 0.5: ask

const stateOf = (probability: number): MarkState =>
  probability >= CLASSIFY.sure ? 'marked' : probability <= 1 - CLASSIFY.sure ? 'blank' : 'doubtful'

/**
 * That a pen was put to the box on purpose: logistic in the signal, between what blank boxes scatter to and what the
 * lightest deliberate stroke takes. A faint trace beside a strong mark of the same group is rather an accident.
 */
function touchedProbability({ signal, blank }: Seen, group: readonly Seen[], letterTop: number | undefined): number {
  const inSignal = (ink: number): number => Math.min(ink / (1 - blank.ink), CLASSIFY.mostScatter)
  const scatter = letterTop === undefined ? inSignal(CLASSIFY.spreads * blank.spread) : letterTop + CLASSIFY.aboveTop
  const unsure = letterTop === undefined ? inSignal(CLASSIFY.unsures * blank.unsure) : 0
  const from = Math.max(CLASSIFY.leastSignal, scatter)
  const strongest = group.reduce((most, other) => Math.max(most, other.signal), 0)
  const faint = signal < strongest * CLASSIFY.faintBeside ? CLASSIFY.faintCost : 0
  return between(signal - faint, from, from + CLASSIFY.band + unsure)
}

/** Logistic that is 1 − sure at `low` and sure at `high`. */
function between(value: number, low: number, high: number): number {
  const steepness = (2 * Math.log(CLASSIFY.sure / (1 - CLASSIFY.sure))) / (high - low)
  return 1 / (1 + Math.exp(-steepness * (value - (low + high) / 2)))
}
