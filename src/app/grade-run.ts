import { join } from 'node:path'
import { csvOf, gradeJsonOf, gradeTableOf } from '../exchange/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { amendmentLines } from './amendment-lines.ts'
import { changeLines, exactValues } from './change-lines.ts'
import { type Graded, type GradingFiles, gradedOf } from './graded.ts'
import type { GradingPaths } from './grading-paths.ts'
import { inkWarnings } from './ink-warnings.ts'
import { type KeptGrading, keepGrading } from './keep-grading.ts'
import { type OpenRun, withRun } from './run-folder.ts'
import { writeWhole } from './write-file.ts'

export interface GradeRequest extends GradingFiles {
  /** ISO 8601 time of the grading; absent: now. */
  readonly when?: string
}

export interface GradedRun {
  readonly run: string
  readonly copies: number
  readonly provisional: number
  /** Its number; that of the last one where nothing has changed since. */
  readonly grading: number
  readonly isNew: boolean
  /** Files that were graded with, beside what was read. */
  readonly with: GradingPaths
  /** Where graders' points lie too far apart. */
  readonly disagreements: readonly string[]
  /** Each amendment in words. */
  readonly amendments: readonly string[]
  /** What is other than in the grading before, for programs. */
  readonly changes: unknown
  /** The same for people, with a heading. */
  readonly changeLines: readonly string[]
  readonly files: readonly string[]
}

/**
 * Scores what was read, decided and amended so far, from the frozen run alone, and writes grades.csv and grades.json beside
 * it. The grading is kept and compared with the one before.
 */
export function gradeRun(folder: string, request: GradeRequest = {}): Promise<Checked<GradedRun>> {
  return withRun(folder, async (opened) => {
    const { value, diagnostics } = await gradeOpened(opened, request)
    return { value: value?.told, diagnostics }
  })
}

/** The same of a run that is open, with what it came to. */
export async function gradeOpened(
  opened: OpenRun,
  request: GradeRequest,
): Promise<Checked<{ readonly graded: Graded; readonly told: GradedRun }>> {
  const { value, diagnostics } = await gradedOf(opened, request)
  if (value === undefined) return { value, diagnostics }
  const { evidence, scores, amendments } = value
  const kept = keepGrading(opened.store, value, request.when ?? new Date().toISOString())
  const csv = join(opened.folder, 'grades.csv')
  const json = join(opened.folder, 'grades.json')
  const table = gradeTableOf(scores, evidence.run.roster)
  writeWhole(csv, csvOf(table.columns, table.rows))
  writeWhole(json, `${JSON.stringify(gradeJsonOf(evidence.run.id, scores), undefined, 1)}\n`)
  const told = {
    run: evidence.run.id,
    copies: scores.length,
    provisional: scores.filter((score) => score.provisional).length,
    grading: kept.grading.number,
    isNew: kept.isNew,
    with: value.paths,
    disagreements: diagnostics.filter(({ code }) => code === 'scores-disagree').map(({ message }) => message),
    amendments: amendmentLines(amendments, evidence.run.variants),
    changes: exactValues(kept.changes),
    changeLines: linesOfKept(kept, changeLines(kept.changes, evidence.run.roster)),
    files: [csv, json],
  }
  return checked({ graded: value, told }, [...diagnostics, ...inkWarnings(evidence.odd)])
}

function linesOfKept({ grading, isNew, before, inputs }: KeptGrading, lines: readonly string[]): readonly string[] {
  if (!isNew) return [`nothing has changed since grading ${grading.number} of ${grading.when}`]
  if (before === undefined) return []
  const because = inputs.length === 0 ? 'the program' : inputs.join(', ')
  const head = `since grading ${before.number} of ${before.when} (${because})`
  return lines.length === 0 ? [`${head} no grade has changed`] : [`${head}:`, ...lines.map((line) => `  ${line}`)]
}
