import { textOfRatio } from '../base/ratio.ts'
import { stableJson } from '../base/text.ts'
import type { Answer, SettledAnswer } from '../model/answer.ts'
import type { ItemId } from '../model/ids.ts'
import type { Asked } from '../model/variant.ts'
import { type AmcContext, type AmcGlobals, amcGlobalsAfter, likelyAnswers, NO_GLOBALS, setsGlobals } from '../schemes/index.ts'
import { settledPart } from './settled.ts'

/** Ways in which open boxes may have set values for other questions that are followed; there are rarely more than two. */
const MOST_WAYS = 32

export interface Sitting {
  readonly asked: readonly Asked[]
  readonly answers: ReadonlyMap<ItemId, Answer>
  readonly bugs: boolean
}

/**
 * What questions under strategies of auto-multiple-choice know of those before them, in the order of their ids, byte by byte: the
 * first context is that of open boxes left empty, the others are what these may come to. Absent of a question that needs none.
 */
export function contextsOf({ asked, answers, bugs }: Sitting): ReadonlyMap<ItemId, readonly AmcContext[]> {
  const scored = asked.filter(({ scheme }) => scheme.scheme === 'amc')
  const contexts = new Map<ItemId, readonly AmcContext[]>()
  if (!bugs && !scored.some(setsGlobals)) return contexts
  let ways: readonly AmcGlobals[] = [NO_GLOBALS]
  /** From the first question on that sets a value for all, any may change it. */
  let isShared = false
  for (const question of scored.toSorted((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : 0))) {
    const before = ways.map((globals): AmcContext => ({ bugs, globals }))
    contexts.set(question.item, before)
    isShared ||= setsGlobals(question)
    if (!isShared) continue
    const possible = settledAnswers(question, answers.get(question.item) ?? { kind: 'blank' })
    ways = distinct(before.flatMap((context) => possible.map((answer) => amcGlobalsAfter({ ...question, context }, answer))))
  }
  return contexts
}

function settledAnswers(question: Asked, answer: Answer): readonly SettledAnswer[] {
  if (answer.kind !== 'unclear') return [answer]
  return answer.possible.kind === 'written'
    ? [{ kind: 'blank' }]
    : [settledPart(answer.possible), ...likelyAnswers(question, answer.possible)]
}

/** The first stays the first. */
function distinct(all: readonly AmcGlobals[]): readonly AmcGlobals[] {
  const text = (held: AmcGlobals['student']) => [...held].map(([name, value]) => [name, textOfRatio(value)])
  const byText = new Map<string, AmcGlobals>()
  for (const one of all) {
    const key = stableJson([text(one.student), text(one.perfect), [...one.names]])
    if (!byText.has(key)) byText.set(key, one)
  }
  return [...byText.values()].slice(0, MOST_WAYS)
}
