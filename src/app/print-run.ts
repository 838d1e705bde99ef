import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { drawVariants, referenceVariantOf } from '../exam/index.ts'
import { type Checked, checked, isError } from '../model/diagnostic.ts'
import type { RunId } from '../model/ids.ts'
import type { Listing } from '../paper/index.ts'
import { createRunStore } from '../store/index.ts'
import { distinctDiagnostics } from './distinct-diagnostics.ts'
import { examFactsOf } from './exam-facts.ts'
import { keyListing } from './key-listing.ts'
import type { LoadedExam } from './load-exam.ts'
import { type MadeFacts, writeMadeFacts } from './made-facts.ts'
import { matterOf, onlyUsed } from './matter-of.ts'
import { openPress, type Press } from './press.ts'
import { printBooklets } from './print-booklets.ts'
import { printCopies } from './print-copies.ts'
import { printSolutions } from './print-solutions.ts'
import { storeFile } from './run-folder.ts'
import { studentLists } from './student-lists.ts'
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
  await writeListings(press, join(part, 'key.pdf'), [keyListing(variants, facts, press.words)])
  const frozen = {
    id: run,
    exam: facts,
    roster: exam.roster ?? { students: [] },
    variants,
    copies,
    sheets: papers.sheets,
    ...(exam.seats === undefined ? {} : { seats: exam.seats }),
  }
  const lists = exam.roster === undefined ? [] : studentLists({ ...frozen, roster: exam.roster }, press.words)
  if (lists.length > 0) await writeListings(press, join(part, 'lists.pdf'), lists)
  createRunStore(storeFile(part), frozen, { matter: onlyUsed(matter, press.used()), translations }).close()
  const shared = booklets.pages > 0 ? ['papers/booklets.pdf'] : []
  const files = [
    'papers/all.pdf',
    ...shared,
    'solutions.pdf',
    'key.csv',
    'key.json',
    'key.pdf',
    ...(lists.length > 0 ? ['lists.pdf'] : []),
    'run.sqlite',
  ].map((file) => join(job.folder, file))
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

async function writeListings(press: Press, file: string, listings: readonly Listing[]): Promise<void> {
  const out = press.openFile(file, ` – ${listings.map(({ title }) => title).join(', ')}`, 'screen')
  for (const listing of listings) for (const drawing of press.composer.listing(listing)) out.addPage(drawing)
  await out.complete()
}
