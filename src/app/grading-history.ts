import { decimalOfRatio, textOfRatio } from '../base/ratio.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { Grading } from '../model/grading.ts'
import { changedInputs } from '../score/index.ts'
import { withRun } from './run-folder.ts'

/** A grading for programs: its mean exact, and which inputs were other than in the one before. */
export interface PastGrading extends Omit<Grading, 'mean'> {
  readonly mean?: string
  readonly differs: readonly string[]
}

export interface GradingHistory {
  readonly gradings: readonly PastGrading[]
  /** A line each, for people. */
  readonly lines: readonly string[]
}

/** All gradings of a run, first to last. */
export function gradingHistory(folder: string): Promise<Checked<GradingHistory>> {
  return withRun(folder, ({ store }) => {
    const all = store.gradings()
    const differs = all.map((grading, i) => {
      const before = all[i - 1]
      return before === undefined ? [] : changedInputs(before.inputs, grading.inputs)
    })
    return checked({
      gradings: all.map(({ mean, ...rest }, i) => ({
        ...rest,
        ...(mean === undefined ? {} : { mean: textOfRatio(mean) }),
        differs: differs[i] ?? [],
      })),
      lines: all.map((grading, i) => lineOf(grading, differs[i] ?? [])),
    })
  })
}

function lineOf({ number, when, copies, provisional, withdrawn, mean, changed }: Grading, differs: readonly string[]): string {
  const counts = [`${copies} copies`, ...countOf(provisional, 'provisional'), ...countOf(withdrawn, 'withdrawn')]
  const what = number === 1 ? 'the first' : differs.length === 0 ? 'scored by another version of the program' : differs.join(', ')
  const change = number === 1 ? '' : `; ${changed} ${changed === 1 ? 'copy' : 'copies'} changed`
  const average = mean === undefined ? [] : [`mean grade ${decimalOfRatio(mean, 2)}`]
  return `${number}  ${when}  ${[...counts, ...average].join(', ')}  (${what}${change})`
}

const countOf = (count: number, name: string): readonly string[] => (count === 0 ? [] : [`${count} ${name}`])
