import { bug } from '../base/bug.ts'
import { compare, type Ratio, sum, ZERO } from '../base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Scheme, Scorable } from './scheme.ts'

/** The sum of the grader's ticks over the parts; `blank` (0) where a person decided that nothing was written. */
export const graded: Scheme = {
  name: 'graded',
  parameters: everyScheme,
  appliesTo: (field) => field.kind === 'written',
  pointsOf,
  extremesOf,
}

function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
  if (answer.kind === 'written') return sum(Object.values(answer.parts))
  return pointsParameter(question, 'blank') ?? ZERO
}

function extremesOf(_question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] {
  if (possible.kind !== 'written') return []
  const parts = Object.entries(possible.parts).map(([id, points]) => ({ id, points: points.toSorted(compare) }))
  const at = (index: 0 | -1): SettledAnswer => ({
    kind: 'written',
    parts: Object.fromEntries(parts.map(({ id, points }) => [id, points.at(index) ?? bug(`part ${id} allows no points`)])),
  })
  return [at(0), at(-1)]
}
