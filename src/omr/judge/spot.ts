import type { ZoneMeasure } from '../../model/reading.ts'
import { MEASURE, SPOT } from '../mark-params.ts'
import { type BlankLevel, cellsOf, quantile } from './blank-levels.ts'

/**
 * Whether ink over print lies together in one place of the box, small and black: a dot, a dash, a touch of the pen.
 * Nobody can tell from it alone whether it was meant; blank letters that are seen a little blacker scatter theirs. In a question
 * that bears nothing else less is enough, and of a pale pen too.
 */
export function isSpot(measure: ZoneMeasure, blank: BlankLevel, isUnanswered = false, tone = 1): boolean {
  const cells = cellsOf(measure)
  if (cells === undefined) return false
  const print = printIn(cells, blank.cells ?? blank.anyPrint ?? [])
  const over = cells.map((cell, i) => Math.max(0, cell - (print[i] ?? 0)))
  const all = over.reduce((sum, cell) => sum + cell, 0)
  const densest = Math.max(...blocksOf(over))
  const least = (isUnanswered ? SPOT.inkAlone : SPOT.ink) * Math.min(1, tone / SPOT.darkPen)
  return densest >= (isBare(blank) ? SPOT.inkOnBare : least) && densest >= all * SPOT.together
}

/**
 * The letter as black as it is in this box: worn printers leave toner out in bands and patches, so that the same letter is
 * pale in one box and full in the next, all of it alike. A touch of the pen makes the rest of the letter no blacker: the palest cells tell.
 */
function printIn(cells: readonly number[], usual: readonly number[]): readonly number[] {
  const ratios = cells.flatMap((cell, i) => ((usual[i] ?? 0) >= SPOT.letter ? [cell / (usual[i] ?? 1)] : []))
  if (ratios.length < SPOT.leastCells) return usual
  const paler =
    quantile(
      ratios.sort((a, b) => a - b),
      SPOT.paler,
    ) ?? 1
  const gain = Math.min(SPOT.mostGain, Math.max(1, paler))
  return usual.map((cell) => Math.min(1, cell * gain))
}

/** Whether blank boxes of this kind are bare paper without noise: those of a scan that has no greys. */
export const isBare = ({ darkness, spread }: BlankLevel): boolean => darkness < SPOT.bare && spread < SPOT.bare

/** Sums of all squares of two by two cells. */
function blocksOf(cells: readonly number[]): readonly number[] {
  const n = MEASURE.grid
  const corners = cells.flatMap((_, i) => (i % n < n - 1 && i < n * (n - 1) ? [i] : []))
  return corners.map((i) => [i, i + 1, i + n, i + n + 1].reduce((sum, at) => sum + (cells[at] ?? 0), 0))
}
