import { type Checked, checked, isError } from '../model/diagnostic.ts'
import { atTheirLines } from './find-glyphs.ts'
import { loadExam } from './load-exam.ts'
import { type MadeRun, type MakeRequest, makeRun } from './make-run.ts'
import { inFolder } from './place-diagnostics.ts'
import { writeCatalog } from './write-catalog.ts'

/** Makes a run, or finds the one that was made, and writes the catalog of its bank beside its papers. */
export async function makeWithCatalog(request: MakeRequest): Promise<Checked<MadeRun>> {
  const made = await makeRun(request)
  const exam = made.value === undefined ? undefined : (await loadExam(request.exam)).value
  if (made.value === undefined || exam === undefined) return made
  const catalog = await writeCatalog(exam, made.value.run, made.value.folder)
  const diagnostics = [...made.diagnostics, ...inFolder(exam.folder, atTheirLines(catalog.diagnostics, exam))]
  if (catalog.value === undefined || diagnostics.some(isError)) return { value: undefined, diagnostics }
  return checked({ ...made.value, files: [...made.value.files, catalog.value] }, diagnostics)
}
