import type { Amendment } from '../model/amendment.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { CopyScore } from '../model/score.ts'
import { answersOf, NO_RULES, type Rules, rulesOf, scoresOf } from '../score/index.ts'
import { type Evidence, evidenceOf, withPrinted } from './evidence.ts'
import { loadAmendments } from './load-amendments.ts'
import { startOf } from './read-files.ts'
import type { OpenRun } from './run-folder.ts'

/** Files that are named; those that are not are looked for beside the run. */
export interface GradingFiles {
  readonly amendments?: string
}

/** A run as it stands now: all that was read, decided and amended, and what it comes to. Nothing of it is stored. */
export interface Graded {
  readonly evidence: Evidence
  readonly rules: Rules
  readonly amendments: readonly Amendment[]
  readonly scores: readonly CopyScore[]
}

/** Scores a run under its amendments: what every export of grades is made of. */
export function gradedOf({ folder, store }: OpenRun, files: GradingFiles = {}): Checked<Graded> {
  if (store.run().exam.draft) return { value: undefined, diagnostics: [draftFault(folder)] }
  const evidence = evidenceOf(store)
  const loaded = loadAmendments(folder, files.amendments, evidence.run)
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics }
  const { amendments } = loaded.value
  const rules = rulesOf(amendments)
  return checked({ evidence, rules, amendments, scores: scoresFrom(evidence, rules) }, loaded.diagnostics)
}

const draftFault = (folder: string): Diagnostic => ({
  code: 'run-draft',
  severity: 'error',
  message: `${folder} was made as a draft and is not graded`,
  location: startOf(folder),
  hint: 'take `draft: true` out of the exam, make it again, and print that run',
})

/** Scores of the copies of which anything was read; spares that nobody used are left out. */
export function scoresFrom(evidence: Evidence, rules: Rules = NO_RULES): readonly CopyScore[] {
  const answers = answersOf(evidence.run, { pages: evidence.pages, decisions: evidence.decisions }, new Set(rules.withdrawn.keys()))
  return scoresOf(evidence.run, answers, rules).map((score) => withPrinted(score, evidence.printedOf))
}
