import { divide, type Ratio, ratio } from '../../base/ratio.ts'
import { decimalText, isNumber, magnitudeOf, type NumberValue, placesForDigits, plainText, ratioOfValue } from '../../expression/index.ts'
import type { Value } from '../../model/params.ts'
import type { Placeholder, Surroundings } from './placeholders.ts'

/** U+2212: what a minus is in print. */
const MINUS = '−'

/**
 * A value as a placeholder spells it: one TeX group in math, a real minus sign in text, plain ASCII in code. Undefined
 * when its helper has no spelling for such a value: only numbers have digits, only exact ones are fractions.
 */
export function spelling({ helper, digits }: Placeholder, value: Value, surroundings: Surroundings): string | undefined {
  if (helper === undefined) return inSurroundings(plainText(value), surroundings, isNumber(value))
  if (!isNumber(value)) return undefined
  switch (helper) {
    case 'fixed':
      return inSurroundings(decimalText(ratioOfValue(value), digits), surroundings)
    case 'signed':
      return signed(plainText(value), surroundings)
    case 'fraction':
      return value.kind === 'exact' ? fraction(value.value, surroundings) : undefined
    case 'sci':
      return scientific(value, digits, surroundings)
  }
}

function inSurroundings(text: string, surroundings: Surroundings, isNumeral = true): string {
  if (surroundings === 'math') return `{${text}}`
  return surroundings !== 'code' && isNumeral ? text.replace('-', MINUS) : text
}

/** With its sign always. The empty group before it in math makes the sign an operator, spaced like one: `x + 3`. */
function signed(text: string, surroundings: Surroundings): string {
  const withSign = text.startsWith('-') ? text : `+${text}`
  return inSurroundings(surroundings === 'math' ? `{}${withSign}` : withSign, surroundings)
}

function fraction({ num, den }: Ratio, surroundings: Surroundings): string {
  if (surroundings !== 'math' || den === 1n) return inSurroundings(den === 1n ? `${num}` : `${num}/${den}`, surroundings)
  return `{${num < 0n ? '-' : ''}\\frac{${num < 0n ? -num : num}}{${den}}}`
}

/** So many significant digits times a power of ten. */
function scientific(value: NumberValue, digits: number, surroundings: Surroundings): string {
  const exact = ratioOfValue(value)
  const rounded = roundedTo(exact, placesForDigits(exact, digits))
  const exponent = magnitudeOf(rounded)
  const factor = decimalText(divide(rounded, powerOfTen(exponent)), digits - 1)
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
