import {
  add,
  divide,
  floorOf,
  multiply,
  negate,
  ONE,
  parseRatio,
  type Ratio,
  ratio,
  subtract,
  textOfRatio,
  ZERO,
} from '../../base/ratio.ts'
import { columnsOfNumber } from '../../model/digit-columns.ts'
import type { Asked, Field, NumberKey } from '../../model/variant.ts'
import type { AmcAnswer, AmcQuestion } from './scoring.ts'

type DigitsField = Extract<Field, { readonly kind: 'digits' }>

/** Answers are numbered column by column, from 1. */
export const answerOfSymbol = ({ columns }: DigitsField, column: number, symbol: string): number =>
  columns.slice(0, column).reduce((sum, { symbols }) => sum + symbols.length, 0) + (columns[column]?.symbols.indexOf(symbol) ?? 0) + 1

/** A number as AMC's own macro writes it: each box sets the digit of its place, and the question's formula compares. */
export function exportedNumber(asked: Asked, field: DigitsField): AmcQuestion {
  const names = namesOf(field)
  const shown = asked.key.kind === 'digits' ? columnsOfNumber(asked.key.shown, field) : undefined
  const answers = field.columns.flatMap(({ symbols }, column) =>
    symbols.map(
      (symbol, value): AmcAnswer => ({
        answer: answerOfSymbol(field, column, symbol),
        isRight: shown?.[column] === symbol,
        strategy: `set.${names[column]}=${symbol === '+' ? 1 : symbol === '-' ? -1 : value}`,
      }),
    ),
  )
  const strategy = asked.key.kind === 'digits' ? strategyOf(asked, field, asked.key) : ''
  return { isMultiple: true, isIndicative: !asked.scored, strategy: asked.amc?.question ?? strategy, answers }
}

/** `digitA` is the last digit, `expoA` that of the exponent. */
function namesOf({ columns }: DigitsField): readonly string[] {
  const left = {
    digit: columns.filter(({ kind }) => kind === 'digit').length,
    expo: columns.filter(({ kind }) => kind === 'exponent-digit').length,
  }
  return columns.map(({ kind }) => {
    if (kind === 'sign') return 'signdigit'
    if (kind === 'exponent-sign') return 'signexpo'
    const name = kind === 'digit' ? 'digit' : 'expo'
    left[name] -= 1
    return `${name}${String.fromCharCode(65 + left[name])}`
  })
}

function strategyOf(asked: Asked, field: DigitsField, key: NumberKey): string {
  const names = namesOf(field)
  const { base, decimals } = field
  const expo = names.filter((name) => name.startsWith('expo'))
  const power = expo.length === 0 ? 0 : powerOfShown(key.shown)
  const unit = multiply(powerOf(base, -decimals), powerOf(10, power))
  const sign = (name: string): string => (names.includes(name) ? `*(${name})` : '')
  const horner = (own: readonly string[], of: number): string =>
    own.slice(1).reduce((text, name) => `((${text})*${of}+${name})`, own[0] ?? '0')
  const said = (name: string): Ratio | undefined => parseRatio(asked.scheme.params[name] ?? '')
  const wrong = said('wrong') ?? ZERO
  const { near } = key
  const isNear = near === undefined ? '' : `${within(key.value, near.tolerance, unit)}?${textOfRatio(multiply(asked.points, near.credit))}:`
  const isRight = `${within(key.value, key.tolerance, unit)}||intX==${textOfRatio(divide(key.shown, unit))}`
  const formula = `(${isRight}?${textOfRatio(asked.points)}:(${isNear}${textOfRatio(wrong)}))`
  return [
    ...[`v=${textOfRatio(said('blank') ?? ZERO)}`, `e=${textOfRatio(said('invalid') ?? wrong)}`, 'haut=', 'mz=', 'd=undef', 'p=undef'],
    `formula=${formula}`,
    ...names.map((name) => `default.${name}=${name.startsWith('sign') ? 1 : 0}`),
    ...(expo.length === 0 ? [] : [`set.intE=${horner(expo, 10)}${sign('signexpo')}`]),
    `set.intXX=(${horner(
      names.filter((name) => name.startsWith('digit')),
      base,
    )})${sign('signdigit')}`,
    `set.intX=${expo.length === 0 ? 'intXX' : `intXX*10**(intE-(${power}))`}`,
  ].join(',')
}

/** Bounds in units of the last digit, whole numbers: comparisons are exact. */
function within(value: Ratio, tolerance: Ratio, unit: Ratio): string {
  const low = negate(ratio(floorOf(negate(divide(subtract(value, tolerance), unit)))))
  const high = ratio(floorOf(divide(add(value, tolerance), unit)))
  return `(intX>=${textOfRatio(low)}&&intX<=${textOfRatio(high)})`
}

function powerOf(base: number, exponent: number): Ratio {
  const power = ratio(BigInt(base) ** BigInt(Math.abs(exponent)))
  return exponent < 0 ? divide(ONE, power) : power
}

/** The exponent under which a number shows one digit before the point. */
function powerOfShown(shown: Ratio): number {
  if (shown.num === 0n) return 0
  const size = shown.num < 0n ? negate(shown) : shown
  const guess = `${size.num}`.length - `${size.den}`.length
  return floorOf(divide(size, powerOf(10, guess))) >= 1n ? guess : guess - 1
}
