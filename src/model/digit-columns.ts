import { add, compare, divide, multiply, negate, ONE, type Ratio, ratio } from '../base/ratio.ts'
import type { DigitColumn, Field } from './variant.ts'

type DigitsField = Extract<Field, { readonly kind: 'digits' }>
/** The shape of a numeric field: its columns, where the point is, and the base of its digits. */
export type NumberShape = Pick<DigitsField, 'columns' | 'decimals' | 'base'>

/** The symbols of digits: base 16 takes the first sixteen. */
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const isOf =
  (kind: DigitColumn['kind']) =>
  (column: DigitColumn): boolean =>
    column.kind === kind

/**
 * The number that ticked symbols say, exactly. No sign is plus; columns left empty before the first digit are zeros, as
 * are decimals left empty at the end and empty exponents. Undefined when no digit is ticked, when a column has several
 * symbols, and when another column is left empty: nobody knows what was meant.
 */
export function numberOfColumns(ticked: readonly (readonly string[])[], shape: NumberShape): Ratio | undefined {
  if (ticked.some((symbols) => symbols.length > 1)) return undefined
  const symbolsOf = (kind: DigitColumn['kind']) => ticked.filter((_, i) => shape.columns[i]?.kind === kind).map(([symbol]) => symbol)
  const digits = symbolsOf('digit')
  const whole = wholeOf(digits, shape.base, shape.decimals)
  const exponent = wholeOf(symbolsOf('exponent-digit'), 10, 0)
  if (whole === undefined || exponent === undefined || digits.every((digit) => digit === undefined)) return undefined
  const size = divide(ratio(whole), powerOf(shape.base, shape.decimals))
  const scaled =
    symbolsOf('exponent-sign')[0] === '-' ? divide(size, powerOf(10, Number(exponent))) : multiply(size, powerOf(10, Number(exponent)))
  return symbolsOf('sign')[0] === '-' ? negate(scaled) : scaled
}

/** Digits as a whole number; undefined when one is missing between others, or before the last `ending` of them. */
function wholeOf(digits: readonly (string | undefined)[], base: number, ending: number): bigint | undefined {
  const first = digits.findIndex((digit) => digit !== undefined)
  if (first < 0) return 0n
  const last = digits.findLastIndex((digit) => digit !== undefined)
  if (last < digits.length - 1 - ending || digits.slice(first, last).includes(undefined)) return undefined
  return digits.reduce((value, digit) => value * BigInt(base) + BigInt(digit === undefined ? 0 : DIGITS.indexOf(digit)), 0n)
}

/**
 * The symbol of each column that shows a number, leading zeros included, an unused sign as `+`; undefined when the
 * columns cannot show exactly this number. In scientific notation one digit other than 0 stands before the point.
 */
export function columnsOfNumber(value: Ratio, shape: NumberShape): readonly string[] | undefined {
  const size = value.num < 0n ? negate(value) : value
  const places = shape.columns.filter(isOf('digit')).length
  const powers = shape.columns.filter(isOf('exponent-digit')).length
  const exponent = powers === 0 ? 0 : exponentOf(size)
  const mantissa = divide(size, powerOf(10, exponent))
  const whole = multiply(mantissa, powerOf(shape.base, shape.decimals))
  const digits = textInBase(whole.num, shape.base).padStart(places, '0')
  const exponentDigits = `${Math.abs(exponent)}`.padStart(powers, '0')
  const signed = shape.columns.some(isOf('sign')) || value.num >= 0n
  if (whole.den !== 1n || digits.length > places || (powers > 0 && exponentDigits.length > powers) || !signed) return undefined
  const next = { digit: [...digits], 'exponent-digit': [...exponentDigits] }
  return shape.columns.map(({ kind }) => {
    if (kind === 'sign') return value.num < 0n ? '-' : '+'
    if (kind === 'exponent-sign') return exponent < 0 ? '-' : '+'
    return next[kind].shift() ?? '0'
  })
}

/** Rounds a number to what the columns hold after the point, halves away from zero. */
export function roundedForColumns(value: Ratio, shape: NumberShape): Ratio {
  const size = value.num < 0n ? negate(value) : value
  const scientific = shape.columns.some(isOf('exponent-digit'))
  const exponent = scientific ? exponentOf(size) : 0
  const unit = divide(powerOf(10, exponent), powerOf(shape.base, shape.decimals))
  const units = add(divide(size, unit), ratio(1, 2))
  const rounded = multiply(ratio(units.num / units.den), unit)
  return value.num < 0n ? negate(rounded) : rounded
}

/** The decimal exponent of a number above 0: 2 of 314, -1 of 0.5; 0 of 0. */
function exponentOf(size: Ratio): number {
  if (size.num === 0n) return 0
  const guess = `${size.num}`.length - `${size.den}`.length
  return compare(size, powerOf(10, guess)) >= 0 ? guess : guess - 1
}

function powerOf(base: number, exponent: number): Ratio {
  if (exponent === 0) return ONE
  const power = ratio(BigInt(base) ** BigInt(Math.abs(exponent)))
  return exponent > 0 ? power : divide(ONE, power)
}

function textInBase(whole: bigint, base: number): string {
  let text = ''
  for (let left = whole; left > 0n; left /= BigInt(base)) text = (DIGITS[Number(left % BigInt(base))] ?? '') + text
  return text === '' ? '0' : text
}
