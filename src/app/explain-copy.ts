import { nearestWord } from '../base/spelling.ts'
import { questionsOf } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { CopyScore } from '../model/score.ts'
import { explain } from '../score/index.ts'
import { exactValues } from './change-lines.ts'
import { explanationLines } from './explanation-lines.ts'
import { type Graded, type GradingFiles, gradedOf } from './graded.ts'
import { startOf } from './read-files.ts'
import { withRun } from './run-folder.ts'

export interface ExplainedCopies {
  /** Of each copy that was meant, with exact fractions as text. */
  readonly explanations: unknown
  /** The same for people. */
  readonly lines: readonly string[]
}

/** How the copy with this number, or the copies of this student, came to their grades. Nothing is stored. */
export function explainCopy(folder: string, whom: string, files: GradingFiles = {}): Promise<Checked<ExplainedCopies>> {
  return withRun(folder, async (opened) => {
    const { value, diagnostics } = await gradedOf(opened, files)
    if (value === undefined) return { value, diagnostics }
    const found = scoresFor(value.scores, whom)
    if (found.length === 0) return { value: undefined, diagnostics: [...diagnostics, nobody(whom, value, opened.folder)] }
    const { run, pages, decisions } = value.evidence
    const explained = found.map((score) => explain(run, { pages, decisions }, score, run.exam.grade))
    const lines = explained.map((one) => {
      const variant = run.copies.find(({ number }) => number === one.copy)?.variant
      const asked = run.variants
        .filter(({ number }) => number === variant)
        .flatMap((own) => questionsOf(own).map((question) => question.asked))
      return explanationLines(one, run.roster, (item) => asked.find((form) => form.item === item))
    })
    return checked({ explanations: exactValues(explained), lines: lines.flatMap((own, i) => (i === 0 ? own : ['', ...own])) }, diagnostics)
  })
}

/** A student's id goes before a copy's number; `copy 17` is the number. */
function scoresFor(scores: readonly CopyScore[], whom: string): readonly CopyScore[] {
  const number = /^(?:copy\s*)?(\d+)$/.exec(whom.trim())?.[1]
  const ofStudent = scores.filter(({ student }) => student.kind !== 'unknown' && student.student === whom.trim())
  return ofStudent.length > 0 ? ofStudent : scores.filter(({ copy }) => `${copy}` === number)
}

function nobody(whom: string, { scores, evidence }: Graded, folder: string): Diagnostic {
  const { students } = evidence.run.roster
  const isListed = students.some(({ id }) => id === whom)
  const near = nearestWord(whom, [...students.map(({ id }) => id as string), ...scores.map(({ copy }) => `${copy}`)])
  return {
    code: 'nobody-to-explain',
    severity: 'error',
    message: isListed ? `no copy of ${whom} was read` : `there is no student or copy \`${whom}\` among those that were read`,
    location: startOf(folder),
    hint: isListed || near === undefined ? 'name a student id or a copy number of grades.csv' : `did you mean \`${near}\`?`,
  }
}
