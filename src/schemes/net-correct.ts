import { negate, type Ratio, ratio, ZERO } from '../base/ratio.ts'
import { type ChoiceView, isNone } from './choice-answer.ts'
import { extremesOfSum, type OptionSum, pointsOfSum } from './option-sum.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Scheme, Scorable } from './scheme.ts'

/**
 * Right ticks minus wrong ticks, over the number of right options, of the item's points; never below `floor` (0). An
 * option with points of its own earns them when ticked. "None of these" is a right option like another where nothing
 * else is right, and earns nothing elsewhere; with another it is `invalid` (0). Where nothing is right at all, an empty
 * answer earns the points, and each tick takes them off once.
 */
export const netCorrect: Scheme = {
  name: 'net-correct',
  parameters: { ...everyScheme, floor: 'points' },
  appliesTo: (field) => field.kind === 'choice' && field.pick === 'many',
  takesOwnPoints: true,
  pointsOf: (question, answer) => pointsOfSum(question, answer, sumOf(question)),
  extremesOf: (question, possible) => extremesOfSum(question, possible, sumOf(question)),
}

const sumOf = (question: Scorable): OptionSum => ({
  earningOf: (option, view) => {
    const isRight = view.right.has(option.id)
    if (isNone(option) && !isRight) return undefined
    const share = shareOf(question, view)
    return { ticked: option.points ?? (isRight ? share : negate(share)), left: ZERO }
  },
  offset: question.key.kind === 'choice' && question.key.right.length === 0 ? question.points : ZERO,
  floor: pointsParameter(question, 'floor') ?? ZERO,
})

const shareOf = ({ points }: Scorable, view: ChoiceView): Ratio => ratio(points.num, points.den * BigInt(Math.max(1, view.right.size)))
