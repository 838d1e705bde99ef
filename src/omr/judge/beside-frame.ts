import type { ZoneMeasure } from '../../model/reading.ts'
import { MEASURE } from '../mark-params.ts'

/** Ink 0 … 1 beside the cells of each side of a box: left, right, above, below. */
export function inkBeside(around: string): readonly (readonly number[])[] {
  const n = around.length / 4
  const ink = Array.from(around, (digit) => MEASURE.digits.indexOf(digit) / (MEASURE.digits.length - 1))
  return [0, 1, 2, 3].map((side) => ink.slice(side * n, (side + 1) * n))
}

/** Mean ink just outside each side of the frame, 0 … 1; 0 where it was not measured. */
export function sidesOf({ around }: ZoneMeasure): readonly number[] {
  if (around === undefined) return [0]
  return inkBeside(around).map((side) => side.reduce((sum, ink) => sum + ink, 0) / side.length)
}

/** Blackest ink beyond each corner, 0 … 1; 0 where it was not measured. */
export const beyondCorners = ({ corners }: ZoneMeasure): readonly number[] =>
  corners === undefined ? [0] : Array.from(corners, (digit) => MEASURE.digits.indexOf(digit) / (MEASURE.digits.length - 1))

/** Ink outside the side that has least. */
export const leastSide = (measure: ZoneMeasure): number => Math.min(...sidesOf(measure))
