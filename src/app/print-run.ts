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
import { openPress, type Press } from './press.ts'
import { printBooklets } from './print-booklets.ts'
import { printCopies } from './print-copies.ts'
import { beginListings } from './print-listings.ts'
import { printSolutions } from './print-solutions.ts'
import { storeFile } from './run-folder.ts'

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
  const terms = { run, roster: exam.roster, codeWidths: facts.codeWidths }
  const press = openPress(matter, terms)
  const part = emptyFolder(`${job.folder}.part`)
  const roster = exam.roster ?? { students: [] }
  const students = { roster, copies, ...(exam.seats === undefined ? {} : { seats: exam.seats }) }
  const listings = beginListings(press, {
    ...{ folder: part, matter, terms, exam: facts, variants },
    ...(exam.roster === undefined ? {} : { students }),
  })
  const papers = await printCopies(press, drawn.value, join(part, 'papers', 'all.pdf'), job.onProgress)
  const booklets = await printBooklets(press, drawn.value, join(part, 'papers', 'booklets.pdf'))
  const solutions = await printSolutions(press, referenceVariantOf(variants, exam.bank), join(part, 'solutions.pdf'), 'solutions')
  const { files: listed, used } = await listings()
  const diagnostics = [...drawn.diagnostics, ...distinctDiagnostics([...papers.diagnostics, ...booklets.diagnostics, ...solutions])]
  if (diagnostics.some(isError)) {
    rmSync(part, { recursive: true, force: true })
    return { value: undefined, diagnostics }
  }
  const frozen = { id: run, exam: facts, variants, sheets: papers.sheets, ...students }
  createRunStore(storeFile(part), frozen, { matter: onlyUsed(matter, usedBy(press.used(), used)), translations }).close()
  const shared = booklets.pages > 0 ? ['papers/booklets.pdf'] : []
  const files = ['papers/all.pdf', ...shared, 'solutions.pdf', ...listed, 'run.sqlite'].map((file) => join(job.folder, file))
  const made = { copies: copies.length, pages: papers.pages, files, firstPages: papers.firstPages }
  writeMadeFacts(part, made)
  rmSync(job.folder, { recursive: true, force: true })
  renameSync(part, job.folder)
  return checked(made, diagnostics)
}

type Used = ReturnType<Press['used']>
const usedBy = (a: Used, b: Used): Used => ({ fonts: new Set([...a.fonts, ...b.fonts]), images: new Set([...a.images, ...b.images]) })

function emptyFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'papers'), { recursive: true })
  return folder
}
