import type { Marking, ReadPage, ZoneMeasure } from '../model/reading.ts'
import { isBox, type Sheet } from '../model/sheet.ts'
import { BLANK_PRIOR, CALIBRATE } from './mark-params.ts'
import { type BlankLevel, signalOf } from './signal.ts'

/** What the boxes of one scan file have in common. Plain values; derived, never stored as truth. */
export interface Calibration {
  readonly marking: Marking
  /** By what is printed inside (the empty string for empty boxes). */
  readonly levels: Readonly<Record<string, BlankLevel>>
  /** For a letter that the file never shows. */
  readonly anyLetter: BlankLevel
  /** Signal that blank boxes with a letter reach in this file; absent where marks follow without a clear gap. */
  readonly letterTop: number | undefined
  /** How this file's students mark. */
  readonly style: 'fills' | 'strokes' | 'unknown'
}

/**
 * Learns from a scan file what its blank boxes look like. Most boxes of an exam are blank; where a kind of box is so
 * dark that this cannot be (all filled, or very few seen), the priors speak. Letters are learnt together first, then
 * each by itself. The order of the pages does not matter.
 */
export function calibrate(pages: readonly { readonly reading: ReadPage; readonly sheet: Sheet }[], marking: Marking): Calibration {
  const byKind = measuresByKind(pages)
  const letters = [...byKind].filter(([kind]) => kind !== '').flatMap(([, measures]) => measures)
  const anyLetter = levelOf(letters, BLANK_PRIOR.letter)
  const levels: Record<string, BlankLevel> = { '': levelOf([], BLANK_PRIOR.empty) }
  for (const [kind, measures] of byKind)
    levels[kind] = levelOf(measures, kind === '' ? BLANK_PRIOR.empty : priorOfLetter(anyLetter, measures.length))
  const boxes = [...byKind].flatMap(([kind, measures]) =>
    measures.map((m) => ({ isLetter: kind !== '', signal: signalOf(m, levels[kind] ?? anyLetter) })),
  )
  const letterTop = topOf(boxes.filter((box) => box.isLetter).map((box) => box.signal))
  return { marking, levels, anyLetter, letterTop, style: styleOf(boxes.map((box) => box.signal)) }
}

/** The blank level for a box with this inside. */
export const blankLevelOf = (calibration: Calibration, inside: string | undefined): BlankLevel =>
  calibration.levels[inside ?? ''] ?? calibration.anyLetter

function measuresByKind(pages: readonly { readonly reading: ReadPage; readonly sheet: Sheet }[]): Map<string, ZoneMeasure[]> {
  const byKind = new Map<string, ZoneMeasure[]>()
  for (const { reading, sheet } of pages) {
    const kinds = new Map(sheet.zones.filter(isBox).map((zone) => [zone.id, zone.inside ?? '']))
    for (const measure of reading.measures) {
      const kind = kinds.get(measure.zone)
      if (kind === undefined) continue
      const held = byKind.get(kind)
      if (held === undefined) byKind.set(kind, [measure])
      else held.push(measure)
    }
  }
  return byKind
}

/** What is believed of a kind of box before seeing it, and how far blank ones may lie above. */
interface Prior extends Omit<BlankLevel, 'unsure'> {
  readonly most: number
  /** How far apart blank boxes of this kind may be. */
  readonly reach: number
  /** As how many boxes it counts. */
  readonly boxes: number
}

/** What all letters of a file say about one: little where that one is often seen. */
const priorOfLetter = (all: BlankLevel, seen: number): Prior => {
  const { most, boxes } = BLANK_PRIOR.letter
  return {
    ...all,
    most: seen < CALIBRATE.often ? Math.min(most, all.ink + CALIBRATE.letterRange) : most,
    reach: BLANK_PRIOR.letterReach,
    boxes,
  }
}

/**
 * Robust level and scatter: the lower quartile is surely blank unless it lies above what print can be; the blank boxes
 * are those within reach of it; their median is the level. The prior weighs as much as its `boxes`.
 */
function levelOf(measures: readonly ZoneMeasure[], prior: Prior): BlankLevel {
  const inks = measures.map((m) => m.ink).sort((a, b) => a - b)
  const low = quantile(inks, CALIBRATE.surelyBlank)
  if (low === undefined || low > prior.most) return { ink: prior.ink, darkness: prior.darkness, spread: prior.spread, unsure: prior.spread }
  const blank = measures.filter((m) => m.ink <= low + prior.reach)
  const weigh = (value: number, before: number) => (value * blank.length + before * prior.boxes) / (blank.length + prior.boxes)
  const ink = medianOf(blank.map((m) => m.ink))
  const darkness = medianOf(blank.map((m) => m.darkness))
  const spread = medianOf(blank.map((m) => Math.abs(m.ink - ink))) * CALIBRATE.normalPerMedian
  const unsure = (prior.spread * prior.boxes) / (blank.length + prior.boxes)
  return { ink: weigh(ink, prior.ink), darkness: weigh(darkness, prior.darkness), spread: weigh(spread, prior.spread), unsure }
}

/** The end of the cluster of signals that begins at 0, where a wide gap follows it: then nothing up to there is a mark. */
function topOf(signals: readonly number[]): number | undefined {
  let top = 0
  for (const signal of [...signals].sort((a, b) => a - b)) {
    if (signal > top + CALIBRATE.clearGap) return top
    if (signal > top + CALIBRATE.clusterGap || signal > CALIBRATE.clusterMost) return undefined
    top = Math.max(top, signal)
  }
  return top
}

function styleOf(signals: readonly number[]): Calibration['style'] {
  const marks = signals.filter((s) => s >= CALIBRATE.surelyMarked)
  if (marks.length < CALIBRATE.marksForStyle) return 'unknown'
  return marks.filter((s) => s >= CALIBRATE.filled).length >= marks.length / 2 ? 'fills' : 'strokes'
}

const quantile = (sorted: readonly number[], share: number): number | undefined => sorted[Math.floor((sorted.length - 1) * share)]

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}
