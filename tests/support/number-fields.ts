import { DIGITS } from '../../src/model/digit-columns.ts'
import type { DigitColumn, Field } from '../../src/model/variant.ts'

type DigitsField = Extract<Field, { readonly kind: 'digits' }>

const column = (kind: DigitColumn['kind'], symbols: string): DigitColumn => ({ kind, symbols: [...symbols] })

/** `s3.2e1`: a sign, three digits of which two are decimals, one digit of exponent; in a base. */
export function fieldOf(text: string, base = 10): DigitsField {
  const [, sign, digits, decimals, exponent] = /^(s?)(\d+)(?:\.(\d+))?(?:e(\d+))?$/.exec(text) ?? []
  const columns = [
    ...(sign === 's' ? [column('sign', '+-')] : []),
    ...Array.from({ length: Number(digits) }, () => column('digit', DIGITS.slice(0, base))),
    ...(exponent === undefined ? [] : [column('exponent-sign', '+-')]),
    ...Array.from({ length: Number(exponent ?? 0) }, () => column('exponent-digit', DIGITS.slice(0, 10))),
  ]
  return { kind: 'digits', columns, decimals: Number(decimals ?? 0), base }
}
