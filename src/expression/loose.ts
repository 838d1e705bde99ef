import { type Ratio, ratio } from '../base/ratio.ts'
import type { Location } from '../model/diagnostic.ts'
import type { Term } from '../model/params.ts'
import { isNumber, type NumberValue, ratioOfValue } from './amount.ts'
import { type Arithmetic, arithmetic, type Comparison, compareNumbers, comparisons, negated } from './arithmetic.ts'
import { functions } from './functions.ts'
import { parseExpression } from './parse.ts'

const NOWHERE: Location = { kind: 'file', file: '', line: 1, column: 1 }
const YES: NumberValue = { kind: 'exact', value: ratio(1) }
const NO: NumberValue = { kind: 'exact', value: ratio(0) }

/**
 * The value of an expression in the manner of Perl, as strategies of auto-multiple-choice are written: powers are `**`, a
 * condition is 1 or 0, and any number but 0 is a condition that holds. Undefined of what cannot be read or computed, and
 * where a name has no value: AMC goes on with nothing then.
 */
export function evaluateLoosely(text: string, values: ReadonlyMap<string, Ratio>): Ratio | undefined {
  const parsed = parseExpression(text.replaceAll('**', '^'), NOWHERE)
  const value = parsed.value === undefined ? undefined : termValue(parsed.value.root, values)
  return value === undefined ? undefined : ratioOfValue(value)
}

type Values = ReadonlyMap<string, Ratio>

function termValue(term: Term, values: Values): NumberValue | undefined {
  switch (term.kind) {
    case 'number':
      return { kind: 'exact', value: term.value }
    case 'text':
      return undefined
    case 'name': {
      const value = values.get(term.name)
      return value === undefined ? undefined : { kind: 'exact', value }
    }
    case 'unary':
      return signed(term, values)
    case 'binary':
      return combined(term, values)
    case 'choice': {
      const test = termValue(term.test, values)
      return test === undefined ? undefined : termValue(holds(test) ? term.yes : term.no, values)
    }
    case 'call':
      return called(term, values)
  }
}

type TermOf<Kind extends Term['kind']> = Extract<Term, { readonly kind: Kind }>

const holds = (value: NumberValue): boolean => compareNumbers(value, NO) !== 0
const flag = (isTrue: boolean): NumberValue => (isTrue ? YES : NO)

function signed({ operator, operand }: TermOf<'unary'>, values: Values): NumberValue | undefined {
  const value = termValue(operand, values)
  if (value === undefined || operator === '+') return value
  return operator === '!' ? flag(!holds(value)) : negated(value)
}

/** `&&` and `||` look at their right side only when the left one leaves it open. */
function combined({ operator, left, right }: TermOf<'binary'>, values: Values): NumberValue | undefined {
  const first = termValue(left, values)
  if (first === undefined) return undefined
  if (operator === '&&') return holds(first) ? termValue(right, values) : first
  if (operator === '||') return holds(first) ? first : termValue(right, values)
  const second = termValue(right, values)
  if (second === undefined) return undefined
  if (Object.hasOwn(comparisons, operator)) return flag(comparisons[operator as Comparison](compareNumbers(first, second)))
  return sure(arithmetic[operator as Arithmetic](first, second))
}

function called({ name, operands }: TermOf<'call'>, values: Values): NumberValue | undefined {
  const found = operands.map((operand) => termValue(operand, values))
  const [first, ...rest] = found
  if (first === undefined || rest.includes(undefined)) return undefined
  const known = functions.get(name)
  return known === undefined ? undefined : sure(known.apply(first, rest as readonly NumberValue[]))
}

const sure = (value: ReturnType<(typeof arithmetic)['+']>): NumberValue | undefined =>
  isNumber(value as NumberValue) ? (value as NumberValue) : undefined
