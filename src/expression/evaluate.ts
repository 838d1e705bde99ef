import type { DiagnosticCode } from '../model/codes.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { BinaryOperator, Expression, Term, Value, Values } from '../model/params.ts'
import { isNumber, type NumberValue, type Trouble } from './amount.ts'
import { type Arithmetic, arithmetic, type Comparison, compareNumbers, comparisons, negated } from './arithmetic.ts'
import { plainText } from './decimal.ts'
import { diagnosticOf, type Fault } from './fault.ts'
import { functions } from './functions.ts'
import { namesIn, PI } from './names.ts'

/**
 * The value of an expression. Arithmetic on exact numbers is exact while it can be; roots, logarithms and the like, and
 * numbers that become too long, are reals. What cannot be computed is a diagnostic at its operator, with the values.
 */
export function evaluate(expression: Expression, values: Values): Checked<Value> {
  const value = valueOfTerm(expression.root, values)
  if (value.kind !== 'fault') return checked(value)
  const held = namesIn(expression).flatMap(({ name }) => shownValue(name, values))
  const where = held.length === 0 ? '' : `, where ${held.join(', ')}`
  return { value: undefined, diagnostics: [diagnosticOf({ ...value, message: `${value.message}${where}` }, expression.at)] }
}

function shownValue(name: string, values: Values): readonly string[] {
  const value = values.get(name)
  return value === undefined ? [] : [`${name} = ${plainText(value)}`]
}

const fault = (code: DiagnosticCode, message: string, hint: string, offset: number): Fault => ({
  kind: 'fault',
  code,
  message,
  hint,
  offset,
})

const atOffset = (value: NumberValue | Trouble, offset: number): NumberValue | Fault =>
  value.kind === 'trouble' ? fault(value.code, value.message, value.hint, offset) : value

function valueOfTerm(term: Term, values: Values): Value | Fault {
  switch (term.kind) {
    case 'number':
      return { kind: 'exact', value: term.value }
    case 'text':
      return { kind: 'text', value: term.value }
    case 'name':
      return term.name === PI ? { kind: 'real', value: Math.PI } : (values.get(term.name) ?? unknownName(term.name, term.offset))
    case 'unary':
      return signedValue(term, values)
    case 'binary':
      return isLogical(term.operator) ? logicalValue(term, values) : combinedValue(term, values)
    case 'choice': {
      const test = flagOf(term.test, values)
      return test.kind === 'fault' ? test : valueOfTerm(test.value ? term.yes : term.no, values)
    }
    case 'call':
      return calledValue(term, values)
  }
}

const unknownName = (name: string, offset: number): Fault =>
  fault('expression-name-unknown', `nothing is called \`${name}\``, 'define it under `params`', offset)

type TermOf<Kind extends Term['kind']> = Extract<Term, { readonly kind: Kind }>

function signedValue(term: TermOf<'unary'>, values: Values): Value | Fault {
  if (term.operator === '!') {
    const flag = flagOf(term.operand, values)
    return flag.kind === 'fault' ? flag : { kind: 'flag', value: !flag.value }
  }
  const value = numberOf(term.operand, values)
  return value.kind === 'fault' || term.operator === '+' ? value : negated(value)
}

const isLogical = (operator: BinaryOperator): boolean => operator === '&&' || operator === '||'

/** The right side is looked at only when the left one leaves it open. */
function logicalValue(term: TermOf<'binary'>, values: Values): Value | Fault {
  const left = flagOf(term.left, values)
  if (left.kind === 'fault' || left.value === (term.operator === '||')) return left
  return flagOf(term.right, values)
}

function combinedValue(term: TermOf<'binary'>, values: Values): Value | Fault {
  const { operator } = term
  if (operator === '==' || operator === '!=') return equality(term, operator, values)
  const left = numberOf(term.left, values)
  if (left.kind === 'fault') return left
  const right = numberOf(term.right, values)
  if (right.kind === 'fault') return right
  if (Object.hasOwn(comparisons, operator)) return { kind: 'flag', value: comparisons[operator as Comparison](compareNumbers(left, right)) }
  return atOffset(arithmetic[operator as Arithmetic](left, right), term.offset)
}

function equality(term: TermOf<'binary'>, operator: '==' | '!=', values: Values): Value | Fault {
  const left = valueOfTerm(term.left, values)
  if (left.kind === 'fault') return left
  const right = valueOfTerm(term.right, values)
  if (right.kind === 'fault') return right
  if (isNumber(left) && isNumber(right)) return { kind: 'flag', value: comparisons[operator](compareNumbers(left, right)) }
  if (left.kind !== right.kind)
    return fault('expression-type', `${described(left)} is compared with ${described(right)}`, 'compare like with like', term.offset)
  return { kind: 'flag', value: (left.value === right.value) === (operator === '==') }
}

function calledValue(term: TermOf<'call'>, values: Values): Value | Fault {
  const operands: NumberValue[] = []
  for (const operand of term.operands) {
    const value = numberOf(operand, values)
    if (value.kind === 'fault') return value
    operands.push(value)
  }
  const [first, ...rest] = operands
  const known = functions.get(term.name)
  if (known === undefined || first === undefined) return unknownName(term.name, term.offset)
  return atOffset(known.apply(first, rest), term.offset)
}

function numberOf(term: Term, values: Values): NumberValue | Fault {
  const value = valueOfTerm(term, values)
  if (value.kind === 'fault' || isNumber(value)) return value
  return fault('expression-type', `${described(value)} stands where a number is needed`, 'compute with numbers', term.offset)
}

function flagOf(term: Term, values: Values): Extract<Value, { readonly kind: 'flag' }> | Fault {
  const value = valueOfTerm(term, values)
  if (value.kind === 'fault' || value.kind === 'flag') return value
  return fault('expression-type', `${described(value)} stands where a condition is needed`, 'write a comparison: `a > 0`', term.offset)
}

function described(value: Value): string {
  if (value.kind === 'text') return `the text \`${value.value.slice(0, 40)}\``
  return value.kind === 'flag' ? `the condition (${value.value})` : `the number ${plainText(value)}`
}
