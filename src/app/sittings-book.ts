import { type GradeBook, gradeBookOf, pooledBooks } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { type GradingFiles, gradedOf } from './graded.ts'
import { inkWarnings } from './ink-warnings.ts'
import { type OpenRun, withRun } from './run-folder.ts'

/**
 * The grade book of a run as it stands now, with the papers of other sittings in it. Those are graded with what lies beside
 * them; a later roster that is named holds for all.
 */
export async function sittingsBook(run: OpenRun, others: readonly string[], files: GradingFiles = {}): Promise<Checked<GradeBook>> {
  const first = await bookOf(run, files)
  const books: GradeBook[] = []
  const diagnostics: Diagnostic[] = [...first.diagnostics]
  const { roster } = files
  for (const folder of others) {
    const book = await withRun(folder, (other) => bookOf(other, roster === undefined ? {} : { roster }))
    diagnostics.push(...book.diagnostics)
    if (book.value !== undefined) books.push(book.value)
  }
  return first.value === undefined ? { value: undefined, diagnostics } : checked(pooledBooks(first.value, books), diagnostics)
}

async function bookOf(run: OpenRun, files: GradingFiles): Promise<Checked<GradeBook>> {
  const { value, diagnostics } = await gradedOf(run, files)
  if (value === undefined) return { value: undefined, diagnostics }
  const { evidence, scores } = value
  return checked(gradeBookOf(evidence.run, scores), [...diagnostics, ...inkWarnings(evidence.odd)])
}
