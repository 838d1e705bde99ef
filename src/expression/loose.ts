import { floorOf, negate, numberOfRatio, type Ratio, ratio } from '../base/ratio.ts'
import type { Checked, Location } from '../model/diagnostic.ts'
import type { Expression, Term } from '../model/params.ts'
import { exactly, isNumber, type NumberValue, ratioOfValue, really, realOf } from './amount.ts'
import { type Arithmetic, arithmetic, type Comparison, compareNumbers, comparisons, negated } from './arithmetic.ts'
import { diagnosticOf } from './fault.ts'
import { functions, type NumberFunction } from './functions.ts'
import { parseExpression } from './parse.ts'

const NOWHERE: Location = { kind: 'file', file: '', line: 1, column: 1 }
const YES: NumberValue = { kind: 'exact', value: ratio(1) }
const NO: NumberValue = { kind: 'exact', value: ratio(0) }

/** Functions that strategies may call: those of Perl that auto-multiple-choice lets through, and its own `min` and `max`. */
const looseFunctions: ReadonlyMap<string, NumberFunction> = new Map<string, NumberFunction>([
  ...[...functions].filter(([name]) => ['min', 'max', 'abs', 'sqrt', 'exp', 'log', 'sin', 'cos'].includes(name)),
  ['int', { least: 1, most: 1, apply: (value) => exactly(truncated(ratioOfValue(value))) }],
  ['atan2', { least: 2, most: 2, apply: (y, [x]) => really(Math.atan2(realOf(y), x === undefined ? 0 : realOf(x))) }],
])

/** Towards zero. */
const truncated = (value: Ratio): Ratio => (value.num < 0n ? negate(ratio(floorOf(negate(value)))) : ratio(floorOf(value)))

/**
 * Reads an expression in the manner of Perl, as strategies of auto-multiple-choice are written: powers are `**`, and `^`
 * means something else there.
 */
export function parseLoosely(text: string, at: Location): Checked<Expression> {
  const caret = text.indexOf('^')
  if (caret < 0) return parseExpression(text.replaceAll('**', '^ '), at, looseFunctions)
  const fault = { kind: 'fault', code: 'expression-syntax', message: '`^` is no power here', hint: 'write powers with `**`' } as const
  return { value: undefined, diagnostics: [diagnosticOf({ ...fault, offset: caret }, at)] }
}

/**
 * The value of such an expression: a condition is 1 or 0, and any number but 0 is a condition that holds. Undefined of what
 * cannot be read or computed, and where a name has no value: AMC goes on with nothing then.
 */
export function evaluateLoosely(text: string, values: ReadonlyMap<string, Ratio>): Ratio | undefined {
  const parsed = parseLoosely(text, NOWHERE)
  const value = parsed.value === undefined ? undefined : termValue(parsed.value.root, values)
  return value === undefined ? undefined : ratioOfValue(value)
}

/**
 * The same with AMC's fault of writing values into the text before it is read: `3-X` has no value where X is below 0, as
 * `3--1` has none, and `X**2` is then −(X²). Values are written with 15 digits.
 */
export function evaluateTextually(text: string, values: ReadonlyMap<string, Ratio>): Ratio | undefined {
  const written = text.replace(/\b[A-Za-z_]\w*\b(?!\s*\()/g, (name) => {
    const value = values.get(name)
    return value === undefined ? name : `${Number(numberOfRatio(value).toPrecision(15))}`
  })
  return /--|\+\+/.test(written) ? undefined : evaluateLoosely(written, new Map())
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
  if (operator === '%') return sure(arithmetic['%'](whole(first), whole(second)))
  if (Object.hasOwn(comparisons, operator)) return flag(comparisons[operator as Comparison](compareNumbers(first, second)))
  return sure(arithmetic[operator as Arithmetic](first, second))
}

/** Perl's remainder is one of whole numbers. */
const whole = (value: NumberValue): NumberValue => ({ kind: 'exact', value: truncated(ratioOfValue(value)) })

function called({ name, operands }: TermOf<'call'>, values: Values): NumberValue | undefined {
  const found = operands.map((operand) => termValue(operand, values))
  const [first, ...rest] = found
  if (first === undefined || rest.includes(undefined)) return undefined
  const known = looseFunctions.get(name)
  return known === undefined ? undefined : sure(known.apply(first, rest as readonly NumberValue[]))
}

const sure = (value: ReturnType<(typeof arithmetic)['+']>): NumberValue | undefined =>
  isNumber(value as NumberValue) ? (value as NumberValue) : undefined
