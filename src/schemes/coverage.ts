import { multiply, negate, ONE, type Ratio, ratio, subtract, ZERO } from '../base/ratio.ts'
import type { SettledAnswer } from '../model/answer.ts'
import { choiceViewOf, contradicts, isUnanswered } from './choice-answer.ts'
import { type ChoiceCounts, countExtremes, countsOf } from './choice-counts.ts'
import { bounded } from './option-sum.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Scheme, Scorable } from './scheme.ts'

/**
 * As many ticks as the student likes: if they cover the key, the points less the share of the wrong options among them;
 * if not, that share is taken off nothing. Never below `floor` (0). Ticking everything earns nothing. With one right
 * option among n and `floor: -1` this is subset selection, under which guessing earns nothing on average
 * (1 − (ticks − 1)/(n − 1), or −ticks/(n − 1)). For questions with one answer as well. "None of these" with another is
 * `invalid` (0).
 */
export const coverage: Scheme = {
  name: 'coverage',
  parameters: { ...everyScheme, floor: 'points' },
  appliesTo: (field) => field.kind === 'choice' && field.rows === undefined,
  pointsOf,
  extremesOf: countExtremes,
}

function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
  const view = choiceViewOf(question, answer)
  if (isUnanswered(view)) return pointsParameter(question, 'blank') ?? ZERO
  if (contradicts(view)) return pointsParameter(question, 'invalid') ?? ZERO
  const counts = countsOf(view)
  const lost = counts.wrong === 0 ? ZERO : ratio(counts.wrongTicked, counts.wrong)
  const share = covers(counts) ? subtract(ONE, lost) : negate(lost)
  return bounded(multiply(question.points, share), { floor: pointsParameter(question, 'floor') ?? ZERO })
}

const covers = ({ right, rightTicked, isNoneRight, isNoneTicked }: ChoiceCounts): boolean =>
  rightTicked === right && (!isNoneRight || isNoneTicked)
