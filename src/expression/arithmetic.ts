import { add, compare, divide, floorOf, multiply, ONE, type Ratio, ratio, subtract, ZERO } from '../base/ratio.ts'
import type { BinaryOperator } from '../model/params.ts'
import { bitsOf, exactly, type NumberValue, really, realOf, type Trouble, trouble } from './amount.ts'

/** Operators that make a number of two. */
export type Arithmetic = Extract<BinaryOperator, '+' | '-' | '*' | '/' | '%' | '^'>
/** Operators that compare two numbers. */
export type Comparison = Extract<BinaryOperator, '<' | '<=' | '>' | '>=' | '==' | '!='>

type Operation = (a: NumberValue, b: NumberValue) => NumberValue | Trouble

/** Exact when both are; else in reals. */
const both =
  (exact: (a: Ratio, b: Ratio) => Ratio, real: (a: number, b: number) => number): Operation =>
  (a, b) =>
    a.kind === 'exact' && b.kind === 'exact' ? exactly(exact(a.value, b.value)) : really(real(realOf(a), realOf(b)))

const isZero = (value: NumberValue): boolean => (value.kind === 'exact' ? value.value.num === 0n : value.value === 0)

const unlessZero =
  (operation: Operation): Operation =>
  (a, b) =>
    isZero(b) ? byZero() : operation(a, b)

const byZero = (): Trouble => trouble('expression-division-by-zero', 'division by zero', 'keep such values out with `require`')

/** `%` is the remainder that has the divisor's sign: −7 % 3 = 2. */
export const arithmetic: Readonly<Record<Arithmetic, Operation>> = {
  '+': both(add, (a, b) => a + b),
  '-': both(subtract, (a, b) => a - b),
  '*': both(multiply, (a, b) => a * b),
  '/': unlessZero(both(divide, (a, b) => a / b)),
  '%': unlessZero(
    both(
      (a, b) => subtract(a, multiply(b, ratio(floorOf(divide(a, b))))),
      (a, b) => a - b * Math.floor(a / b),
    ),
  ),
  '^': power,
}

/** Above it a power of a fraction would be longer than any exact number may be; it is computed in reals. */
const MOST_BITS_OF_POWER = 1000

function power(base: NumberValue, exponent: NumberValue): NumberValue | Trouble {
  if (isZero(base) && realOf(exponent) < 0) return byZero()
  if (base.kind === 'exact' && exponent.kind === 'exact') {
    if (exponent.value.den === 1n) return wholePower(base, exponent.value.num)
    if (exponent.value.den === 2n) {
      const root = squareRoot(base)
      return root.kind === 'trouble' ? root : power(root, { kind: 'exact', value: ratio(exponent.value.num) })
    }
  }
  const value = realOf(base) ** realOf(exponent)
  return Number.isNaN(value)
    ? trouble('expression-domain', 'a power of a negative number with a broken exponent', 'keep such values out with `require`')
    : really(value)
}

function wholePower(base: Extract<NumberValue, { kind: 'exact' }>, exponent: bigint): NumberValue | Trouble {
  const size = exponent < 0n ? -exponent : exponent
  const { num, den } = base.value
  const isUnit = den === 1n && num >= -1n && num <= 1n
  const count = isUnit ? (size === 0n ? 0n : 2n - (size % 2n)) : size
  if (count * BigInt(bitsOf(base.value) - 3) > BigInt(MOST_BITS_OF_POWER)) return really(realOf(base) ** Number(exponent))
  const value = ratio(num ** count, den ** count)
  return exactly(exponent < 0n ? divide(ONE, value) : value)
}

/** Exact for squares of fractions. */
export function squareRoot(value: NumberValue): NumberValue | Trouble {
  if (realOf(value) < 0) return trouble('expression-domain', 'the square root of a negative number', 'keep such values out with `require`')
  if (value.kind === 'exact') {
    const [num, den] = [wholeRoot(value.value.num), wholeRoot(value.value.den)]
    if (num !== undefined && den !== undefined) return { kind: 'exact', value: ratio(num, den) }
  }
  return really(Math.sqrt(realOf(value)))
}

/** Newton's iteration from above; undefined when the number is no square. */
function wholeRoot(square: bigint): bigint | undefined {
  if (square < 2n) return square
  let root = 1n << BigInt(Math.ceil(square.toString(16).length * 2))
  for (let next = (root + square / root) / 2n; next < root; next = (root + square / root) / 2n) root = next
  return root * root === square ? root : undefined
}

/** Relative: below it, reals differ by the noise of their arithmetic only. */
const NOISE = 1e-12

/** Negative, zero or positive as a is below, equal to or above b; reals that agree to twelve digits count as equal. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  if (a.kind === 'exact' && b.kind === 'exact') return compare(a.value, b.value)
  const [x, y] = [realOf(a), realOf(b)]
  return Math.abs(x - y) <= NOISE * Math.max(Math.abs(x), Math.abs(y)) ? 0 : x - y
}

export const comparisons: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
}

export const negated = (value: NumberValue): NumberValue =>
  value.kind === 'exact' ? { kind: 'exact', value: subtract(ZERO, value.value) } : { kind: 'real', value: -value.value }
