import { MEASURE } from './mark-params.ts'

/** Ink 0 … 1 beside the cells of each side of a box: left, right, above, below. */
export function inkBeside(around: string): readonly (readonly number[])[] {
  const n = around.length / 4
  const ink = Array.from(around, (digit) => MEASURE.digits.indexOf(digit) / (MEASURE.digits.length - 1))
  return [0, 1, 2, 3].map((side) => ink.slice(side * n, (side + 1) * n))
}
