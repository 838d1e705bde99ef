import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { drawVariants, referenceVariantOf } from '../exam/index.ts'
import { type Checked, checked, isError } from '../model/diagnostic.ts'
import type { RunId } from '../model/ids.ts'
import { createRunStore } from '../store/index.ts'
import { distinctDiagnostics } from './distinct-diagnostics.ts'
import { examFactsOf } from './exam-facts.ts'
import type { LoadedExam } from './load-exam.ts'
import { type MadeFacts, writeMadeFacts } from './made-facts.ts'
import { matterOf, onlyUsed } from './matter-of.ts'
import { openPress } from './press.ts'
import { printBooklets } from './print-booklets.ts'
import { printCopies } from './print-copies.ts'
import { printSolutions } from './print-solutions.ts'
import { storeFile } from './run-folder.ts'
import { writeKeys } from './write-keys.ts'

export interface PrintJob {
  readonly exam: LoadedExam
  readonly run: RunId
  readonly count: number
  readonly folder: string
  readonly onProgress: (done: number, total: number) => void
}

/** Draws and prints into a folder beside the run's, and gives it the run's name when all is there. */
export async function printRun(job: PrintJob): Promise<Checked<MadeFacts>> {
  const { exam, run, count } = job
  const drawn = drawVariants({ ...exam, copies: count })
  if (drawn.value === undefined) return { value: undefined, diagnostics: drawn.diagnostics }
  const { variants, copies, translations } = drawn.value
  const facts = examFactsOf(exam)
  const matter = matterOf(exam)
  const press = openPress(matter, { run, roster: exam.roster, codeWidths: facts.codeWidths })
  const part = emptyFolder(`${job.folder}.part`)
  const papers = await printCopies(press, drawn.value, join(part, 'papers', 'all.pdf'), job.onProgress)
  const booklets = await printBooklets(press, drawn.value, join(part, 'papers', 'booklets.pdf'))
  const solutions = await printSolutions(press, referenceVariantOf(variants, exam.bank), join(part, 'solutions.pdf'), 'solutions')
  const diagnostics = [...drawn.diagnostics, ...distinctDiagnostics([...papers.diagnostics, ...booklets.diagnostics, ...solutions])]
  if (diagnostics.some(isError)) {
    rmSync(part, { recursive: true, force: true })
    return { value: undefined, diagnostics }
  }
  writeKeys(part, variants)
  const frozen = {
    id: run,
    exam: facts,
    roster: exam.roster ?? { students: [] },
    variants,
    copies,
    sheets: papers.sheets,
    ...(exam.seats === undefined ? {} : { seats: exam.seats }),
  }
  createRunStore(storeFile(part), frozen, { matter: onlyUsed(matter, press.used()), translations }).close()
  const shared = booklets.pages > 0 ? ['papers/booklets.pdf'] : []
  const files = ['papers/all.pdf', ...shared, 'solutions.pdf', 'key.csv', 'key.json', 'run.sqlite'].map((file) => join(job.folder, file))
  const made = { copies: copies.length, pages: papers.pages, files, firstPages: papers.firstPages }
  writeMadeFacts(part, made)
  rmSync(job.folder, { recursive: true, force: true })
  renameSync(part, job.folder)
  return checked(made, diagnostics)
}

function emptyFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'papers'), { recursive: true })
  return folder
}
