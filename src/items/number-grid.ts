import { negate, type Ratio } from '../base/ratio.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { DIGITS, roundedForColumns } from '../model/digit-columns.ts'
import type { DigitColumn, Field } from '../model/variant.ts'
import type { RawItem } from './kind.ts'
import { badValue, countOfSetting, errorAt, flagOfSetting } from './setting.ts'

/** The settings of a number grid. */
export const gridSettings = ['digits', 'decimals', 'sign', 'exponent', 'base'] as const

/** The shape of a grid as written; digits and decimals are absent where the answer is to decide. */
export interface NumberGrid {
  /** Decimals included. */
  readonly digits?: number
  readonly decimals?: number
  readonly sign: boolean
  /** Digits of the exponent; 0 for no scientific notation. */
  readonly exponent: number
  readonly base: number
}

/** Digits that a grid may have: more cannot be told from a grid of something else. */
const MOST_DIGITS = 18
const MOST_EXPONENT = 3
const MOST_BASE = 16

/**
 * Reads `digits`, `decimals`, `sign` (true by default: it gives nothing away), `exponent` and `base`. Undefined when
 * they contradict each other.
 */
export function readGrid(raw: RawItem, faults: Diagnostic[]): NumberGrid | undefined {
  const before = faults.length
  const [digits, decimals] = [countOf(raw, 'digits', [1, MOST_DIGITS], faults), countOf(raw, 'decimals', [0, MOST_DIGITS - 1], faults)]
  const exponent = countOf(raw, 'exponent', [0, MOST_EXPONENT], faults) ?? 0
  const base = countOf(raw, 'base', [2, MOST_BASE], faults) ?? 10
  const sign = signOf(raw, faults)
  if (exponent > 0 && base !== 10)
    faults.push(
      errorAt('value-bad', 'an exponent needs base 10', raw.settings.get('base')?.nameAt ?? raw.at, 'take out `base` or `exponent`'),
    )
  if (raw.settings.has('params') && !raw.settings.has('digits'))
    faults.push(
      errorAt(
        'key-missing',
        `\`${raw.id}\` has \`params\` and no \`digits\``,
        raw.at,
        'say how wide the grid is for every drawn value: `digits: 4`',
      ),
    )
  const places = exponent > 0 && digits !== undefined ? digits - 1 : decimals
  faults.push(...decimalsMisfit(raw, digits, decimals, exponent > 0))
  if (faults.length > before) return undefined
  return { ...(digits === undefined ? {} : { digits }), ...(places === undefined ? {} : { decimals: places }), sign, exponent, base }
}

type Count = Exclude<(typeof gridSettings)[number], 'sign'>

function countOf(raw: RawItem, name: Count, [low, high]: readonly [number, number], faults: Diagnostic[]): number | undefined {
  const entry = raw.settings.get(name)
  const value = countOfSetting(entry?.value)
  if (entry === undefined || (value !== undefined && value >= low && value <= high)) return value
  faults.push(badValue(entry, `write a number from ${low} to ${high}`))
  return undefined
}

function signOf(raw: RawItem, faults: Diagnostic[]): boolean {
  const entry = raw.settings.get('sign')
  const flag = flagOfSetting(entry?.value)
  if (entry !== undefined && flag === undefined) faults.push(badValue(entry, 'write `true` or `false`'))
  return flag ?? true
}

function decimalsMisfit(
  raw: RawItem,
  digits: number | undefined,
  decimals: number | undefined,
  scientific: boolean,
): readonly Diagnostic[] {
  if (digits === undefined || decimals === undefined || (scientific ? decimals === digits - 1 : decimals < digits)) return []
  const hint = scientific
    ? 'in scientific notation one digit stands before the point: take `decimals` out'
    : '`digits` counts the decimals too: raise it'
  return [errorAt('value-bad', `${digits} digits cannot have ${decimals} decimals`, raw.settings.get('decimals')?.value.at ?? raw.at, hint)]
}

/** Decimals that a number is written with: 2 of `1.50`; undefined of an expression and of a whole number. */
const decimalsIn = (written: string): number | undefined => /^[+-]?\d*\.(\d+)$/.exec(written.trim())?.[1]?.length

/** The grid with the decimals that its answer is written with, when it does not set its own and has room for them. */
export function withDecimalsOf(grid: NumberGrid, written: string): NumberGrid {
  const decimals = grid.decimals ?? decimalsIn(written)
  return decimals === undefined || decimals >= (grid.digits ?? 0) ? grid : { ...grid, decimals }
}

/** The grid with one digit more than the answer has, so that its width gives nothing away; decimals as the answer is written. */
export function wideEnough(grid: NumberGrid, answer: Ratio, written: string): NumberGrid {
  const places = /^[+-]?\d*\.(\d+)/.exec(written.trim())?.[1]?.length
  const decimals = grid.decimals ?? places ?? 0
  if (grid.exponent > 0) return { ...grid, digits: decimals + 2, decimals: decimals + 1 }
  const shown = roundedForColumns(answer, { columns: [], decimals, base: grid.base })
  const size = shown.num < 0n ? negate(shown) : shown
  let whole = size.num / size.den
  let digits = decimals
  do {
    digits += 1
    whole /= BigInt(grid.base)
  } while (whole > 0n)
  return { ...grid, ...(places === undefined && grid.decimals === undefined ? {} : { decimals }), digits: digits + 1 }
}

/** The columns of a grid from left to right. */
export function fieldOfShape({ digits = 1, decimals = 0, sign, exponent, base }: NumberGrid): Extract<Field, { readonly kind: 'digits' }> {
  const signs = ['+', '-']
  const columns: readonly DigitColumn[] = [
    ...(sign ? [{ kind: 'sign', symbols: signs } as const] : []),
    ...Array.from({ length: digits }, () => ({ kind: 'digit', symbols: [...DIGITS.slice(0, base)] }) as const),
    ...(exponent > 0 ? [{ kind: 'exponent-sign', symbols: signs } as const] : []),
    ...Array.from({ length: exponent }, () => ({ kind: 'exponent-digit', symbols: [...DIGITS.slice(0, 10)] }) as const),
  ]
  return { kind: 'digits', columns, decimals, base }
}
