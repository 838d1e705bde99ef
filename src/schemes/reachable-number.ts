import { compare, larger, type Ratio, smaller, ZERO } from '../base/ratio.ts'
import type { OpenColumn } from '../model/answer.ts'
import { DIGITS, type NumberShape, numberOfColumns } from '../model/digit-columns.ts'

/** Numbers to look for: all are within the bounds, an absent one being infinite; `test` has the last word. */
export interface Wanted {
  readonly low?: Ratio
  readonly high?: Ratio
  readonly test: (number: Ratio) => boolean
}

type Ticked = readonly (readonly string[])[]

/** What a column may turn out to hold when it holds at most one symbol: undefined stands for empty. */
type Choices = readonly (string | undefined)[]

/**
 * One way to settle the open boxes so that the columns say a wanted number; undefined when there is none. The digits
 * are searched from the left, and a beginning is given up when neither its least nor its most completion reaches the
 * bounds, so that n columns take n steps and not 10ⁿ.
 */
export function reachableNumber(columns: readonly OpenColumn[], shape: NumberShape, wanted: Wanted): Ticked | undefined {
  if (columns.some(({ ticked }) => ticked.length > 1)) return undefined
  const choices = columns.map(({ ticked, open }): Choices => (ticked.length === 1 ? ticked : [undefined, ...open]))
  const partOf = (...kinds: readonly string[]): readonly Choices[] => choices.filter((_, i) => kinds.includes(shape.columns[i]?.kind ?? ''))
  for (const sign of combinations(partOf('sign'))) {
    for (const exponent of combinations(partOf('exponent-sign', 'exponent-digit'))) {
      const digits = partOf('digit')
      const whole = (found: Choices): Settled => settled([...sign, ...found, ...exponent], shape)
      const found = searchDigits({ columns: digits, before: digits.length - shape.decimals, whole, wanted }, [])
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** All ways to fill a few columns. */
const combinations = (columns: readonly Choices[]): readonly Choices[] =>
  columns.reduce<readonly Choices[]>((all, choices) => all.flatMap((one) => choices.map((choice) => [...one, choice])), [[]])

interface Settled {
  readonly ticked: Ticked
  readonly number: Ratio | undefined
}

function settled(symbols: Choices, shape: NumberShape): Settled {
  const ticked = symbols.map((symbol) => (symbol === undefined ? [] : [symbol]))
  return { ticked, number: numberOfColumns(ticked, shape) }
}

interface Search {
  /** Of the digits. */
  readonly columns: readonly Choices[]
  /** How many of them stand before the point. */
  readonly before: number
  /** Puts sign and exponent around digits. */
  readonly whole: (digits: Choices) => Settled
  readonly wanted: Wanted
}

/** Depth first over the digits, the beginning of them being given. */
function searchDigits(search: Search, begun: Choices): Ticked | undefined {
  const { columns, before, whole, wanted } = search
  if (begun.length === columns.length) {
    const { ticked, number } = whole(begun)
    return number !== undefined && wanted.test(number) ? ticked : undefined
  }
  for (const choice of columns[begun.length] ?? []) {
    const next = [...begun, choice]
    if (isHollow(next, before) || isOutside(next, search)) continue
    const found = searchDigits(search, next)
    if (found !== undefined) return found
  }
  return undefined
}

/** An empty column after a digit that is before the point, or before another digit. */
function isHollow(digits: Choices, whole: number): boolean {
  const first = digits.findIndex((digit) => digit !== undefined)
  if (first < 0) return false
  const gap = digits.indexOf(undefined, first)
  return gap >= 0 && (gap < whole || digits.slice(gap).some((digit) => digit !== undefined))
}

/** Whether no completion of a beginning is within the bounds. Empty columns count as zeros here. */
function isOutside(begun: Choices, { columns, whole, wanted: { low, high } }: Search): boolean {
  const rest = columns.slice(begun.length).map((choices) => choices.map((choice) => choice ?? '0').toSorted(byDigit))
  const filled = (end: 0 | -1): Ratio => {
    const digits = [...begun.map((digit) => digit ?? '0'), ...rest.map((choices) => choices.at(end) ?? '0')]
    return whole(digits).number ?? ZERO
  }
  const [one, other] = [filled(0), filled(-1)]
  return (low !== undefined && compare(larger(one, other), low) < 0) || (high !== undefined && compare(smaller(one, other), high) > 0)
}

const byDigit = (a: string, b: string): number => DIGITS.indexOf(a) - DIGITS.indexOf(b)
