import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { shortHash } from '../base/hash.ts'
import { drawVariants, referenceVariantOf } from '../exam/index.ts'
import { csvOf, KEY_COLUMNS, keyJsonOf, keyRowsOf } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic, isError } from '../model/diagnostic.ts'
import { type RunId, runId } from '../model/ids.ts'
import { AMC_WIDTHS, STRONG_WIDTHS } from '../model/page-code.ts'
import type { ExamFacts, Run } from '../model/run.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Copy, Variant } from '../model/variant.ts'
import { type Composer, createComposer } from '../paper/index.ts'
import { openPdf, type PdfWriter } from '../pdf/index.ts'
import { createRunStore } from '../store/index.ts'
import { createTypesetter, type Typesetter } from '../typeset/index.ts'
import { loadFonts } from './fonts.ts'
import { formulaCache } from './formula-cache.ts'
import { type LoadedExam, loadExam } from './load-exam.ts'
import { madeFactsOf, writeMadeFacts } from './made-facts.ts'
import { inFolder } from './place-diagnostics.ts'
import { noteLatest, storeFile } from './run-folder.ts'
import { openGrowingFile, writeWhole } from './write-file.ts'

export interface MakeRequest {
  readonly exam: string
  readonly out: string
  /** In all; with a roster, spares fill up. */
  readonly copies?: number
  readonly onProgress?: (done: number, total: number) => void
}

export interface MadeRun {
  readonly run: RunId
  readonly folder: string
  readonly copies: number
  readonly pages: number
  readonly files: readonly string[]
  readonly seconds: number
  /** The same inputs were made before: nothing was written. */
  readonly existed: boolean
}

/** Part of every run's identity: raised when the same inputs give other sheets. */
const FORMAT = 'marksense-run-2'

/** Makes a run: draws variants, prints every copy, the solutions and the key, and freezes it all in run.sqlite. */
export async function makeRun(request: MakeRequest): Promise<Checked<MadeRun>> {
  const start = performance.now()
  const loaded = await loadExam(request.exam)
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics }
  const count = copiesOf(loaded.value, request)
  if (typeof count !== 'number') return { value: undefined, diagnostics: [...loaded.diagnostics, count] }
  const run = runId(shortHash(`${FORMAT}\n${loaded.value.inputsHash}\n${count}`))
  const folder = join(request.out, run)
  if (existsSync(storeFile(folder))) return checked(remembered(request.out, folder, run, start), loaded.diagnostics)
  const printed = await printRun({ exam: loaded.value, run, count, folder, onProgress: request.onProgress ?? (() => undefined) })
  const diagnostics = [...loaded.diagnostics, ...inFolder(loaded.value.folder, printed.diagnostics)]
  if (printed.value === undefined) return { value: undefined, diagnostics }
  noteLatest(request.out, run)
  return checked({ ...printed.value, run, folder, seconds: (performance.now() - start) / 1000, existed: false }, diagnostics)
}

/** How many copies: the roster's and the spares, or what was asked for. */
function copiesOf(exam: LoadedExam, request: MakeRequest): number | Diagnostic {
  const { audience, copiesExtra } = exam.blueprint
  const enrolled = exam.roster?.students.length ?? 0
  const written = audience.kind === 'count' ? audience.copies : enrolled + copiesExtra
  if (request.copies === undefined) return written
  if (request.copies >= enrolled) return request.copies
  return {
    code: 'copies-too-few',
    severity: 'error',
    message: `--copies ${request.copies} is fewer than the ${enrolled} students of the roster`,
    location: { kind: 'file', file: request.exam, line: 1, column: 1 },
    hint: 'every student of the roster gets a copy; ask for at least that many, or shorten the roster',
  }
}

function remembered(out: string, folder: string, run: RunId, start: number): MadeRun {
  const { copies, pages, files } = madeFactsOf(folder)
  noteLatest(out, run)
  return { copies, pages, files, run, folder, seconds: (performance.now() - start) / 1000, existed: true }
}

interface PrintJob {
  readonly exam: LoadedExam
  readonly run: RunId
  readonly count: number
  readonly folder: string
  readonly onProgress: (done: number, total: number) => void
}

/** Prints into a folder beside the run's and gives it the run's name when all is there. */
async function printRun(job: PrintJob): Promise<Checked<Pick<MadeRun, 'copies' | 'pages' | 'files'>>> {
  const { exam, run, count } = job
  const drawn = drawVariants({ bank: exam.bank, blueprint: exam.blueprint, roster: exam.roster, copies: count })
  if (drawn.value === undefined) return { value: undefined, diagnostics: drawn.diagnostics }
  const { variants, copies, translations } = drawn.value
  const facts = factsOf(exam)
  const typesetter = typesetterFor(exam)
  const composer = composerFor(exam, run, typesetter)
  const part = `${job.folder}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(join(part, 'papers'), { recursive: true })
  const papers = await printCopies({ job, composer, typesetter, variants, copies, translations, file: join(part, 'papers', 'all.pdf') })
  const reference = referenceVariantOf(variants, exam.bank)
  const solutions = await printSolutions(composer, typesetter, { exam, reference, file: join(part, 'solutions.pdf') })
  const diagnostics = [...drawn.diagnostics, ...distinct([...papers.diagnostics, ...solutions])]
  if (diagnostics.some(isError)) {
    rmSync(part, { recursive: true, force: true })
    return { value: undefined, diagnostics }
  }
  writeWhole(join(part, 'key.csv'), csvOf(KEY_COLUMNS, keyRowsOf(variants)))
  writeWhole(join(part, 'key.json'), `${JSON.stringify(keyJsonOf(variants), undefined, 1)}\n`)
  const frozen: Run = { id: run, exam: facts, roster: exam.roster ?? { students: [] }, variants, copies, sheets: papers.sheets }
  createRunStore(storeFile(part), frozen).close()
  const files = ['papers/all.pdf', 'solutions.pdf', 'key.csv', 'key.json', 'run.sqlite'].map((file) => join(job.folder, file))
  const made = { copies: copies.length, pages: papers.pages, files }
  writeMadeFacts(part, { ...made, firstPages: papers.firstPages })
  rmSync(job.folder, { recursive: true, force: true })
  renameSync(part, job.folder)
  return checked(made, diagnostics)
}

export function typesetterFor(exam: LoadedExam): Typesetter {
  const { images, blueprint, bank } = exam
  return createTypesetter({
    fonts: loadFonts(),
    images,
    formulas: formulaCache(),
    language: blueprint.language,
    ...(bank.macros === undefined ? {} : { macros: bank.macros }),
  })
}

export function composerFor(exam: LoadedExam, run: RunId, typesetter: Typesetter): Composer {
  const { blueprint, template } = exam
  return createComposer({
    template,
    exam: blueprint,
    typesetter,
    run,
    codeWidths: factsOf(exam).codeWidths,
    roster: exam.roster ?? { students: [] },
  })
}

function factsOf(exam: LoadedExam): ExamFacts {
  const { blueprint } = exam
  return {
    title: blueprint.title,
    language: blueprint.language,
    ...(blueprint.date === undefined ? {} : { date: blueprint.date }),
    seed: blueprint.seed,
    ...(blueprint.draft ? { draft: true } : {}),
    marking: blueprint.marking,
    codeWidths: blueprint.pageCode === 'amc' ? AMC_WIDTHS : STRONG_WIDTHS,
    ...(blueprint.identify.grid === undefined ? {} : { gridDigits: blueprint.identify.grid }),
    ...(blueprint.grade === undefined ? {} : { grade: blueprint.grade }),
  }
}

interface CopiesJob {
  readonly job: PrintJob
  readonly composer: Composer
  readonly typesetter: Typesetter
  readonly variants: readonly Variant[]
  readonly copies: readonly Copy[]
  readonly translations: ReadonlyMap<string, ReadonlyMap<number, Variant>>
  readonly file: string
}

interface PrintedCopies {
  readonly sheets: readonly Sheet[]
  readonly pages: number
  readonly firstPages: readonly number[]
  readonly diagnostics: readonly Diagnostic[]
}

async function printCopies({ job, composer, typesetter, variants, copies, translations, file }: CopiesJob): Promise<PrintedCopies> {
  const out = openGrowingFile(file)
  const pdf = pdfFor(job.exam, typesetter, out.write, '')
  const byNumber = new Map(variants.map((variant) => [variant.number, variant]))
  const sheets: Sheet[] = []
  const diagnostics: Diagnostic[] = []
  const firstPages: number[] = []
  let pages = 0
  for (const [done, copy] of copies.entries()) {
    const variant = translations.get(copy.language ?? '')?.get(copy.variant) ?? byNumber.get(copy.variant)
    if (variant === undefined) continue
    firstPages.push(pages)
    const composed = composer.copy(copy, variant)
    diagnostics.push(...composed.diagnostics)
    for (const drawing of composed.value?.drawings ?? []) pdf.addPage(drawing)
    pages += composed.value?.drawings.length ?? 0
    sheets.push(...(composed.value?.sheets ?? []))
    job.onProgress(done + 1, copies.length)
  }
  await pdf.end()
  out.complete()
  return { sheets, pages, firstPages, diagnostics }
}

interface SolutionsJob {
  readonly exam: LoadedExam
  readonly reference: Variant
  readonly file: string
}

async function printSolutions(
  composer: Composer,
  typesetter: Typesetter,
  { exam, reference, file }: SolutionsJob,
): Promise<readonly Diagnostic[]> {
  const out = openGrowingFile(file)
  const pdf = pdfFor(exam, typesetter, out.write, ' – solutions')
  const composed = composer.solutions(reference)
  for (const drawing of composed.value ?? []) pdf.addPage(drawing)
  await pdf.end()
  out.complete()
  return composed.diagnostics
}

export function pdfFor(exam: LoadedExam, typesetter: Typesetter, write: (chunk: Uint8Array) => void, suffix: string): PdfWriter {
  const { title, language, date } = exam.blueprint
  return openPdf(write, { title: `${title}${suffix}`, language, ...(date === undefined ? {} : { date }) }, typesetter.resources())
}

/** The same fault on a hundred copies is one fault. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { location } = diagnostic
    const place = location.kind === 'question' ? location.item : JSON.stringify(location)
    seen.set(`${diagnostic.code} ${diagnostic.message} ${place}`, diagnostic)
  }
  return [...seen.values()]
}
