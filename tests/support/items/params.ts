import { parseRatio } from '../../../src/base/ratio.ts'
import type { Value, Values } from '../../../src/model/params.ts'

/** Values by name: numbers and fractions as text are exact, other texts are texts, JavaScript numbers are reals. */
export const values = (all: Readonly<Record<string, string | number>>): Values =>
  new Map(Object.entries(all).map(([name, held]) => [name, heldValue(held)]))

function heldValue(held: string | number): Value {
  if (typeof held === 'number') return { kind: 'real', value: held }
  const exact = parseRatio(held)
  return exact === undefined ? { kind: 'text', value: held } : { kind: 'exact', value: exact }
}
