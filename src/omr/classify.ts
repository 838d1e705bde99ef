import type { Mark, MarkState, ReadPage, ZoneMeasure } from '../model/reading.ts'
import { isBox, type Sheet, type Zone } from '../model/sheet.ts'
import { blankLevelOf, type Calibration } from './calibrate.ts'
import { CLASSIFY } from './params.ts'
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
  const strongest = new Map<string, number>()
  for (const { zone, signal } of seen) strongest.set(zone.group, Math.max(strongest.get(zone.group) ?? 0, signal))
  return seen.map((box) => markOf(box, strongest.get(box.zone.group) ?? 0, calibration))
}

interface Seen {
  readonly zone: Zone
  readonly measure: ZoneMeasure
  readonly blank: BlankLevel
  readonly signal: number
}

function markOf(box: Seen, strongest: number, calibration: Calibration): Mark {
  const letterTop = box.zone.inside === undefined ? undefined : calibration.letterTop
  const touched = touchedProbability(box, strongest, letterTop)
  const full = fullProbability(box)
  switch (calibration.marking) {
    case 'tick':
      return { zone: box.zone.id, state: stateOf(touched), probability: touched }
    case 'fill': {
      const meant = touched * (full + (1 - full) * strokeWorth[calibration.style])
      return { zone: box.zone.id, state: stateOf(meant), probability: meant }
    }
    case 'cross-then-fill-to-cancel': {
      const meant = touched * (1 - full)
      const state = full >= CLASSIFY.sure && touched >= CLASSIFY.sure ? 'cancelled' : stateOf(meant)
      return { zone: box.zone.id, state, probability: meant }
    }
  }
}

/** What a mark that does not fill its box is worth where students were told to fill: it depends on what they do here. */
const strokeWorth: Readonly<Record<Calibration['style'], number>> = { fills: 0.5, strokes: 1, unknown: 0.5 } // 0.5: ask

const stateOf = (probability: number): MarkState =>
  probability >= CLASSIFY.sure ? 'marked' : probability <= 1 - CLASSIFY.sure ? 'blank' : 'doubtful'

/**
 * That a pen was put to the box on purpose: logistic in the signal, between what blank boxes scatter to and what the
 * lightest deliberate stroke takes. A faint trace beside a strong mark of the same group is rather an accident.
 */
function touchedProbability({ signal, blank }: Seen, strongest: number, letterTop: number | undefined): number {
  const inSignal = (ink: number): number => Math.min(ink / (1 - blank.ink), CLASSIFY.mostScatter)
  const scatter = letterTop === undefined ? inSignal(CLASSIFY.spreads * blank.spread) : letterTop + CLASSIFY.aboveTop
  const unsure = letterTop === undefined ? inSignal(CLASSIFY.unsures * blank.unsure) : 0
  const from = Math.max(CLASSIFY.leastSignal, scatter)
  const faint = signal < strongest * CLASSIFY.faintBeside ? CLASSIFY.faintCost : 0
  return between(signal - faint, from, from + CLASSIFY.band + unsure)
}

/** That the box is filled rather than crossed or ticked. */
const fullProbability = ({ measure, signal }: Seen): number =>
  between(Math.min(signal, measure.cover), CLASSIFY.crossMost, CLASSIFY.fullLeast)

/** Logistic that is 1 − sure at `low` and sure at `high`. */
function between(value: number, low: number, high: number): number {
  const steepness = (2 * Math.log(CLASSIFY.sure / (1 - CLASSIFY.sure))) / (high - low)
  return 1 / (1 + Math.exp(-steepness * (value - (low + high) / 2)))
}
