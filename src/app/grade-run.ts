import { join } from 'node:path'
import { csvOf, gradeJsonOf, gradeTableOf } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { CopyScore } from '../model/score.ts'
import { answersOf, scoresOf } from '../score/index.ts'
import { type Evidence, evidenceOf, withPrinted } from './evidence.ts'
import { inkWarnings } from './ink-warnings.ts'
import { startOf } from './read-files.ts'
import { withRun } from './run-folder.ts'
import { writeWhole } from './write-file.ts'

export interface GradedRun {
  readonly run: string
  readonly copies: number
  readonly provisional: number
  readonly files: readonly string[]
}

/** Scores what was read and decided so far, from the frozen run alone, and writes grades.csv and grades.json beside it. */
export function gradeRun(folder: string): Promise<Checked<GradedRun>> {
  return withRun(folder, (opened) => {
    if (opened.store.run().exam.draft) return { value: undefined, diagnostics: [draftFault(opened.folder)] }
    const evidence = evidenceOf(opened.store)
    const scores = scoresFrom(evidence)
    const csv = join(opened.folder, 'grades.csv')
    const json = join(opened.folder, 'grades.json')
    const table = gradeTableOf(scores, evidence.run.roster)
    writeWhole(csv, csvOf(table.columns, table.rows))
    writeWhole(json, `${JSON.stringify(gradeJsonOf(evidence.run.id, scores), undefined, 1)}\n`)
    const provisional = scores.filter((score) => score.provisional).length
    const graded = { run: evidence.run.id, copies: scores.length, provisional, files: [csv, json] }
    return checked(graded, inkWarnings(evidence.odd))
  })
}

const draftFault = (folder: string): Diagnostic => ({
  code: 'run-draft',
  severity: 'error',
  message: `${folder} was made as a draft and is not graded`,
  location: startOf(folder),
  hint: 'take `draft: true` out of the exam, make it again, and print that run',
})

/** Scores of the copies of which anything was read; spares that nobody used are left out. */
export function scoresFrom(evidence: Evidence): readonly CopyScore[] {
  const answers = answersOf(evidence.run, { pages: evidence.pages, decisions: evidence.decisions })
  return scoresOf(evidence.run, answers).map((score) => withPrinted(score, evidence.printedOf))
}
