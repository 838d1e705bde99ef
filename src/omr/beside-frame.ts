import type { ZoneMeasure } from '../model/reading.ts'
import { MEASURE } from './mark-params.ts'

/** Ink 0 … 1 beside the cells of each side of a box: left, right, above, below. */
export function inkBeside(around: string): readonly (readonly number[])[] {
  const n = around.length / 4
  const ink = Array.from(around, (digit) => MEASURE.digits.indexOf(digit) / (MEASURE.digits.length - 1))
  return [0, 1, 2, 3].map((side) => ink.slice(side * n, (side + 1) * n))
}

/** Mean ink just outside the side of the frame that has least, 0 … 1; 0 where it was not measured. */
export function leastSide({ around }: ZoneMeasure): number {
  if (around === undefined) return 0
  return Math.min(...inkBeside(around).map((side) => side.reduce((sum, ink) => sum + ink, 0) / side.length))
}

/** Blackest ink beyond the corner that has least, 0 … 1; 0 where it was not measured. */
export const leastCorner = ({ corners }: ZoneMeasure): number =>
  corners === undefined ? 0 : Math.min(...Array.from(corners, (digit) => MEASURE.digits.indexOf(digit))) / (MEASURE.digits.length - 1)
