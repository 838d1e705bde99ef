import { type Ratio, ratio, ZERO } from '../base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { OptionId } from '../model/ids.ts'
import type { ChoiceRow } from '../model/variant.ts'
import { type ChoiceView, choiceViewOf, chosen, contradicts, isUnanswered } from './choice-answer.ts'
import { countExtremes, countsOf } from './choice-counts.ts'
import { countParameter, everyScheme, pointsParameter } from './parameters.ts'
import type { Scheme, Scorable } from './scheme.ts'

/**
 * Everything right earns the points, up to `half` (1) errors half of them, more nothing: for four statements of which each
 * is to be judged. An error is an option in the wrong state, or of a question in rows a row without its right box alone.
 * "None of these" is no option that counts; with another it is `invalid` (0).
 */
export const kprime: Scheme = {
  name: 'kprime',
  parameters: { ...everyScheme, half: 'count' },
  appliesTo: (field) => field.kind === 'choice' && (field.pick === 'many' || field.rows !== undefined),
  pointsOf,
  extremesOf,
}

/** Errors that still earn half of the points when nobody says how many. */
const HALF = 1

function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
  const view = choiceViewOf(question, answer)
  if (isUnanswered(view)) return pointsParameter(question, 'blank') ?? ZERO
  if (contradicts(view)) return pointsParameter(question, 'invalid') ?? ZERO
  const rows = rowsOf(question)
  const errors = rows === undefined ? errorsIn(view) : rows.filter((row) => !isRowRight(row, view)).length
  if (errors === 0) return question.points
  return errors <= (countParameter(question, 'half') ?? HALF) ? ratio(question.points.num, question.points.den * 2n) : ZERO
}

const rowsOf = ({ field }: Scorable): readonly ChoiceRow[] | undefined => (field.kind === 'choice' ? field.rows : undefined)

function errorsIn(view: ChoiceView): number {
  const { right, rightTicked, wrongTicked } = countsOf(view)
  return right - rightTicked + wrongTicked
}

const isRowRight = ({ options }: ChoiceRow, { right, ticked }: ChoiceView): boolean =>
  options.every((id) => right.has(id) === ticked.has(id))

/** In rows: every row right that can be, every row wrong that can be, and each open box alone, as nothing at all is scored otherwise. */
function extremesOf(question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] {
  const rows = rowsOf(question)
  if (rows === undefined || possible.kind !== 'choice') return countExtremes(question, possible)
  const { ticked, open } = possible
  const { right } = choiceViewOf(question, { kind: 'blank' })
  const openIn = (row: ChoiceRow, isRight: boolean): readonly OptionId[] =>
    row.options.filter((id) => open.includes(id) && right.has(id) === isRight)
  const best = [...ticked, ...rows.flatMap((row) => openIn(row, true))]
  const worst = [...ticked, ...rows.flatMap((row) => openIn(row, false))]
  return [ticked, best, worst, ...open.map((id) => [...ticked, id])].map(chosen)
}
