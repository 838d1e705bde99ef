import type { ZoneMeasure } from '../model/reading.ts'
import { type BlankLevel, cellsOf } from './blank-levels.ts'
import { MEASURE, SPOT } from './mark-params.ts'

/**
 * Whether ink over print lies together in one place of the box, small and black: a dot, a dash, a touch of the pen.
 * Nobody can tell from it alone whether it was meant; blank letters that are seen a little blacker scatter theirs.
 */
export function isSpot(measure: ZoneMeasure, blank: BlankLevel): boolean {
  const cells = cellsOf(measure)
  if (cells === undefined) return false
  const over = cells.map((cell, i) => Math.max(0, cell - (blank.cells?.[i] ?? 0)))
  const all = over.reduce((sum, cell) => sum + cell, 0)
  const densest = Math.max(...blocksOf(over))
  return densest >= (isBare(blank) ? SPOT.inkOnBare : SPOT.ink) && densest >= all * SPOT.together
}

/** Whether blank boxes of this kind are bare paper without noise: those of a scan that has no greys. */
export const isBare = ({ darkness, spread }: BlankLevel): boolean => darkness < SPOT.bare && spread < SPOT.bare

/** Sums of all squares of two by two cells. */
function blocksOf(cells: readonly number[]): readonly number[] {
  const n = MEASURE.grid
  const corners = cells.flatMap((_, i) => (i % n < n - 1 && i < n * (n - 1) ? [i] : []))
  return corners.map((i) => [i, i + 1, i + n, i + n + 1].reduce((sum, at) => sum + (cells[at] ?? 0), 0))
}
