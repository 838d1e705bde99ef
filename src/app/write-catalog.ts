import { join } from 'node:path'
import { catalogVariantOf } from '../exam/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { RunId } from '../model/ids.ts'
import type { LoadedExam } from './load-exam.ts'
import { pressOf } from './press.ts'
import { printSolutions } from './print-solutions.ts'

/** Writes `catalog.pdf` into a run's folder: every item of the exam's bank once, with its solution. Gives its path. */
export async function writeCatalog(exam: LoadedExam, run: RunId, folder: string): Promise<Checked<string>> {
  const { value, diagnostics } = catalogVariantOf(exam.bank, exam.blueprint)
  if (value === undefined) return { value: undefined, diagnostics }
  const path = join(folder, 'catalog.pdf')
  const faults = await printSolutions(pressOf(exam, run), value, path, 'catalog')
  return checked(path, [...diagnostics, ...faults])
}
