import { add, compare, larger, type Ratio, smaller, ZERO } from '../base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { Option } from '../model/variant.ts'
import { type ChoiceView, choiceViewOf, chosen, contradicts, isNone, isUnanswered } from './choice-answer.ts'
import { pointsParameter } from './parameters.ts'
import type { Scorable } from './scheme.ts'

/** What an option earns when ticked and when left empty. */
export interface Earning {
  readonly ticked: Ratio
  readonly left: Ratio
}

/** Points that are a sum over the options. */
export interface OptionSum {
  /** Undefined of an option that earns nothing either way. */
  readonly earningOf: (option: Option, view: ChoiceView) => Earning | undefined
  /** Added to the sum. */
  readonly offset?: Ratio
  /** The result is kept at or above this, then at or below `ceiling`. */
  readonly floor?: Ratio | undefined
  readonly ceiling?: Ratio | undefined
}

/** The sum in its bounds; `blank` (0) of an empty answer and `invalid` (0) of "none of these" with another, outside the bounds. */
export function pointsOfSum(question: Scorable, answer: SettledAnswer, sum: OptionSum): Ratio {
  const view = choiceViewOf(question, answer)
  if (isUnanswered(view)) return pointsParameter(question, 'blank') ?? ZERO
  if (contradicts(view)) return pointsParameter(question, 'invalid') ?? ZERO
  const earned = view.options.map((option) => sum.earningOf(option, view)?.[view.ticked.has(option.id) ? 'ticked' : 'left'] ?? ZERO)
  return bounded(earned.reduce(add, sum.offset ?? ZERO), sum)
}

/** Kept at or above `floor`, then at or below `ceiling`. */
export function bounded(points: Ratio, { floor, ceiling }: Pick<OptionSum, 'floor' | 'ceiling'>): Ratio {
  const raised = floor === undefined ? points : larger(points, floor)
  return ceiling === undefined ? raised : smaller(raised, ceiling)
}

/**
 * Options earn independently, so the most comes of ticking every open one that gains by it, the least of every one
 * that loses. Nothing ticked at all is scored otherwise, so each single open tick is looked at as well.
 */
export function extremesOfSum(question: Scorable, possible: PossibleAnswers, sum: OptionSum): readonly SettledAnswer[] {
  if (possible.kind !== 'choice') return []
  const view = choiceViewOf(question, { kind: 'blank' })
  const { ticked, open } = possible
  const openWhere = (sign: 1 | -1) =>
    view.options.filter((option) => open.includes(option.id) && !isNone(option) && gainOf(sum, option, view) * sign > 0).map(({ id }) => id)
  const none = view.options.filter((option) => isNone(option) && open.includes(option.id)).map((option) => option.id)
  const clash = [...ticked, ...none, ...open.filter((id) => !none.includes(id)).slice(0, 1)]
  const sets = [ticked, [...ticked, ...openWhere(1)], [...ticked, ...openWhere(-1)], clash, ...open.map((id) => [...ticked, id])]
  return sets.map(chosen)
}

/** Positive where ticking earns more than leaving empty. */
function gainOf(sum: OptionSum, option: Option, view: ChoiceView): number {
  const earning = sum.earningOf(option, view)
  return earning === undefined ? 0 : compare(earning.ticked, earning.left)
}
