import { shortHash } from '../base/hash.ts'
import { textOfRatio } from '../base/ratio.ts'
import { stableJson } from '../base/text.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { Run } from '../model/run.ts'
import type { Asked, Variant } from '../model/variant.ts'
import { amcMaximumOf } from '../schemes/index.ts'
import { startOf } from './read-files.ts'

/**
 * Gives questions that only AMC's own strategy scores their points: the most that it gives. One that has no value, or waits for
 * what another question sets, is kept and not counted, and told of.
 */
export function scoreImported(run: Omit<Run, 'id'>, file: string): Checked<Omit<Run, 'id'>> {
  const shared = sharedNames(run.variants)
  const known = new Map<Asked, Asked>()
  const faults = new Map<string, Diagnostic>()
  const scored = (asked: Asked): Asked => {
    if (asked.scheme.scheme !== 'amc') return asked
    const held = known.get(asked) ?? withPoints(asked, shared)
    known.set(asked, held)
    if (asked.scored && !held.scored) faults.set(asked.item, unscored(asked, file))
    return held
  }
  const variants = run.variants.map((variant) => ({
    ...variant,
    parts: variant.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) =>
        entry.kind === 'question' ? { ...entry, question: { ...entry.question, asked: scored(entry.question.asked) } } : entry,
      ),
    })),
  }))
  return checked({ ...run, variants }, [...faults.values()])
}

const textsOf = ({ amc }: Asked): string => `${amc?.question ?? ''},${Object.values(amc?.options ?? {}).join(',')}`

/** Names that some question sets for all that follow. */
const sharedNames = (variants: readonly Variant[]): readonly string[] => [
  ...new Set(
    variants
      .flatMap(({ parts }) =>
        parts.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'question' ? [textsOf(entry.question.asked)] : []))),
      )
      .flatMap((text) => [...text.matchAll(/setglobal\.(\w+)/g)].map(([, name]) => name ?? '')),
  ),
]

function withPoints(asked: Asked, shared: readonly string[]): Asked {
  const waits = shared.some((name) => new RegExp(`\\b${name}\\b`).test(textsOf(asked)))
  const maximum = amcMaximumOf(asked)
  const { hash: _hash, ...rest } = asked
  const told = maximum === undefined || waits ? { ...rest, scored: false } : { ...rest, points: maximum }
  return { ...told, hash: shortHash(stableJson({ ...told, points: textOfRatio(told.points) })) }
}

const unscored = ({ item, amc }: Asked, file: string): Diagnostic => ({
  ...{ code: 'amc-strategy-unscored', severity: 'warning', location: startOf(file) },
  message: `the strategy of \`${item}\` is kept and cannot be scored: ${textsOf({ amc } as Asked).slice(0, 120)}`,
  hint: 'its marks are read all the same; let auto-multiple-choice score it, or give its points by hand',
})
