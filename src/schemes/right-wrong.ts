import { type Ratio, ZERO } from '../base/ratio.ts'
import type { SettledAnswer } from '../model/answer.ts'
import { choiceViewOf, isUnanswered, plainExtremes } from './choice-answer.ts'
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
  pointsOf,
  extremesOf: plainExtremes,
}

function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
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
