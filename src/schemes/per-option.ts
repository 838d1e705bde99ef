import { type Ratio, ratio, ZERO } from '../base/ratio.ts'
import type { Option } from '../model/variant.ts'
import { type ChoiceView, isNone } from './choice-answer.ts'
import { type Earning, extremesOfSum, type OptionSum, pointsOfSum } from './option-sum.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Scheme, Scorable } from './scheme.ts'

/**
 * Each option in its right state (ticked or not) earns `right`, by default the item's points over the number of
 * options, each in the wrong state `wrong` (0). An option with points of its own earns them when ticked. The sum is
 * kept within `floor` and `ceiling`; an empty answer earns `blank` (0) outside both. "None of these" is no option that
 * earns: ticked alone it says that all others are left empty on purpose, ticked with another it is `invalid` (0).
 */
export const perOption: Scheme = {
  name: 'per-option',
  parameters: { ...everyScheme, right: 'points', wrong: 'points', floor: 'points', ceiling: 'points' },
  appliesTo: (field) => field.kind === 'choice' && field.pick === 'many',
  takesOwnPoints: true,
  pointsOf: (question, answer) => pointsOfSum(question, answer, sumOf(question)),
  extremesOf: (question, possible) => extremesOfSum(question, possible, sumOf(question)),
}

const sumOf = (question: Scorable): OptionSum => ({
  earningOf: (option, view) => (isNone(option) ? undefined : earningOf(question, view, option)),
  floor: pointsParameter(question, 'floor'),
  ceiling: pointsParameter(question, 'ceiling'),
})

function earningOf(question: Scorable, view: ChoiceView, option: Option): Earning {
  const right = pointsParameter(question, 'right') ?? shareOf(question, view)
  const wrong = pointsParameter(question, 'wrong') ?? ZERO
  return view.right.has(option.id) ? { ticked: option.points ?? right, left: wrong } : { ticked: option.points ?? wrong, left: right }
}

/** The item's points over the number of its options. */
const shareOf = ({ points }: Scorable, view: ChoiceView): Ratio =>
  ratio(points.num, points.den * BigInt(view.options.filter((option) => !isNone(option)).length))
