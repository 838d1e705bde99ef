import type { ZoneMeasure } from '../../model/reading.ts'
import { MEASURE, SPOT } from '../mark-params.ts'
import { type BlankLevel, cellsOf, quantile } from './blank-levels.ts'

/**
 * Whether ink over print lies together in one place of the box, small and black: a dot, a dash, a touch of the pen.
 * Nobody can tell from it alone whether it was meant; blank letters that are seen a little blacker scatter theirs. In a question
 * that bears nothing else less is enough, and of a pale pen too.
 */
export function isSpot(measure: ZoneMeasure, blank: BlankLevel, isUnanswered = false, tone = 1): boolean {
  const least = (isUnanswered ? SPOT.inkAlone : SPOT.ink) * Math.min(1, tone / SPOT.darkPen)
  return isTogether(measure, blank, isBare(blank) ? SPOT.inkOnBare : least)
}

/**
 * Whether a dark pen has touched the box in a scan that keeps greys: less ink together is enough if the box as a whole is darker than its
 * letter, as black as it is here, makes it, and by more than blank boxes scatter.
 */
export function isDarkTouch(measure: ZoneMeasure, blank: BlankLevel, tone: number): boolean {
  if (tone < SPOT.darkPen || !isTogether(measure, blank, SPOT.darkInk)) return false
  const beyond = measure.darkness - blank.darkness * gainOf(cellsOf(measure) ?? [], printOf(blank))
  return beyond >= Math.max(SPOT.beyond, SPOT.scatters * blank.spread)
}

/**
 * Whether a mark is a solid dot with nothing around it, as a pen leaves that rests on the paper: fillings reach further, strokes are
 * thinner. Of a hand whose marks are no stronger it may be one.
 */
export function isBlot(measure: ZoneMeasure, blank: BlankLevel): boolean {
  const over = inkOver(measure, blank)
  const all = over.reduce((sum, cell) => sum + cell, 0)
  return Math.max(...blocksOf(over, 2)) >= SPOT.blot && Math.max(...blocksOf(over, 3)) >= all * SPOT.ofBlot
}

/** Whether so much ink over print, in cells, lies in two by two of them, and most of all that there is. */
function isTogether(measure: ZoneMeasure, blank: BlankLevel, least: number): boolean {
  const over = inkOver(measure, blank)
  const all = over.reduce((sum, cell) => sum + cell, 0)
  const densest = Math.max(...blocksOf(over, 2))
  return densest >= least && densest >= all * SPOT.together
}

/** Ink over print by cell, the letter as black as it is in this box; none where no cells were kept. */
function inkOver(measure: ZoneMeasure, blank: BlankLevel): readonly number[] {
  const cells = cellsOf(measure) ?? []
  const print = printOf(blank)
  const gain = gainOf(cells, print)
  return cells.map((cell, i) => Math.max(0, cell - Math.min(1, (print[i] ?? 0) * gain)))
}

const printOf = (blank: BlankLevel): readonly number[] => blank.cells ?? blank.anyPrint ?? []

/**
 * How many times as black as usual a letter is in this box: worn printers leave toner out in bands and patches, so that the same letter is
 * pale in one box and full in the next, all of it alike. A touch of the pen makes the rest of the letter no blacker: the palest cells tell.
 */
function gainOf(cells: readonly number[], usual: readonly number[]): number {
  const ratios = cells.flatMap((cell, i) => ((usual[i] ?? 0) >= SPOT.letter ? [cell / (usual[i] ?? 1)] : []))
  if (ratios.length < SPOT.leastCells) return 1
  const paler =
    quantile(
      ratios.sort((a, b) => a - b),
      SPOT.paler,
    ) ?? 1
  return Math.min(SPOT.mostGain, Math.max(1, paler))
}

/** Whether blank boxes of this kind are bare paper without noise: those of a scan that has no greys. */
export const isBare = ({ darkness, spread }: BlankLevel): boolean => darkness < SPOT.bare && spread < SPOT.bare

/** Sums of all squares of so many cells a side. */
function blocksOf(cells: readonly number[], side: number): readonly number[] {
  const n = MEASURE.grid
  const steps = [...Array(side).keys()]
  const within = steps.flatMap((row) => steps.map((column) => row * n + column))
  const corners = cells.flatMap((_, i) => (i % n <= n - side && i <= n * (n - side + 1) - 1 ? [i] : []))
  return corners.map((i) => within.reduce((sum, step) => sum + (cells[i + step] ?? 0), 0))
}
