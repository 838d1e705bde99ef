import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { stableJson } from '../base/text.ts'
import { csvOf, gradeJsonOf, gradeTableOf } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic, isError } from '../model/diagnostic.ts'
import type { StudentId } from '../model/ids.ts'
import type { Student } from '../model/roster.ts'
import { type GradedRun, type GradeRequest, gradeOpened } from './grade-run.ts'
import type { Graded } from './graded.ts'
import { startOf } from './read-files.ts'
import { withRun } from './run-folder.ts'
import { writeWhole } from './write-file.ts'

export interface PoolRequest extends Pick<GradeRequest, 'roster' | 'spread' | 'when'> {
  readonly folders: readonly string[]
  /** Folder of the grade book; made where it is not there. */
  readonly to: string
}

export interface GradedPool {
  readonly runs: readonly GradedRun[]
  readonly copies: number
  readonly provisional: number
  /** Students with a paper that counts in more than one run. */
  readonly twice: number
  readonly files: readonly string[]
}

/**
 * Grades several runs of one exam, as for a second sitting, each with what lies beside it, and writes one grade book: items
 * by their ids, a row for each paper, with its run. A student who has several papers is told, never dropped.
 */
export async function gradePool({ folders, to, ...request }: PoolRequest): Promise<Checked<GradedPool>> {
  const sittings: { readonly folder: string; readonly graded: Graded; readonly told: GradedRun }[] = []
  const diagnostics: Diagnostic[] = []
  for (const folder of folders) {
    const { value, diagnostics: own } = await withRun(folder, (opened) => gradeOpened(opened, request))
    diagnostics.push(...own)
    if (value !== undefined) sittings.push({ folder, ...value })
  }
  const ids = sittings.map(({ graded }) => graded.evidence.run.id)
  diagnostics.push(...sittings.filter((_, i) => ids.slice(0, i).some((id) => id === ids[i])).map(({ folder }) => runTwice(folder)))
  diagnostics.push(...sharedCopies(sittings.map(({ graded }) => graded)))
  if (diagnostics.some(isError)) return { value: undefined, diagnostics }
  const twice = studentsTwice(
    sittings.map(({ graded }) => graded),
    join(to, 'grades.csv'),
  )
  diagnostics.push(...twice, ...scaleFaults(sittings))
  mkdirSync(to, { recursive: true })
  const files = writeBook(
    sittings.map(({ graded }) => graded),
    to,
  )
  const runs = sittings.map(({ told }) => told)
  const sumOf = (count: (run: GradedRun) => number): number => runs.reduce((sum, run) => sum + count(run), 0)
  return checked(
    { runs, copies: sumOf(({ copies }) => copies), provisional: sumOf(({ provisional }) => provisional), twice: twice.length, files },
    diagnostics,
  )
}

const runTwice = (folder: string): Diagnostic => ({
  code: 'pool-run-twice',
  severity: 'error',
  message: `${folder} is a run that was named already`,
  location: startOf(folder),
  hint: 'name each sitting once, by the folder of its run where an exam has several',
})

/** Copy 17 of one run is not that of another: a file that several runs share may name items and students only. */
function sharedCopies(all: readonly Graded[]): readonly Diagnostic[] {
  const named = all.flatMap(({ paths, amendments, graders }) => [
    ...amendments.flatMap(({ change, at }) => ('copy' in change ? [{ file: paths.amendments, copy: change.copy, at: at.copy }] : [])),
    ...graders.flatMap(({ copy, at }) => (copy === undefined ? [] : [{ file: paths.scores, copy, at }])),
  ])
  const uses = (file: string | undefined): number => all.filter(({ paths }) => Object.values(paths).includes(file)).length
  const shared = new Map(named.filter(({ file }) => uses(file) > 1).map((one) => [JSON.stringify(one.at), one]))
  return [...shared.values()].map(({ copy, at }) => ({
    code: 'pool-copy-ambiguous',
    severity: 'error',
    message: `several runs are graded with this file, and each has a copy ${copy}`,
    location: at,
    hint: 'write what is of one copy into a file in the folder of its run',
  }))
}

/** One line for each student whose papers in several runs all count. */
function studentsTwice(all: readonly Graded[], file: string): readonly Diagnostic[] {
  const papers = new Map<StudentId, { readonly run: string; readonly copy: number }[]>()
  for (const { evidence, scores } of all)
    for (const { student, copy, withdrawn } of scores)
      if (student.kind !== 'unknown' && withdrawn === undefined)
        papers.set(student.student, [...(papers.get(student.student) ?? []), { run: evidence.run.id, copy }])
  return [...papers].flatMap(([student, own]): readonly Diagnostic[] => {
    if (own.length < 2) return []
    const where = own.map(({ run, copy }) => `copy ${copy} of run ${run}`).join(' and ')
    const message = `${student} has several papers: ${where}`
    const hint = '`withdraw` the one that does not count, in the amendments of its run'
    return [{ code: 'pool-student-twice', severity: 'warning', message, location: startOf(file), hint }]
  })
}

function scaleFaults(sittings: readonly { readonly folder: string; readonly graded: Graded }[]): readonly Diagnostic[] {
  const scaleOf = ({ evidence }: Graded): string => stableJson(evidence.run.exam.grade ?? null)
  const [first, ...others] = sittings
  return others
    .filter(({ graded }) => first !== undefined && scaleOf(graded) !== scaleOf(first.graded))
    .map(({ folder }) => ({
      code: 'pool-scale-differs',
      severity: 'warning',
      message: `${folder} has another grade scale than ${first?.folder}`,
      location: startOf(folder),
      hint: 'its papers are graded on its own scale; grades of the two cannot be compared as they stand',
    }))
}

function writeBook(all: readonly Graded[], to: string): readonly string[] {
  const students = new Map<StudentId, Student>()
  for (const { evidence } of all)
    for (const student of evidence.run.roster.students) if (!students.has(student.id)) students.set(student.id, student)
  const runs = all.flatMap(({ evidence, scores }) => scores.map(() => evidence.run.id))
  const { columns, rows } = gradeTableOf(
    all.flatMap(({ scores }) => scores),
    { students: [...students.values()] },
  )
  const [csv, json] = [join(to, 'grades.csv'), join(to, 'grades.json')]
  writeWhole(
    csv,
    csvOf(
      ['run', ...columns],
      rows.map((row, i) => ({ ...row, run: runs[i] ?? '' })),
    ),
  )
  const book = { schema: 'pooled-grades@1', runs: all.map(({ evidence, scores }) => gradeJsonOf(evidence.run.id, scores)) }
  writeWhole(json, `${JSON.stringify(book, undefined, 1)}\n`)
  return [csv, json]
}
