import { ONE, type Ratio, ratio, subtract, ZERO } from '../base/ratio.ts'
import { choiceViewOf, isNone } from './choice-answer.ts'
import { extremesOfSum, type OptionSum, pointsOfSum } from './option-sum.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Scheme, Scorable } from './scheme.ts'

/**
 * The key earns `points` (by default the item's), every option in the wrong state takes 1 off, and nothing goes below 0:
 * `haut` of auto-multiple-choice. An option with points of its own earns them when ticked, in place of 1 where it is
 * right and of 0 where it is wrong. "None of these" is no option that counts; with another it is `invalid` (0).
 */
export const bestOf: Scheme = {
  name: 'best-of',
  parameters: { ...everyScheme, points: 'points' },
  appliesTo: (field) => field.kind === 'choice' && field.pick === 'many',
  takesOwnPoints: true,
  pointsOf: (question, answer) => pointsOfSum(question, answer, sumOf(question)),
  extremesOf: (question, possible) => extremesOfSum(question, possible, sumOf(question)),
}

/** Every option in its right state earns 1; the offset makes the key worth its points. */
const sumOf = (question: Scorable): OptionSum => ({
  earningOf: (option, view) => {
    if (isNone(option)) return undefined
    return view.right.has(option.id) ? { ticked: option.points ?? ONE, left: ZERO } : { ticked: option.points ?? ZERO, left: ONE }
  },
  offset: subtract(pointsParameter(question, 'points') ?? question.points, countOf(question)),
  floor: ZERO,
})

const countOf = (question: Scorable): Ratio =>
  ratio(choiceViewOf(question, { kind: 'blank' }).options.filter((option) => !isNone(option)).length)
