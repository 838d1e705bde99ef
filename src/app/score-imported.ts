import { shortHash } from '../base/hash.ts'
import { type Ratio, textOfRatio } from '../base/ratio.ts'
import { stableJson } from '../base/text.ts'
import { questionsOf } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { Run } from '../model/run.ts'
import type { Asked } from '../model/variant.ts'
import { amcMaximaOf } from '../schemes/index.ts'
import { startOf } from './read-files.ts'

/**
 * Gives questions that only AMC's own strategy scores their points: the most that it gives, after what other questions of the same copy set for
 * all. One that has no value is kept and not counted, and told of.
 */
export function scoreImported(run: Omit<Run, 'id'>, file: string): Checked<Omit<Run, 'id'>> {
  const known = new Map<Asked, Map<string, Asked>>()
  const faults = new Map<string, Diagnostic>()
  const scored = (asked: Asked, maximum: Ratio | undefined): Asked => {
    const text = maximum === undefined ? '' : textOfRatio(maximum)
    const held = known.get(asked)?.get(text) ?? withPoints(asked, maximum)
    known.set(asked, (known.get(asked) ?? new Map<string, Asked>()).set(text, held))
    if (asked.scored && !held.scored) faults.set(asked.item, unscored(asked, file))
    return held
  }
  const variants = run.variants.map((variant) => {
    const maxima = amcMaximaOf(questionsOf(variant).flatMap(({ asked }) => (asked.scheme.scheme === 'amc' ? [asked] : [])))
    const scoredIn = (asked: Asked): Asked => (maxima.has(asked.item) ? scored(asked, maxima.get(asked.item)) : asked)
    return {
      ...variant,
      parts: variant.parts.map((part) => ({
        ...part,
        entries: part.entries.map((entry) =>
          entry.kind === 'question' ? { ...entry, question: { ...entry.question, asked: scoredIn(entry.question.asked) } } : entry,
        ),
      })),
    }
  })
  return checked({ ...run, variants }, [...faults.values()])
}

const textsOf = ({ amc }: Asked): string => `${amc?.question ?? ''},${Object.values(amc?.options ?? {}).join(',')}`

function withPoints(asked: Asked, maximum: Ratio | undefined): Asked {
  const { hash: _hash, ...rest } = asked
  const told = maximum === undefined ? { ...rest, scored: false } : { ...rest, points: maximum }
  return { ...told, hash: shortHash(stableJson({ ...told, points: textOfRatio(told.points) })) }
}

const unscored = ({ item, amc }: Asked, file: string): Diagnostic => ({
  ...{ code: 'amc-strategy-unscored', severity: 'warning', location: startOf(file) },
  message: `the strategy of \`${item}\` is kept and cannot be scored: ${textsOf({ amc } as Asked).slice(0, 120)}`,
  hint: 'its marks are read all the same; let auto-multiple-choice score it, or give its points by hand',
})
