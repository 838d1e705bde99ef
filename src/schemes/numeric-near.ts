import { bug } from '../base/bug.ts'
import { add, compare, equal, multiply, negate, type Ratio, ZERO } from '../base/ratio.ts'
import type { OpenColumn, PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import { numberOfColumns } from '../model/digit-columns.ts'
import type { Field, NumberKey } from '../model/variant.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import { reachableNumber, type Wanted } from './reachable-number.ts'
import type { Scheme, Scorable } from './scheme.ts'

/**
 * A number earns the points when it is the one shown by the key or within the key's tolerance of its value, the share
 * `near.credit` of them within the wider tolerance, else `wrong` (0). Columns that say no number earn `invalid` (as
 * `wrong`), an empty grid `blank` (0).
 */
export const numericNear: Scheme = {
  name: 'numeric-near',
  parameters: { ...everyScheme, wrong: 'points' },
  appliesTo: (field) => field.kind === 'digits',
  pointsOf,
  extremesOf,
}

interface NumberView {
  readonly field: Extract<Field, { readonly kind: 'digits' }>
  readonly key: NumberKey
}

function viewOf({ field, key }: Scorable): NumberView {
  return field.kind === 'digits' && key.kind === 'digits' ? { field, key } : bug('numeric-near scores numbers only')
}

function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
  const { field, key } = viewOf(question)
  if (answer.kind !== 'digits') return pointsParameter(question, 'blank') ?? ZERO
  const wrong = pointsParameter(question, 'wrong') ?? ZERO
  const number = numberOfColumns(answer.columns, field)
  if (number === undefined) return pointsParameter(question, 'invalid') ?? wrong
  if (isKey(key, number)) return question.points
  if (key.near !== undefined && isWithin(number, key.value, key.near.tolerance)) return multiply(question.points, key.near.credit)
  return wrong
}

function isWithin(number: Ratio, value: Ratio, tolerance: Ratio): boolean {
  const off = add(number, negate(value))
  return compare(off.num < 0n ? negate(off) : off, tolerance) <= 0
}

const isKey = ({ shown, value, tolerance }: NumberKey, number: Ratio): boolean => equal(number, shown) || isWithin(number, value, tolerance)

/**
 * One answer that is no number, if open boxes allow one: two symbols in a column, or a column left empty that may not
 * be. Of the ways to leave columns empty it is enough to fill none, all, all but one, one or two of those in doubt.
 */
function unreadable(
  columns: readonly OpenColumn[],
  isNoNumber: (columns: readonly (readonly string[])[]) => boolean,
): readonly SettledAnswer[] {
  const everything = columns.map(({ ticked, open }) => [...ticked, ...open])
  const doubtful = columns.flatMap(({ ticked, open }, i) => (ticked.length === 0 && open.length > 0 ? [i] : []))
  const filledAt = (chosen: (i: number) => boolean) =>
    columns.map(({ ticked, open }, i) => (ticked.length > 0 || !chosen(i) ? ticked : open.slice(0, 1)))
  const few = doubtful.flatMap((a) => [
    filledAt((i) => i === a),
    filledAt((i) => i !== a),
    ...doubtful.map((b) => filledAt((i) => i === a || i === b)),
  ])
  const tried = [everything, filledAt(() => true), filledAt(() => false), ...few]
  const found = tried.find((answer) => answer.some((symbols) => symbols.length > 0) && isNoNumber(answer))
  return found === undefined ? [] : [{ kind: 'digits', columns: found }]
}

/** The number shown, any that is right, any that is near, any below or above these; no number; nothing at all: where they can be reached. */
function extremesOf(question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] {
  if (possible.kind !== 'digits') return []
  const { field, key } = viewOf(question)
  const { shown, value, tolerance } = key
  const widest = key.near?.tolerance ?? tolerance
  const [low, high] = [add(value, negate(widest)), add(value, widest)]
  const isRight = (number: Ratio): boolean => isKey(key, number)
  const isElse = (number: Ratio): boolean => !isRight(number) && !isWithin(number, value, widest)
  const wanted: readonly Wanted[] = [
    { low: shown, high: shown, test: isRight },
    { low: add(value, negate(tolerance)), high: add(value, tolerance), test: isRight },
    { low, high, test: (number) => !isRight(number) },
    { high: low, test: isElse },
    { low: high, test: isElse },
  ]
  const numbers = wanted.flatMap((one): readonly SettledAnswer[] => {
    const columns = reachableNumber(possible.columns, field, one)
    return columns === undefined ? [] : [{ kind: 'digits', columns }]
  })
  const unread = unreadable(possible.columns, (columns) => numberOfColumns(columns, field) === undefined)
  const blank: readonly SettledAnswer[] = possible.columns.every(({ ticked }) => ticked.length === 0) ? [{ kind: 'blank' }] : []
  return [...numbers, ...unread, ...blank]
}
