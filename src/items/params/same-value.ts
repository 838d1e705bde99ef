import { compareNumbers, isNumber } from '../../expression/index.ts'
import type { Value } from '../../model/params.ts'

/** Whether two values are the same; a number is never the same as a text. */
export function isSameValue(a: Value, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0
  return a.kind === b.kind && a.value === b.value
}
