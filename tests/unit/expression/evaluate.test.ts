import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { realOf } from '../../../src/expression/amount.ts'
import { plainText } from '../../../src/expression/decimal.ts'
import { evaluate } from '../../../src/expression/evaluate.ts'
import { parseExpression } from '../../../src/expression/parse.ts'
import type { BinaryOperator, Term, Value, Values } from '../../../src/model/params.ts'
import { printed, terms } from '../../support/expression.ts'

const at = { kind: 'file', file: 'x.md', line: 1, column: 1 } as const
const values: Values = new Map<string, Value>([
  ['a', { kind: 'exact', value: ratio(7) }],
  ['b', { kind: 'exact', value: ratio(-3) }],
  ['city', { kind: 'text', value: 'Oslo' }],
  ['ok', { kind: 'flag', value: true }],
])

function outcome(source: string): string {
  const parsed = parseExpression(source, at)
  if (parsed.value === undefined) return JSON.stringify(parsed.diagnostics)
  const { value, diagnostics } = evaluate(parsed.value, values)
  const [fault] = diagnostics
  if (fault !== undefined) return `${fault.location.kind === 'file' ? fault.location.column : 0} ${fault.code}: ${fault.message}`
  return value === undefined ? 'nothing' : `${value.kind} ${plainText(value)}`
}

it.each([
  ['a*b/2', 'exact -10.5'],
  ['0.1 + 0.2 == 0.3', 'flag true'],
  ['a - b > 9 ? a : b', 'exact 7'],
  ['-2^2', 'exact -4'],
  ['2*pi', 'real 6.28319'],
  ['sqrt(a + 2)', 'exact 3'],
  ['sqrt(2)^2 == 2', 'flag true'],
  ["city == 'Oslo' && city != 'Lima'", 'flag true'],
  ["city == 'Lima' ? 1 : city", 'text Oslo'],
  ['ok == (a > 0)', 'flag true'],
  ['!ok || b == 0 || 1/(b+3) > 0', '19 expression-division-by-zero: division by zero, where ok = true, b = -3'],
  ['b == -3 || 1/(b+3) > 0', 'flag true'],
  ['b != -3 && 1/(b+3) > 0', 'flag false'],
  ['min(a, b, 0)', 'exact -3'],
  ['1/(a - 7)', '2 expression-division-by-zero: division by zero, where a = 7'],
  ['sqrt(b)', '1 expression-domain: the square root of a negative number, where b = -3'],
  ['9^9^9^9', '4 expression-overflow: a number becomes too large'],
  ['a + x', '5 expression-name-unknown: nothing is called `x`, where a = 7'],
  ['city + 1', '1 expression-type: the text `Oslo` stands where a number is needed, where city = Oslo'],
  ['a && ok', '1 expression-type: the number 7 stands where a condition is needed, where a = 7, ok = true'],
  ['a == city', '3 expression-type: the number 7 is compared with the text `Oslo`, where a = 7, city = Oslo'],
  ['-ok', '2 expression-type: the condition (true) stands where a number is needed, where ok = true'],
])('%s gives %s', (source, expected) => {
  expect(outcome(source)).toBe(expected)
})

/** The same term in JavaScript's own numbers; undefined where it has none. */
function oracle(term: Term): number | boolean {
  const number = (part: Term) => Number(oracle(part))
  switch (term.kind) {
    case 'number':
      return Number(term.value.num)
    case 'text':
      return Number.NaN
    case 'name':
      return term.name === 'a' ? 7 : -3
    case 'unary':
      return term.operator === '!' ? !oracle(term.operand) : -number(term.operand)
    case 'choice':
      return oracle(term.test) ? oracle(term.yes) : oracle(term.no)
    case 'call':
      return Math[term.name as 'min' | 'max'](...term.operands.map(number))
    case 'binary':
      return binaryOracle(term, number)
  }
}

function binaryOracle({ operator, left, right }: Extract<Term, { kind: 'binary' }>, number: (part: Term) => number): number | boolean {
  if (operator === '&&') return oracle(left) && oracle(right)
  if (operator === '||') return oracle(left) || oracle(right)
  const [x, y] = [number(left), number(right)]
  const table = {
    '+': x + y,
    '-': x - y,
    '*': x * y,
    '/': x / y,
    '%': x - y * Math.floor(x / y),
    '^': x ** y,
    '<': x < y,
    '<=': x <= y,
    '>': x > y,
    '>=': x >= y,
    '==': x === y,
    '!=': x !== y,
  }
  return table[operator]
}

/** Whether a term compares, rounds or divides in a way that floating point may decide otherwise. */
const isSmooth = (source: string): boolean => !/[<>=%^]/.test(source)

it('agrees with arithmetic in doubles, and never hangs', () => {
  let compared = 0
  fc.assert(
    fc.property(terms, (term) => {
      const { value: expression } = parseExpression(printed(term), at)
      fc.pre(expression !== undefined)
      if (expression === undefined) return
      const { value, diagnostics } = evaluate(expression, values)
      const expected = Number(oracle(term))
      if (value === undefined) expect(diagnostics).toHaveLength(1)
      else if (isSmooth(expression.source) && (value.kind === 'exact' || value.kind === 'real') && Number.isFinite(expected)) {
        compared++
        expect(Math.abs(realOf(value) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
      }
    }),
    { numRuns: 1000 },
  )
  expect(compared).toBeGreaterThan(200)
})

const leaf = (value: number): Term => ({ kind: 'number', value: ratio(value), offset: 0 })

/** What JavaScript has for two numbers, as `outcome` tells it. */
function expectedOf(x: number, operator: BinaryOperator, y: number): string {
  const value = oracle({ kind: 'binary', operator, left: leaf(x), right: leaf(y), offset: 0 })
  if (typeof value === 'boolean') return `flag ${value}`
  return Number.isFinite(value) ? `exact ${plainText({ kind: 'real', value })}` : 'expression-division-by-zero'
}

it.each(['^', '%', '<', '<=', '>', '>=', '==', '!='] as const)('computes %s of small numbers as JavaScript does', (operator) => {
  const pairs = [-3, -1, 0, 1, 2, 5].flatMap((x) => [-2, -1, 1, 2, 3].map((y) => [x, y] as const))
  const outcomes = pairs.map(([x, y]) => outcome(`(${x}) ${operator} (${y})`).replace(/^\d+ |:.*/g, ''))
  expect(outcomes).toEqual(pairs.map(([x, y]) => expectedOf(x, operator, y)))
})
