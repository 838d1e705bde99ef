import { bug } from './bug.ts'

/** An exact fraction in lowest terms, denominator positive. Points and credits are ratios until they are printed. */
export interface Ratio {
  readonly num: bigint
  readonly den: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const abs = (a: bigint): bigint => (a < 0n ? -a : a)

/** num/den in lowest terms. A zero denominator is a bug. */
export function ratio(num: bigint | number, den: bigint | number = 1n): Ratio {
  const n = BigInt(num)
  const d = BigInt(den)
  if (d === 0n) return bug('ratio with denominator 0')
  const g = gcd(abs(n), abs(d)) * (d < 0n ? -1n : 1n)
  return { num: n / g, den: d / g }
}

export const ZERO: Ratio = ratio(0)
export const ONE: Ratio = ratio(1)

export const add = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den + b.num * a.den, a.den * b.den)
export const subtract = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den - b.num * a.den, a.den * b.den)
export const multiply = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den)
export const divide = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den, a.den * b.num)
export const negate = (a: Ratio): Ratio => ({ num: -a.num, den: a.den })
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(add, ZERO)

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Ratio, b: Ratio): number {
  const d = a.num * b.den - b.num * a.den
  return d < 0n ? -1 : d > 0n ? 1 : 0
}
export const equal = (a: Ratio, b: Ratio): boolean => a.num === b.num && a.den === b.den
export const smaller = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b)
export const larger = (a: Ratio, b: Ratio): Ratio => (compare(a, b) >= 0 ? a : b)

/** Greatest integer not above a. */
export function floorOf(a: Ratio): bigint {
  const q = a.num / a.den
  return a.num < 0n && q * a.den !== a.num ? q - 1n : q
}

/** From the source text: `2`, `-0.25`, `1/3`, `-1/4`. Undefined when the text is none of these. */
export function parseRatio(text: string): Ratio | undefined {
  const fraction = /^\s*([+-]?\d{1,18})\s*\/\s*(\d{1,18})\s*$/.exec(text)
  if (fraction) return BigInt(fraction[2] ?? '0') === 0n ? undefined : ratio(BigInt(fraction[1] ?? '0'), BigInt(fraction[2] ?? '1'))
  const decimal = /^\s*([+-]?)(\d{0,18})(?:\.(\d{0,18}))?\s*$/.exec(text)
  if (!decimal || `${decimal[2]}${decimal[3] ?? ''}` === '') return undefined
  const digits = decimal[3] ?? ''
  const value = ratio(BigInt(`${decimal[2]}${digits}`), 10n ** BigInt(digits.length))
  return decimal[1] === '-' ? negate(value) : value
}

/** `3`, `1/3`: exact, parsed back by `parseRatio`. The form in which ratios are saved. */
export const textOfRatio = (a: Ratio): string => (a.den === 1n ? `${a.num}` : `${a.num}/${a.den}`)

/** For display and statistics only. */
export const numberOfRatio = (a: Ratio): number => Number(a.num) / Number(a.den)

/** Decimal text with at most `places` decimals, halves away from zero, trailing zeros dropped: the one rounding of points for print. */
export function decimalOfRatio(a: Ratio, places = 4): string {
  const scale = 10n ** BigInt(places)
  const scaled = abs(a.num) * scale * 2n + a.den
  const rounded = scaled / (a.den * 2n)
  const whole = rounded / scale
  const rest = `${rounded % scale}`.padStart(places, '0').replace(/0+$/, '')
  const sign = a.num < 0n && rounded !== 0n ? '-' : ''
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`
}
