import { besideRun } from './beside-run.ts'

/** Files that a run is graded with; those that are not there are absent. */
export interface GradingPaths {
  readonly amendments?: string
  readonly scores?: string
  readonly roster?: string
}

const NAMES = {
  amendments: ['amendments.yaml'],
  scores: ['scores.csv', 'scores.xlsx'],
  roster: ['roster.csv', 'roster.xlsx'],
} as const satisfies Record<keyof GradingPaths, readonly string[]>

/** The files that were named, and of the others those that lie beside the run. */
export const gradingPaths = (folder: string, named: GradingPaths): GradingPaths =>
  Object.fromEntries(
    (['amendments', 'scores', 'roster'] as const).flatMap((name) => {
      const file = named[name] ?? besideRun(folder, ...NAMES[name])
      return file === undefined ? [] : [[name, file] as const]
    }),
  )
