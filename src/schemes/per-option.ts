import { add, compare, larger, type Ratio, ratio, smaller, ZERO } from '../base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { Option } from '../model/variant.ts'
import { type ChoiceView, choiceViewOf, chosen, isUnanswered } from './choice-answer.ts'
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
  pointsOf,
  extremesOf,
}

function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
  const view = choiceViewOf(question, answer)
  if (isUnanswered(view)) return pointsParameter(question, 'blank') ?? ZERO
  if (contradicts(view)) return pointsParameter(question, 'invalid') ?? ZERO
  const earned = earning(view).map((option) => earningOf(question, view, option)[view.ticked.has(option.id) ? 'ticked' : 'left'])
  const total = earned.reduce(add, ZERO)
  const floor = pointsParameter(question, 'floor')
  const ceiling = pointsParameter(question, 'ceiling')
  const raised = floor === undefined ? total : larger(total, floor)
  return ceiling === undefined ? raised : smaller(raised, ceiling)
}

const isNone = (option: Option): boolean => option.word === 'none-of-these'

/** The options that earn points. */
const earning = (view: ChoiceView): readonly Option[] => view.options.filter((option) => !isNone(option))

/** "None of these" and one of these. */
const contradicts = (view: ChoiceView): boolean =>
  view.ticked.size > 1 && view.options.some((option) => isNone(option) && view.ticked.has(option.id))

/** What an option earns when ticked and when left empty. */
function earningOf(question: Scorable, view: ChoiceView, option: Option): { readonly ticked: Ratio; readonly left: Ratio } {
  const share = ratio(question.points.num, question.points.den * BigInt(earning(view).length))
  const right = pointsParameter(question, 'right') ?? share
  const wrong = pointsParameter(question, 'wrong') ?? ZERO
  return view.right.has(option.id) ? { ticked: option.points ?? right, left: wrong } : { ticked: option.points ?? wrong, left: right }
}

/**
 * Options earn independently, so the most comes of ticking every open one that gains by it, the least of every one
 * that loses. Nothing ticked at all is scored otherwise, so each single open tick is looked at as well.
 */
function extremesOf(question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] {
  if (possible.kind !== 'choice') return []
  const view = choiceViewOf(question, { kind: 'blank' })
  const { ticked, open } = possible
  const openWhere = (sign: 1 | -1) =>
    earning(view)
      .filter((option) => {
        const { ticked: gain, left } = earningOf(question, view, option)
        return open.includes(option.id) && compare(gain, left) * sign > 0
      })
      .map((option) => option.id)
  const none = view.options.filter((option) => isNone(option) && open.includes(option.id)).map((option) => option.id)
  const clash = [...ticked, ...none, ...open.filter((id) => !none.includes(id)).slice(0, 1)]
  const sets = [ticked, [...ticked, ...openWhere(1)], [...ticked, ...openWhere(-1)], clash, ...open.map((id) => [...ticked, id])]
  return sets.map(chosen)
}
