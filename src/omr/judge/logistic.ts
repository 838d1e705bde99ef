import { DECIDE } from '../mark-params.ts'

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Logistic that is 1 − sure at `low` and sure at `high`. */
export function logisticBetween(value: number, low: number, high: number): number {
  const steepness = (2 * Math.log(DECIDE.sure / (1 - DECIDE.sure))) / (high - low)
  return logistic(steepness * (value - (low + high) / 2))
}
