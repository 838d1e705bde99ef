import { join } from 'node:path'
import { catalogVariantOf } from '../exam/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { RunId } from '../model/ids.ts'
import type { LoadedExam } from './load-exam.ts'
import { composerFor, pdfFor, typesetterFor } from './make-run.ts'
import { openGrowingFile } from './write-file.ts'

/** Writes `catalog.pdf` into a run's folder: every item of the exam's bank once, with its solution. Gives its path. */
export async function writeCatalog(exam: LoadedExam, run: RunId, folder: string): Promise<Checked<string>> {
  const { value, diagnostics } = catalogVariantOf(exam.bank, exam.blueprint)
  if (value === undefined) return { value: undefined, diagnostics }
  const typesetter = typesetterFor(exam)
  const composed = composerFor(exam, run, typesetter).solutions(value)
  const path = join(folder, 'catalog.pdf')
  const out = openGrowingFile(path)
  const pdf = pdfFor(exam, typesetter, out.write, ' – catalog')
  for (const drawing of composed.value ?? []) pdf.addPage(drawing)
  await pdf.end()
  out.complete()
  return checked(path, [...diagnostics, ...composed.diagnostics])
}
