import { type Ratio, ratio } from '../base/ratio.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import type { Value } from '../model/params.ts'

/** A value that is a number. */
export type NumberValue = Extract<Value, { readonly kind: 'exact' | 'real' }>

/** Why a number cannot be computed. */
export interface Trouble {
  readonly kind: 'trouble'
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string
}

export const isNumber = (value: Value): value is NumberValue => value.kind === 'exact' || value.kind === 'real'

/** Bits that the numerator and the denominator of an exact number may have; larger ones go on as reals. */
const MOST_BITS = 900
const BOUND = 1n << BigInt(MOST_BITS)

export const isWithinBound = ({ num, den }: Ratio): boolean => num < BOUND && num > -BOUND && den < BOUND

/** Numbers of bits of the larger of numerator and denominator, rounded up to four. */
export const bitsOf = ({ num, den }: Ratio): number => Math.max((num < 0n ? -num : num).toString(16).length, den.toString(16).length) * 4

export const trouble = (code: DiagnosticCode, message: string, hint: string): Trouble => ({ kind: 'trouble', code, message, hint })

/** The exact number, or the real nearest to it when it has become too long. */
export const exactly = (value: Ratio): NumberValue | Trouble =>
  isWithinBound(value) ? { kind: 'exact', value } : really(nearestReal(value))

/** The real, or the trouble that it is none. */
export function really(value: number): NumberValue | Trouble {
  if (Number.isFinite(value)) return { kind: 'real', value }
  return trouble('expression-overflow', 'a number becomes too large', 'keep numbers below 1e300')
}

/** Also of fractions whose parts are longer than a double reaches. */
function nearestReal({ num, den }: Ratio): number {
  const [over, under] = [excessBits(num), excessBits(den)]
  return (Number(num >> BigInt(over)) / Number(den >> BigInt(under))) * 2 ** (over - under)
}

const excessBits = (whole: bigint): number => Math.max(0, bitsOf(ratio(whole)) - MOST_BITS)

export const realOf = (value: NumberValue): number =>
  value.kind === 'real' ? value.value : Number(value.value.num) / Number(value.value.den)

/** The fraction that a value is; a real is taken by its first 15 digits, so that the noise of binary arithmetic is gone. */
export function ratioOfValue(value: NumberValue): Ratio {
  return value.kind === 'exact' ? value.value : (ratioOfDecimal(value.value.toPrecision(15)) ?? ratio(0))
}

const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

/** Exactly what a decimal numeral says, exponent included; undefined for anything else and for absurd lengths. */
export function ratioOfDecimal(text: string): Ratio | undefined {
  const match = DECIMAL.exec(text)
  const digits = `${match?.[2] ?? ''}${match?.[3] ?? ''}`
  if (match === null || digits === '' || digits.length > 100) return undefined
  const exponent = Number(match[4] ?? '0') - (match[3] ?? '').length
  if (Math.abs(exponent) > 500) return undefined
  const whole = BigInt(`${match[1]}${digits}`)
  return exponent < 0 ? ratio(whole, 10n ** BigInt(-exponent)) : ratio(whole * 10n ** BigInt(exponent))
}
