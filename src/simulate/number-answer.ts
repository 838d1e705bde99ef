import type { Rng } from '../base/rng.ts'
import { columnsOfNumber } from '../model/digit-columns.ts'
import type { Asked } from '../model/variant.ts'
import { happens } from './noise.ts'

/** The symbol ticked in each column, empty where none is. */
export type NumberAnswer = readonly string[]

/** Of those who leave leading zeros out, and of those who do not know and compute something near the truth. */
const BARE = 0.5
const SLIPS = 0.8

/**
 * A number as somebody ticks it: the key's, with or without its leading zeros, or after a slip: the wrong sign, two
 * digits changed places, one digit off; the rest ticks any digits.
 */
export function answerNumber({ field, key }: Asked, knows: boolean, rng: Rng): NumberAnswer {
  if (field.kind !== 'digits' || key.kind !== 'digits') return []
  const right = columnsOfNumber(key.shown, field) ?? field.columns.map(({ symbols }) => symbols[0] ?? '')
  if (knows) return happens(rng, BARE) ? withoutLeadingZeros(right, field) : right
  if (!happens(rng, SLIPS)) return field.columns.map(({ symbols }) => symbols[rng.below(symbols.length)] ?? '')
  const slip = rng.below(3)
  const digits = field.columns.flatMap(({ kind }, i) => (kind === 'digit' ? [i] : []))
  if (slip === 0) return right.map((symbol, i) => (field.columns[i]?.kind === 'sign' ? opposite(symbol) : symbol))
  const at = digits[rng.below(digits.length)] ?? 0
  if (slip === 1 && digits.includes(at + 1))
    return right.map((symbol, i) => (i === at ? right[at + 1] : i === at + 1 ? right[at] : symbol) ?? '')
  const symbols = field.columns[at]?.symbols ?? []
  return right.map((symbol, i) => (i === at ? (symbols[(symbols.indexOf(symbol) + 1) % symbols.length] ?? '') : symbol))
}

const opposite = (sign: string): string => (sign === '-' ? '+' : '-')

/** Zeros before the first other digit, down to the one before the point, and a plus: left empty. */
function withoutLeadingZeros(
  symbols: NumberAnswer,
  { columns, decimals }: Extract<Asked['field'], { readonly kind: 'digits' }>,
): NumberAnswer {
  const digits = columns.flatMap(({ kind }, i) => (kind === 'digit' ? [i] : []))
  const kept = digits.slice(0, digits.length - decimals - 1).find((i) => symbols[i] !== '0') ?? digits[digits.length - decimals - 1] ?? 0
  return symbols.map((symbol, i) => ((columns[i]?.kind === 'sign' && symbol === '+') || (digits.includes(i) && i < kept) ? '' : symbol))
}
