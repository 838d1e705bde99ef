import type { Ratio } from '../base/ratio.ts'
import type { Value } from '../model/params.ts'
import { isNumber, ratioOfValue } from './amount.ts'

/** Significant digits up to which a decimal that ends is written out; others are rounded to `ROUNDED_DIGITS`. */
const MOST_DIGITS = 12
const ROUNDED_DIGITS = 6

/**
 * A value in plain ASCII: whole numbers in full, decimals that end as they are, all else rounded to six significant
 * digits. Never in scientific notation.
 */
export function plainText(value: Value): string {
  if (!isNumber(value)) return `${value.value}`
  const exact = ratioOfValue(value)
  const places = endingPlaces(exact)
  if (value.kind === 'exact' && exact.den === 1n) return `${exact.num}`
  if (places !== undefined && significantDigits(exact, places) <= MOST_DIGITS) return decimalText(exact, places)
  return withoutTrailingZeros(decimalText(exact, placesForDigits(exact, ROUNDED_DIGITS)))
}

/** Decimal text with exactly so many places (negative: rounded to tens, hundreds …), halves away from zero. */
export function decimalText(value: Ratio, places: number): string {
  const { sign, digits } = roundedDigits(value, places)
  if (places <= 0) return `${sign}${digits === '0' ? '0' : digits + '0'.repeat(-places)}`
  const padded = digits.padStart(places + 1, '0')
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`
}

/** |value| · 10^places rounded to a whole number, as digits; no sign when that is 0. */
function roundedDigits({ num, den }: Ratio, places: number): { readonly sign: string; readonly digits: string } {
  const size = num < 0n ? -num : num
  const [over, under] = places >= 0 ? [size * 10n ** BigInt(places), den] : [size, den * 10n ** BigInt(-places)]
  const rounded = (over * 2n + under) / (under * 2n)
  return { sign: num < 0n && rounded !== 0n ? '-' : '', digits: `${rounded}` }
}

/** How many places round a number to so many significant digits. */
export const placesForDigits = (value: Ratio, digits: number): number => digits - 1 - magnitudeOf(value)

/** The exponent of the leading decimal digit: 0 for 1 … 9.99, −1 for 0.1 … 0.99. 0 of zero. */
export function magnitudeOf({ num, den }: Ratio): number {
  if (num === 0n) return 0
  const size = num < 0n ? -num : num
  const guess = `${size}`.length - `${den}`.length
  const reaches = guess >= 0 ? size >= den * 10n ** BigInt(guess) : size * 10n ** BigInt(-guess) >= den
  return reaches ? guess : guess - 1
}

/** Places after which the decimal ends, at most 40; undefined when it does not. */
function endingPlaces({ den }: Ratio): number | undefined {
  let places = 0
  for (let power = 1n; places <= 40; places++, power *= 10n) if (power % den === 0n) return places
  return undefined
}

const significantDigits = (value: Ratio, places: number): number => roundedDigits(value, places).digits.length

const withoutTrailingZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
