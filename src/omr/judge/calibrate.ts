import type { Marking, ReadPage, ZoneMeasure } from '../../model/reading.ts'
import type { Sheet } from '../../model/sheet.ts'
import { BLANK_PRIOR, CALIBRATE, CHANCE } from '../mark-params.ts'
import { type BlankLevel, levelOf, mostPrint, type Prior } from './blank-levels.ts'
import { boxesOn, type MeasuredBox } from './dithered.ts'
import { unmarkedBoxes } from './inked-letters.ts'
import { type PrintedBoxes, printAround } from './print-around.ts'
import { overPrint } from './signal.ts'
import type { WriterUse } from './writer-use.ts'

/** What the boxes of one scan file have in common. Plain values; derived, never stored as truth. */
export interface Calibration {
  readonly marking: Marking
  /** By what is printed inside (the empty string for empty boxes). */
  readonly levels: Readonly<Record<string, BlankLevel>>
  /** For a letter that the file never shows. */
  readonly anyLetter: BlankLevel
  /** What is printed around boxes that look ringed. */
  readonly printed: PrintedBoxes
  /** How this file's students mark. */
  readonly style: 'fills' | 'strokes' | 'unknown'
  /** How the writer of the page that is judged marks (writers.ts), where that was learnt. */
  readonly writer?: WriterUse
}

/**
 * Learns from a scan file what its blank boxes look like. Most boxes of an exam are blank; where a kind of box is so
 * dark that this cannot be (all filled, or very few seen), the priors speak. Letters are learnt together first, then
 * each by itself. The order of the pages does not matter.
 */
export function calibrate(pages: readonly { readonly reading: ReadPage; readonly sheet: Sheet }[], marking: Marking): Calibration {
  const boxes = pages.map(({ reading, sheet }) => boxesOn(reading, sheet))
  const byKind = measuresByKind(boxes)
  const letters = [...byKind].filter(([kind]) => kind !== '').flatMap(([, measures]) => measures)
  const anyLetter = levelOf(letters, BLANK_PRIOR.letter)
  const levels: Record<string, BlankLevel> = { '': levelOf([], BLANK_PRIOR.empty), ...levelsByKind(byKind, anyLetter) }
  const inks = [...byKind].flatMap(([kind, measures]) => measures.map((m) => overPrint(m, levels[kind] ?? anyLetter).ink))
  const printed = printAround(boxes, ({ zone, measure }) => overPrint(measure, levels[zone.inside ?? ''] ?? anyLetter).ink <= CHANCE.hollow)
  return { marking, levels, anyLetter, printed, style: styleOf(inks) }
}

/** A letter that is never seen in a blank box may have ink wherever others have. */
function levelsByKind(byKind: ReadonlyMap<string, readonly ZoneMeasure[]>, anyLetter: BlankLevel): Record<string, BlankLevel> {
  const letters = [...byKind].filter(([kind]) => kind !== '')
  const levelOfLetter = (measures: readonly ZoneMeasure[]): BlankLevel => levelOf(measures, priorOfLetter(anyLetter, measures.length))
  const first = new Map(letters.map(([kind, measures]) => [kind, { measures, level: levelOfLetter(measures) }]))
  const levels = [...unmarkedBoxes(first, anyLetter)].map(([kind, measures]) => [kind, levelOfLetter(measures)] as const)
  const anyPrint = mostPrint(levels.map(([, level]) => level))
  const withPrint = (level: BlankLevel): BlankLevel =>
    anyPrint !== undefined && level.cells === undefined ? { ...level, anyPrint } : level
  const empty = byKind.get('')
  return {
    ...(empty === undefined ? {} : { '': levelOf(empty, BLANK_PRIOR.empty) }),
    ...Object.fromEntries(levels.map(([kind, level]) => [kind, withPrint(level)])),
  }
}

/** The blank level for a box with this inside. */
export const blankLevelOf = (calibration: Calibration, inside: string | undefined): BlankLevel =>
  calibration.levels[inside ?? ''] ?? calibration.anyLetter

function measuresByKind(pages: readonly (readonly MeasuredBox[])[]): Map<string, ZoneMeasure[]> {
  const byKind = new Map<string, ZoneMeasure[]>()
  for (const { zone, measure } of pages.flat()) {
    const kind = zone.inside ?? ''
    const held = byKind.get(kind)
    if (held === undefined) byKind.set(kind, [measure])
    else held.push(measure)
  }
  return byKind
}

/** What all letters of a file say about one: little where that one is often seen. */
const priorOfLetter = (all: BlankLevel, seen: number): Prior => {
  const { most, boxes } = BLANK_PRIOR.letter
  const { cells: _, ...level } = all
  return {
    ...level,
    most: seen < CALIBRATE.often ? Math.min(most, all.ink + CALIBRATE.letterRange) : most,
    reach: BLANK_PRIOR.letterReach,
    boxes,
  }
}

function styleOf(inks: readonly number[]): Calibration['style'] {
  const marks = inks.filter((ink) => ink >= CALIBRATE.surelyMarked)
  if (marks.length < CALIBRATE.marksForStyle) return 'unknown'
  return marks.filter((ink) => ink >= CALIBRATE.filled).length >= marks.length / 2 ? 'fills' : 'strokes'
}
