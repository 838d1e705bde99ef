import { bug } from '../base/bug.ts'
import { parseRatio, type Ratio } from '../base/ratio.ts'
import type { ParameterKind, Scorable } from './scheme.ts'

/** Parameters that every scheme takes: points of an empty answer, and of one that breaks the question's rules. */
export const everyScheme = { blank: 'points', invalid: 'points' } as const satisfies Record<string, ParameterKind>

/** A parameter in points; undefined when the scheme use does not set it. Its text was checked by `checkSchemeUse`. */
export function pointsParameter(question: Scorable, name: string): Ratio | undefined {
  const text = question.scheme.params[name]
  if (text === undefined) return undefined
  return parseRatio(text) ?? bug(`unchecked scheme parameter ${name}: ${text}`)
}

const COUNT = /^\s*\d{1,3}\s*$/

/** A whole number from 0 to 999. */
export const parseCount = (text: string): number | undefined => (COUNT.test(text) ? Number(text) : undefined)

/** A parameter that counts; undefined when the scheme use does not set it. */
export function countParameter(question: Scorable, name: string): number | undefined {
  const text = question.scheme.params[name]
  if (text === undefined) return undefined
  return parseCount(text) ?? bug(`unchecked scheme parameter ${name}: ${text}`)
}
