import { join } from 'node:path'
import { csvOf, gradeJsonOf, gradeTableOf } from '../exchange/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { amendmentLines } from './amendment-lines.ts'
import { type GradingFiles, gradedOf } from './graded.ts'
import { inkWarnings } from './ink-warnings.ts'
import { withRun } from './run-folder.ts'
import { writeWhole } from './write-file.ts'

export interface GradedRun {
  readonly run: string
  readonly copies: number
  readonly provisional: number
  /** Each amendment in words. */
  readonly amendments: readonly string[]
  readonly files: readonly string[]
}

/** Scores what was read, decided and amended so far, from the frozen run alone, and writes grades.csv and grades.json beside it. */
export function gradeRun(folder: string, files: GradingFiles = {}): Promise<Checked<GradedRun>> {
  return withRun(folder, (opened) => {
    const { value, diagnostics } = gradedOf(opened, files)
    if (value === undefined) return { value, diagnostics }
    const { evidence, scores, amendments } = value
    const csv = join(opened.folder, 'grades.csv')
    const json = join(opened.folder, 'grades.json')
    const table = gradeTableOf(scores, evidence.run.roster)
    writeWhole(csv, csvOf(table.columns, table.rows))
    writeWhole(json, `${JSON.stringify(gradeJsonOf(evidence.run.id, scores), undefined, 1)}\n`)
    const graded = {
      run: evidence.run.id,
      copies: scores.length,
      provisional: scores.filter((score) => score.provisional).length,
      amendments: amendmentLines(amendments, evidence.run.variants),
      files: [csv, json],
    }
    return checked(graded, [...diagnostics, ...inkWarnings(evidence.odd)])
  })
}
