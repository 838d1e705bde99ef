import type { ZoneMeasure } from '../../model/reading.ts'
import { MEASURE, STROKE } from '../mark-params.ts'
import { type BlankLevel, cellsOf } from './blank-levels.ts'

/**
 * Whether a stroke crosses an empty box: inked cells that hang together, by side or corner, from one of its edges to the
 * opposite one. However thin and pale it is, nothing else does that where blank boxes show nothing at all: noise and dirt are
 * strewn, spots stay in their place, and lines that go on through the page have been taken away.
 */
export function isStroke(measure: ZoneMeasure, blank: BlankLevel): boolean {
  const cells = cellsOf(measure)
  if (cells === undefined || blank.ink > STROKE.mostPrint) return false
  return isAcross(cells.map((cell) => cell >= STROKE.inked))
}

/** The same on grey paper that black and white made dots of: what these leave is strewn too, so that the stroke must be darker. */
export function isStrokeOverDots(measure: ZoneMeasure, blank: BlankLevel): boolean {
  return blank.ink <= STROKE.mostOverDots && isAcross((cellsOf(measure) ?? []).map((cell) => cell >= STROKE.inkedOverDots))
}

function isAcross(inked: readonly boolean[]): boolean {
  return spans(inked, (i) => Math.floor(i / MEASURE.grid)) || spans(inked, (i) => i % MEASURE.grid)
}

/** Whether cells that hang together reach from (nearly) the first to (nearly) the last of the grid's lines. */
function spans(inked: readonly boolean[], lineOf: (i: number) => number): boolean {
  const reached = new Set(inked.flatMap((is, i) => (is && lineOf(i) <= STROKE.margin ? [i] : [])))
  // a set grows while it is walked over
  for (const i of reached) for (const next of BESIDES[i] ?? []) if (inked[next] === true) reached.add(next)
  return [...reached].some((i) => lineOf(i) >= MEASURE.grid - 1 - STROKE.margin)
}

/** The eight cells around one. */
function besides(i: number): readonly number[] {
  const n = MEASURE.grid
  const [row, column] = [Math.floor(i / n), i % n]
  const steps = [-1, 0, 1]
  return steps
    .flatMap((down) => steps.map((right) => ({ row: row + down, column: column + right })))
    .flatMap((cell) => (cell.row < 0 || cell.column < 0 || cell.row >= n || cell.column >= n ? [] : [cell.row * n + cell.column]))
}

/** By cell. Asked for every inked cell of every box of a file. */
const BESIDES = Array.from({ length: MEASURE.grid ** 2 }, (_, i) => besides(i))
