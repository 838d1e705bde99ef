import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Checked, checked, type Diagnostic, isError } from '../model/diagnostic.ts'
import { atTheirLines } from './find-glyphs.ts'
import { loadExam } from './load-exam.ts'
import { type MadeRun, type MakeRequest, makeRun } from './make-run.ts'
import { inFolder } from './place-diagnostics.ts'
import { printSolutions } from './print-solutions.ts'
import { type OpenRun, withRun } from './run-folder.ts'
import { type Split, splitPapers } from './split-papers.ts'
import { openStandingPress, type StandingPress } from './standing-press.ts'
import { writeCatalog } from './write-catalog.ts'

/** What is written beside a run's papers on request. All but the catalog comes from the run alone. */
export interface Outputs {
  /** Every item of the bank once. */
  readonly catalog?: boolean
  /** A solution booklet for each variant, as it is printed there. */
  readonly solutions?: 'variant'
  readonly split?: Split
}

/** Makes a run, or finds the one that was made, and writes what else is asked for beside its papers. */
export async function makeWithOutputs(request: MakeRequest, outputs: Outputs): Promise<Checked<MadeRun>> {
  const made = await makeRun(request)
  if (made.value === undefined) return made
  const { folder } = made.value
  const catalog = outputs.catalog === true ? await catalogOf(request, made.value) : checked<readonly string[]>([])
  const asked = outputs.solutions !== undefined || outputs.split !== undefined
  const further = asked ? await withRun(folder, (run) => writeFurther(run, outputs)) : checked<readonly string[]>([])
  const diagnostics = [...made.diagnostics, ...catalog.diagnostics, ...further.diagnostics]
  if (catalog.value === undefined || further.value === undefined || diagnostics.some(isError)) return { value: undefined, diagnostics }
  return checked({ ...made.value, files: [...new Set([...made.value.files, ...catalog.value, ...further.value])] }, diagnostics)
}

async function catalogOf({ exam: file }: MakeRequest, { run, folder }: MadeRun): Promise<Checked<readonly string[]>> {
  const loaded = await loadExam(file)
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics }
  const exam = loaded.value
  const catalog = await writeCatalog(exam, run, folder)
  const diagnostics = inFolder(exam.folder, atTheirLines(catalog.diagnostics, exam))
  return catalog.value === undefined ? { value: undefined, diagnostics } : checked([catalog.value], diagnostics)
}

async function writeFurther(run: OpenRun, { solutions, split }: Outputs): Promise<Checked<readonly string[]>> {
  const opened = openStandingPress(run)
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
  const booklets = solutions === undefined ? checked<readonly string[]>([]) : await solveVariants(run, opened.value)
  const papers = split === undefined ? checked<readonly string[]>([]) : await splitPapers(run, opened.value, split)
  const diagnostics = [...booklets.diagnostics, ...papers.diagnostics]
  if (booklets.value === undefined || papers.value === undefined) return { value: undefined, diagnostics }
  return checked([...booklets.value, ...papers.value], diagnostics)
}

/** `solutions/variant-01.pdf` and so on: each variant with its right boxes filled and its solutions shown. */
async function solveVariants({ folder }: OpenRun, { press, variants }: StandingPress): Promise<Checked<readonly string[]>> {
  mkdirSync(join(folder, 'solutions'), { recursive: true })
  const digits = Math.max(2, `${variants.length}`.length)
  const files: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const variant of variants) {
    const file = join(folder, 'solutions', `variant-${`${variant.number}`.padStart(digits, '0')}.pdf`)
    diagnostics.push(...(await printSolutions(press, variant, file, 'solutions')))
    files.push(file)
  }
  return checked(files, diagnostics)
}
