import { join } from 'node:path'
import { bug, present } from '../base/bug.ts'
import { openPdfPages, type PdfPages } from '../image/index.ts'
import type { Run } from '../model/run.ts'
import { type RenderPage, type SimulationLevel, type Stretch, simulateClass } from '../simulate/index.ts'
import { openRunStore } from '../store/index.ts'
import { madeFactsOf } from './made-facts.ts'
import { storeFile } from './run-folder.ts'
import { type SavedPage, type ScanContainer, savePage } from './save-page.ts'

/** Some pages of a class to be simulated by whoever has a free core. Plain data: it crosses threads. */
export interface StretchTask {
  readonly folder: string
  readonly level: SimulationLevel
  readonly seed: string
  readonly stretch: Stretch
  readonly container: ScanContainer
}

/** Resolution at which printed pages are rendered before pens and scanners get at them. */
const PRINT_DPI = 300

/** Simulates and compresses a stretch of the scan. */
export async function simulateStretch({ folder, level, seed, stretch, container }: StretchTask): Promise<readonly SavedPage[]> {
  const printed = await printedRun(folder)
  const saved: Promise<SavedPage>[] = []
  for await (const page of simulateClass({ run: printed.run, level, seed, stretch, renderPage: renderFrom(printed) }))
    saved.push(savePage(page, container))
  return Promise.all(saved)
}

export interface PrintedRun {
  readonly run: Run
  readonly papers: PdfPages
  readonly firstPages: readonly number[]
}

/** Kept per thread while the tasks of one run come in. */
let held: { readonly folder: string; readonly printed: Promise<PrintedRun> } | undefined

export function printedRun(folder: string): Promise<PrintedRun> {
  if (held?.folder !== folder) held = { folder, printed: openPrinted(folder) }
  return held.printed
}

async function openPrinted(folder: string): Promise<PrintedRun> {
  const store = present(openRunStore(storeFile(folder)).value, 'the store of an opened run')
  const run = { ...store.run(), sheets: [...store.run().sheets] }
  store.close()
  const papers = await openPdfPages(join(folder, 'papers', 'all.pdf'))
  return papers.kind === 'pages' ? { run, papers, firstPages: madeFactsOf(folder).firstPages } : bug(`papers/all.pdf: ${papers.detail}`)
}

/** Draws the pages of a printed run. */
export function renderFrom({ papers, firstPages }: PrintedRun): RenderPage {
  return async (copy, page) => {
    const rendered = await papers.render((firstPages[copy - 1] ?? 0) + page, PRINT_DPI)
    return 'grey' in rendered ? rendered : bug(`page ${page} of copy ${copy} cannot be rendered: ${rendered.detail}`)
  }
}
