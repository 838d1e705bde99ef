import { type Ratio, smaller, ZERO } from '../base/ratio.ts'
import type { SettledAnswer } from '../model/answer.ts'
import { choiceViewOf, contradicts, isPerfect, isSeveral, isUnanswered, plainExtremes } from './choice-answer.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Scheme, Scorable } from './scheme.ts'

/**
 * The item's points for exactly the key, `else` (0) for anything less, `blank` (0) for nothing. Several
 * ticks where one answer is asked for, and "none of these" with another, earn `invalid` if that is set. Wrong options
 * with points of their own earn the least of these instead of `else`.
 */
export const allOrNone: Scheme = {
  name: 'all-or-none',
  parameters: { ...everyScheme, right: 'points', else: 'points' },
  appliesTo: (field) => field.kind === 'choice',
  takesOwnPoints: true,
  pointsOf,
  extremesOf: plainExtremes,
}

function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
  const view = choiceViewOf(question, answer)
  if (isUnanswered(view)) return pointsParameter(question, 'blank') ?? ZERO
  if (isPerfect(view)) return pointsParameter(question, 'right') ?? question.points
  const invalid = pointsParameter(question, 'invalid')
  if (invalid !== undefined && (isSeveral(question, view) || contradicts(view))) return invalid
  const own = view.options.flatMap((option) =>
    view.ticked.has(option.id) && !view.right.has(option.id) && option.points !== undefined ? [option.points] : [],
  )
  return own.length > 0 ? own.reduce(smaller) : (pointsParameter(question, 'else') ?? ZERO)
}
