import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { OptionId } from '../model/ids.ts'
import { type ChoiceView, choiceViewOf, chosen, isNone } from './choice-answer.ts'
import type { Scorable } from './scheme.ts'

/** How many options are right and wrong, and how many of each are ticked; "none of these" apart. */
export interface ChoiceCounts {
  readonly right: number
  readonly wrong: number
  readonly rightTicked: number
  readonly wrongTicked: number
  readonly hasNone: boolean
  readonly isNoneTicked: boolean
  readonly isNoneRight: boolean
}

export function countsOf({ options, right, ticked }: ChoiceView): ChoiceCounts {
  const proper = options.filter((option) => !isNone(option))
  const none = options.find(isNone)
  const rightOnes = proper.filter(({ id }) => right.has(id))
  const wrongOnes = proper.filter(({ id }) => !right.has(id))
  return {
    right: rightOnes.length,
    wrong: wrongOnes.length,
    rightTicked: rightOnes.filter(({ id }) => ticked.has(id)).length,
    wrongTicked: wrongOnes.filter(({ id }) => ticked.has(id)).length,
    hasNone: none !== undefined,
    isNoneTicked: none !== undefined && ticked.has(none.id),
    isNoneRight: none !== undefined && right.has(none.id),
  }
}

/** For schemes that look at nothing but counts: one answer for each that open boxes can make. n options give at most (n/2 + 1)² · 2. */
export function countExtremes(question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] {
  if (possible.kind !== 'choice') return []
  const { options, right } = choiceViewOf(question, { kind: 'blank' })
  const open = options.filter(({ id }) => possible.open.includes(id))
  const kinds = [
    open.filter((option) => !isNone(option) && right.has(option.id)),
    open.filter((option) => !isNone(option) && !right.has(option.id)),
    open.filter(isNone),
  ].map((kind) => kind.map(({ id }) => id))
  const sets = kinds.reduce<readonly (readonly OptionId[])[]>(
    (all, kind) => all.flatMap((set) => Array.from({ length: kind.length + 1 }, (_, some) => [...set, ...kind.slice(0, some)])),
    [possible.ticked],
  )
  return sets.map(chosen)
}
