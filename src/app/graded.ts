import { ONE, type Ratio } from '../base/ratio.ts'
import type { Amendment } from '../model/amendment.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { GraderRow } from '../model/grader-row.ts'
import type { CopyScore } from '../model/score.ts'
import { answersOf, type CopyAnswers, gradersPoints, NO_RULES, type Rules, rulesOf, scoresOf } from '../score/index.ts'
import { type Evidence, evidenceOf, withPrinted } from './evidence.ts'
import { type GradingPaths, gradingPaths } from './grading-paths.ts'
import { lateRoster } from './late-roster.ts'
import { loadAmendments } from './load-amendments.ts'
import { loadGraderScores } from './load-grader-scores.ts'
import { startOf } from './read-files.ts'
import type { OpenRun } from './run-folder.ts'

/** Files that are named; those that are not are looked for beside the run. */
export interface GradingFiles extends GradingPaths {
  /** Points of two graders that lie further apart are told; absent: 1. */
  readonly spread?: Ratio
}

/** A run as it stands now: all that was read, decided and amended, and what it comes to. Nothing of it is stored. */
export interface Graded {
  /** With the roster that it is graded with. */
  readonly evidence: Evidence
  readonly amendments: readonly Amendment[]
  readonly graders: readonly GraderRow[]
  /** The files that it was graded with. */
  readonly paths: GradingPaths
  readonly scores: readonly CopyScore[]
}

/** Scores a run under its amendments, with its graders' points and the latest roster: what every export of grades is made of. */
export async function gradedOf({ folder, store }: OpenRun, files: GradingFiles = {}): Promise<Checked<Graded>> {
  if (store.run().exam.draft) return { value: undefined, diagnostics: [draftFault(folder)] }
  const read = evidenceOf(store)
  const paths = gradingPaths(folder, files)
  const roster = await lateRoster(paths.roster, read.run)
  const loaded = loadAmendments(paths.amendments, read.run)
  const rows = await loadGraderScores(paths.scores, read.run.exam.language)
  const diagnostics = [...roster.diagnostics, ...loaded.diagnostics, ...rows.diagnostics]
  if (roster.value === undefined || loaded.value === undefined || rows.value === undefined) return { value: undefined, diagnostics }
  const amendments = loaded.value
  const evidence = { ...read, run: { ...read.run, roster: roster.value } }
  const { withdrawn } = rulesOf(amendments)
  const answers = answersFrom(evidence, new Set(withdrawn.keys()))
  const graders = gradersPoints(rows.value, {
    run: evidence.run,
    answers,
    withdrawn: new Set(withdrawn.keys()),
    spread: files.spread ?? ONE,
  })
  const rules = rulesOf(amendments, graders.outside)
  return checked({ evidence, amendments, graders: rows.value, paths, scores: scored(evidence, answers, rules) }, [
    ...diagnostics,
    ...graders.diagnostics,
  ])
}

const draftFault = (folder: string): Diagnostic => ({
  code: 'run-draft',
  severity: 'error',
  message: `${folder} was made as a draft and is not graded`,
  location: startOf(folder),
  hint: 'take `draft: true` out of the exam, make it again, and print that run',
})

const answersFrom = ({ run, pages, decisions }: Evidence, withdrawn?: ReadonlySet<number>): readonly CopyAnswers[] =>
  answersOf(run, { pages, decisions }, withdrawn)

const scored = ({ run, printedOf }: Evidence, answers: readonly CopyAnswers[], rules: Rules): readonly CopyScore[] =>
  scoresOf(run, answers, rules).map((score) => withPrinted(score, printedOf))

/** Scores of the copies of which anything was read, as they were printed and read; spares that nobody used are left out. */
export const scoresFrom = (evidence: Evidence): readonly CopyScore[] => scored(evidence, answersFrom(evidence), NO_RULES)
