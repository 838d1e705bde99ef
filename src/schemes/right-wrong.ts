import { compare, type Ratio, ratio, sum, ZERO } from '../base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { OptionId } from '../model/ids.ts'
import { choiceViewOf, chosen, isUnanswered, plainExtremes } from './choice-answer.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Scheme, Scorable } from './scheme.ts'

/**
 * One answer, right or not. `right` defaults to the item's points, `wrong` and `blank` to 0. Several ticks count as
 * `wrong` unless `several` says `blank` or `invalid`, or `invalid` names their points. An option with points of its own
 * earns them when it is the one ticked.
 */
export const rightWrong: Scheme = {
  name: 'right-wrong',
  parameters: { ...everyScheme, right: 'points', wrong: 'points', several: ['wrong', 'blank', 'invalid'] },
  appliesTo: (field) => field.kind === 'choice' && field.pick === 'one',
  takesOwnPoints: true,
  pointsOf,
  extremesOf,
}

/** A question in rows is scored row by row; each row is worth its share of the points, the parameters hold for a row. */
function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
  const rows = rowsOf(question)
  return rows === undefined ? pointsOfOne(question, answer) : sum(rows.map((row) => pointsOfOne(row, answer)))
}

/** Rows earn independently: the least and the most of each, together. */
function extremesOf(question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] {
  const rows = rowsOf(question)
  if (rows === undefined || possible.kind !== 'choice') return plainExtremes(question, possible)
  const ranked = rows.map((row) => {
    const inRow = (id: OptionId): boolean => row.field.kind === 'choice' && row.field.options.some((option) => option.id === id)
    const open: PossibleAnswers = { kind: 'choice', ticked: possible.ticked.filter(inRow), open: possible.open.filter(inRow) }
    return plainExtremes(row, open).toSorted((a, b) => compare(pointsOfOne(row, a), pointsOfOne(row, b)))
  })
  const at = (index: 0 | -1): SettledAnswer => chosen(ranked.flatMap((answers) => optionsIn(answers.at(index))))
  return [at(0), at(-1)]
}

const optionsIn = (answer: SettledAnswer | undefined): readonly OptionId[] => (answer?.kind === 'chosen' ? answer.options : [])

/** Each row as a question of its own; undefined without rows. */
function rowsOf(question: Scorable): readonly Scorable[] | undefined {
  const { field, key, points } = question
  if (field.kind !== 'choice' || field.rows === undefined) return undefined
  const { rows, options, ...rest } = field
  return rows.map((row): Scorable => {
    const own = options.filter((option) => row.options.includes(option.id))
    const right = key.kind === 'choice' ? key.right.filter((id) => row.options.includes(id)) : []
    const share = ratio(points.num, points.den * BigInt(rows.length))
    return { ...question, field: { ...rest, options: own }, key: { kind: 'choice', right }, points: share }
  })
}

function pointsOfOne(question: Scorable, answer: SettledAnswer): Ratio {
  const view = choiceViewOf(question, answer)
  if (isUnanswered(view)) return pointsParameter(question, 'blank') ?? ZERO
  if (view.ticked.size > 1) return pointsOfSeveral(question)
  const own = view.options.find((option) => view.ticked.has(option.id))?.points
  if (own !== undefined) return own
  const right = [...view.ticked].every((id) => view.right.has(id))
  return right ? (pointsParameter(question, 'right') ?? question.points) : (pointsParameter(question, 'wrong') ?? ZERO)
}

function pointsOfSeveral(question: Scorable): Ratio {
  const invalid = pointsParameter(question, 'invalid')
  const several = question.scheme.params['several'] ?? (invalid === undefined ? 'wrong' : 'invalid')
  if (several === 'invalid') return invalid ?? ZERO
  return pointsParameter(question, several) ?? ZERO
}
