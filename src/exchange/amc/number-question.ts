import { divide, multiply, ONE, parseRatio, type Ratio, ratio, textOfRatio } from '../../base/ratio.ts'
import { type Strategy, strategyOf } from '../../model/amc-strategy.ts'
import { DIGITS } from '../../model/digit-columns.ts'
import type { SchemeUse } from '../../model/score.ts'
import type { DigitColumn, Field, NumberKey } from '../../model/variant.ts'
import type { AmcAnswer, AmcQuestion } from './scoring.ts'

/** A question that AMC's `\AMCnumericChoices` wrote: its strategy says all that there is to know of the number. */
export interface NumberQuestion {
  readonly field: Extract<Field, { readonly kind: 'digits' }>
  readonly key: NumberKey
  readonly points: Ratio
  readonly scheme: SchemeUse
  /** Which symbol of which column (from the left) an answer stands for. */
  readonly symbols: ReadonlyMap<number, { readonly column: number; readonly symbol: string }>
}

/** What a box sets: `digitA` is the last digit, `digitB` the one before it; `expoA` likewise; and the two signs. */
interface Setting {
  readonly answer: number
  readonly name: string
  readonly value: number
}

const settingOf = ({ answer, strategy }: AmcAnswer): readonly Setting[] =>
  [...strategyOf(strategy).keys].flatMap(([key, value]) => {
    const [, name] = /^set\.(signdigit|signexpo|digit[A-Z]|expo[A-Z])$/.exec(key) ?? []
    return name === undefined || !/^-?\d+$/.test(value) ? [] : [{ answer, name, value: Number(value) }]
  })

/** Whether the boxes of a question are the digits of a number. */
export const isNumber = (question: AmcQuestion): boolean =>
  question.answers.length > 0 && question.answers.every((answer) => settingOf(answer).length > 0)

/** The number that is asked for; undefined of a strategy that was not written by the macro, or compares otherwise. */
export function numberQuestionOf(question: AmcQuestion): NumberQuestion | undefined {
  const settings = question.answers.flatMap(settingOf)
  const strategy = strategyOf(question.strategy)
  const columns = columnsOf(settings)
  const key = keyOf(strategy)
  const earned = earnedOf(strategy)
  if (key === undefined || earned === undefined || columns.length === 0) return undefined
  const { unit } = key
  const near = { tolerance: multiply(unit, earned.approx), credit: divide(earned.near, earned.right) }
  return {
    field: {
      kind: 'digits',
      columns: columns.map(({ kind, symbols }) => ({ kind, symbols })),
      decimals: key.decimals,
      base: baseOf(columns),
    },
    key: {
      kind: 'digits',
      value: key.value,
      shown: key.value,
      tolerance: multiply(unit, earned.exact),
      ...(earned.approx.num > 0n ? { near } : {}),
    },
    points: earned.right,
    scheme: { scheme: 'numeric-near', params: { wrong: textOfRatio(earned.wrong), ...pointsIn(strategy, { blank: 'v', invalid: 'e' }) } },
    symbols: new Map(
      settings.map(({ answer, name, value }) => [
        answer,
        { column: columns.findIndex((column) => column.name === name), symbol: symbolOf(name, value) },
      ]),
    ),
  }
}

/** Points that keys of a strategy give, under the names of a scheme's parameters; what is no plain number is left out. */
function pointsIn(strategy: Strategy, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found = Object.entries(names).flatMap(([parameter, key]) => {
    const points = parseRatio(strategy.keys.get(key) ?? '')
    return points === undefined ? [] : [[parameter, textOfRatio(points)] as const]
  })
  return Object.fromEntries(found)
}

interface NamedColumn extends DigitColumn {
  readonly name: string
}

const symbolOf = (name: string, value: number): string => (name.startsWith('sign') ? (value < 0 ? '-' : '+') : (DIGITS[value] ?? '?'))

/** From left to right: sign, digits, sign of the exponent, its digits. */
function columnsOf(settings: readonly Setting[]): readonly NamedColumn[] {
  const names = [...new Set(settings.map(({ name }) => name))]
  const fallingFrom = (start: string): readonly string[] =>
    names.filter((name) => name.startsWith(start)).toSorted((a, b) => (a < b ? 1 : -1))
  const kinds = [
    ['sign', fallingFrom('signdigit')],
    ['digit', fallingFrom('digit')],
    ['exponent-sign', fallingFrom('signexpo')],
    ['exponent-digit', fallingFrom('expo')],
  ] as const
  const symbolsOf = (name: string): readonly string[] => settings.filter((one) => one.name === name).map((one) => symbolOf(name, one.value))
  return kinds.flatMap(([kind, own]) => own.map((name) => ({ name, kind, symbols: symbolsOf(name) })))
}

const baseOf = (columns: readonly NamedColumn[]): number =>
  Math.max(2, ...columns.filter(({ kind }) => kind === 'digit').map(({ symbols }) => symbols.length))

interface KeyFacts {
  readonly value: Ratio
  /** Of the last digit. */
  readonly unit: Ratio
  readonly decimals: number
}

function keyOf({ keys }: Strategy): KeyFacts | undefined {
  const whole = parseRatio(keys.get('set.intV') ?? '')
  const [, base, , decimals] = /^intXX\*(\d+)\*\*\((intE)?-(\d+)\)$/.exec(keys.get('set.valueX') ?? '') ?? []
  const [, exponent = '0'] = /^intXX\*10\*\*\(intE-\((-?\d+)\)\)$/.exec(keys.get('set.intX') ?? '') ?? []
  if (whole === undefined || base === undefined || decimals === undefined || keys.get('set.Vdifference') !== 'abs((intV)-(intX))')
    return undefined
  const unit = multiply(powerOf(Number(base), -Number(decimals)), powerOf(10, Number(exponent)))
  return { value: multiply(whole, unit), unit, decimals: Number(decimals) }
}

function powerOf(base: number, exponent: number): Ratio {
  const power = ratio(BigInt(base) ** BigInt(Math.abs(exponent)))
  return exponent < 0 ? divide(ONE, power) : power
}

/** Points by how many units of its last digit the number is off. */
interface Earned {
  readonly exact: Ratio
  readonly approx: Ratio
  readonly right: Ratio
  readonly near: Ratio
  readonly wrong: Ratio
}

function earnedOf({ keys }: Strategy): Earned | undefined {
  const formula = keys.get('formula')?.replaceAll(/\s/g, '') ?? ''
  const [, exact, right, approx, near, either, plain] =
    /^\(Vdifference<=([\d.]+)\?(-?[\d.]+):(?:\(Vdifference<=([\d.]+)\?(-?[\d.]+):(-?[\d.]+)\)|(-?[\d.]+))\)$/.exec(formula) ?? []
  const numbers = [exact, right, approx ?? '0', near ?? '0', either ?? plain].map((text) => parseRatio(text ?? ''))
  const [e, r, a, n, w] = numbers
  if (e === undefined || r === undefined || a === undefined || n === undefined || w === undefined || r.num === 0n) return undefined
  return { exact: e, right: r, approx: a, near: n, wrong: w }
}
