import { shortHash } from '../base/hash.ts'
import { multiply, type Ratio, ratio, sum } from '../base/ratio.ts'
import { stableJson } from '../base/text.ts'
import type { CopyChange, GradedCopy, Grading, GradingInputs } from '../model/grading.ts'
import { changedInputs, diffGradings, gradedCopyOf } from '../score/index.ts'
import type { RunStore } from '../store/index.ts'
import type { Graded } from './graded.ts'

/** A grading as it is kept, and how it differs from the one before. */
export interface KeptGrading {
  readonly grading: Grading
  /** False where inputs and results are those of the last grading: then nothing was added. */
  readonly isNew: boolean
  /** The grading that it is compared with; absent of the first. */
  readonly before?: Grading
  /** Which inputs are other than then, in words. */
  readonly inputs: readonly string[]
  readonly changes: readonly CopyChange[]
}

/** Keeps a grading, unless the last one was made of the same and gave the same. */
export function keepGrading(store: RunStore, graded: Graded, when: string): KeptGrading {
  const copies = graded.scores.map(gradedCopyOf)
  const inputs = inputsOf(store, graded)
  const results = shortHash(stableJson(copies))
  const last = store.gradings().at(-1)
  if (last !== undefined && last.results === results && changedInputs(last.inputs, inputs).length === 0)
    return { grading: last, isNew: false, inputs: [], changes: [] }
  const changes =
    last === undefined ? [] : diffGradings({ inputs: last.inputs, copies: store.copiesOfGrading(last.number) }, { inputs, copies })
  const grading = store.addGrading({ when, inputs, results, ...summaryOf(copies), changed: changes.length }, copies)
  return {
    grading,
    isNew: true,
    ...(last === undefined ? {} : { before: last }),
    inputs: last === undefined ? [] : changedInputs(last.inputs, inputs),
    changes,
  }
}

/** Amendments and scores without their places: moving a line changes nothing. */
const inputsOf = (store: RunStore, { amendments, graders, evidence }: Graded): GradingInputs => ({
  ...store.fingerprints(),
  amendments: shortHash(stableJson(amendments.map(({ change, why, by }) => ({ change, why, by })))),
  scores: shortHash(stableJson(graders.map(({ at: _, ...row }) => row))),
  roster: shortHash(stableJson(evidence.run.roster)),
})

function summaryOf(copies: readonly GradedCopy[]): Pick<Grading, 'copies' | 'provisional' | 'withdrawn' | 'mean'> {
  const grades = copies.flatMap(({ grade }) => (grade === undefined ? [] : [grade]))
  return {
    copies: copies.length,
    provisional: copies.filter(({ provisional }) => provisional).length,
    withdrawn: copies.length - grades.length,
    ...(grades.length === 0 ? {} : { mean: meanOf(grades) }),
  }
}

const meanOf = (values: readonly Ratio[]): Ratio => multiply(sum(values), ratio(1, values.length))
