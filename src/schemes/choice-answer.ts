import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { OptionId } from '../model/ids.ts'
import type { Field, Option } from '../model/variant.ts'
import type { Scorable } from './scheme.ts'

/** A choice question seen through its options, whatever order they are written in. */
export interface ChoiceView {
  readonly options: readonly Option[]
  readonly right: ReadonlySet<OptionId>
  readonly ticked: ReadonlySet<OptionId>
}

/** The options, the key and the ticks; a written question has none of them. */
export function choiceViewOf(question: Scorable, answer: SettledAnswer): ChoiceView {
  const { field, key } = question
  return {
    options: field.kind === 'choice' ? field.options : [],
    right: new Set(key.kind === 'choice' ? key.right : []),
    ticked: new Set(answer.kind === 'chosen' ? answer.options.filter((id) => isOption(field, id)) : []),
  }
}

const isOption = (field: Field, id: OptionId): boolean => field.kind === 'choice' && field.options.some((option) => option.id === id)

/** Nothing ticked although something is right. Where nothing is right, ticking nothing is the right answer. */
export const isUnanswered = (view: ChoiceView): boolean => view.ticked.size === 0 && view.right.size > 0

/** Whether exactly the right options are ticked. */
export const isPerfect = (view: ChoiceView): boolean =>
  view.ticked.size === view.right.size && [...view.ticked].every((id) => view.right.has(id))

/** "None of these": no option that is right or wrong by itself, but the word that all others are left empty on purpose. */
export const isNone = ({ word }: Option): boolean => word === 'none-of-these'

/** "None of these" ticked together with one of these. */
export const contradicts = (view: ChoiceView): boolean =>
  view.ticked.size > 1 && view.options.some((option) => isNone(option) && view.ticked.has(option.id))

/** Several ticks where one answer is asked for. Rows are choices of their own, and looked at by those who know them. */
export const isSeveral = ({ field }: Scorable, view: ChoiceView): boolean =>
  field.kind === 'choice' && field.pick === 'one' && field.rows === undefined && view.ticked.size > 1

export const chosen = (options: readonly OptionId[]): SettledAnswer =>
  options.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options }

/**
 * The settled ticks alone, with each single open one, with all of them, and the key when it can be reached. Enough for
 * schemes that look at whether the answer is the key and, beyond that, at the worst ticked option.
 */
export function plainExtremes(question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] {
  if (possible.kind !== 'choice') return []
  const { ticked, open } = possible
  const sets = [ticked, ...open.map((id) => [...ticked, id]), [...ticked, ...open]]
  const right = question.key.kind === 'choice' ? question.key.right : []
  const reachable = ticked.every((id) => right.includes(id)) && right.every((id) => ticked.includes(id) || open.includes(id))
  return [...sets, ...(reachable ? [right] : [])].map(chosen)
}
