import { divide, type Ratio, ratio } from '../../base/ratio.ts'
import { decimalText, isNumber, magnitudeOf, type NumberValue, placesForDigits, plainText, ratioOfValue } from '../../expression/index.ts'
import type { Value } from '../../model/params.ts'
import type { Placeholder, Surroundings } from './placeholders.ts'

/** U+2212: what a minus is in print. */
const MINUS = '−'

/** Where a value is printed, and what parts a number's decimals off there. */
export interface Speech {
  readonly surroundings: Surroundings
  readonly decimalSign: string
}

/**
 * A value as a placeholder spells it: one TeX group in math, a real minus sign in text, plain ASCII in code. Undefined
 * when its helper has no spelling for such a value: only numbers have digits, only exact ones are fractions.
 */
export function spelling({ helper, digits }: Placeholder, value: Value, speech: Speech): string | undefined {
  if (helper === undefined) return isNumber(value) ? numeral(plainText(value), speech) : textValue(plainText(value), speech)
  if (!isNumber(value)) return undefined
  switch (helper) {
    case 'fixed':
      return numeral(decimalText(ratioOfValue(value), digits), speech)
    case 'signed':
      return signed(plainText(value), speech)
    case 'fraction':
      return value.kind === 'exact' ? fraction(value.value, speech) : undefined
    case 'sci':
      return scientific(value, digits, speech)
  }
}

const textValue = (text: string, { surroundings }: Speech): string => (surroundings === 'math' ? `{${text}}` : text)

function numeral(number: string, speech: Speech): string {
  const text = withDecimalSign(number, speech)
  if (speech.surroundings === 'math') return `{${text}}`
  return speech.surroundings === 'code' ? text : text.replace('-', MINUS)
}

/** Code is no language's. A comma in math is a group of its own: TeX sets no space behind it. */
function withDecimalSign(number: string, { surroundings, decimalSign }: Speech): string {
  if (surroundings === 'code' || decimalSign === '.') return number
  return number.replace('.', surroundings === 'math' ? `{${decimalSign}}` : decimalSign)
}

/** With its sign always. The empty group before it in math makes the sign an operator, spaced like one: `x + 3`. */
function signed(text: string, speech: Speech): string {
  const withSign = text.startsWith('-') ? text : `+${text}`
  return numeral(speech.surroundings === 'math' ? `{}${withSign}` : withSign, speech)
}

function fraction({ num, den }: Ratio, speech: Speech): string {
  if (speech.surroundings !== 'math' || den === 1n) return numeral(den === 1n ? `${num}` : `${num}/${den}`, speech)
  return `{${num < 0n ? '-' : ''}\\frac{${num < 0n ? -num : num}}{${den}}}`
}

/** So many significant digits times a power of ten. */
function scientific(value: NumberValue, digits: number, speech: Speech): string {
  const exact = ratioOfValue(value)
  const rounded = roundedTo(exact, placesForDigits(exact, digits))
  const exponent = magnitudeOf(rounded)
  const factor = withDecimalSign(decimalText(divide(rounded, powerOfTen(exponent)), digits - 1), speech)
  const { surroundings } = speech
  if (surroundings === 'math') return `{${factor}\\times10^{${exponent}}}`
  if (surroundings === 'code') return `${factor}e${exponent}`
  return `${factor.replace('-', MINUS)}×10${superscript(exponent)}`
}

const powerOfTen = (exponent: number): Ratio => (exponent < 0 ? ratio(1, 10n ** BigInt(-exponent)) : ratio(10n ** BigInt(exponent)))

/** 9.999 to three digits is 10.0: the exponent is known only after rounding. */
function roundedTo({ num, den }: Ratio, places: number): Ratio {
  const scale = powerOfTen(places)
  const [over, under] = [(num < 0n ? -num : num) * scale.num, den * scale.den]
  const whole = (over * 2n + under) / (under * 2n)
  return divide(ratio(num < 0n ? -whole : whole), scale)
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const superscript = (exponent: number): string =>
  `${exponent}`.replaceAll(/./g, (character) => (character === '-' ? '⁻' : (RAISED[Number(character)] ?? '')))
