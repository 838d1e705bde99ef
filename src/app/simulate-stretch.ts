import { join } from 'node:path'
import { bug, present } from '../base/bug.ts'
import type { Mm } from '../base/units.ts'
import { encodeJpeg, openPdfPages, type PdfPages } from '../image/index.ts'
import type { Run } from '../model/run.ts'
import {
  type PageTruth,
  type RenderPage,
  type SimulatedPage,
  type SimulationLevel,
  type Stretch,
  simulateClass,
} from '../simulate/index.ts'
import { openRunStore } from '../store/index.ts'
import { madeFactsOf } from './made-facts.ts'
import { storeFile } from './run-folder.ts'

/** Some pages of a class to be simulated by whoever has a free core. Plain data: it crosses threads. */
export interface StretchTask {
  readonly folder: string
  readonly level: SimulationLevel
  readonly seed: string
  readonly stretch: Stretch
}

/** A page as the scanner saves it. */
export interface SavedPage {
  readonly jpeg: Uint8Array
  readonly width: Mm
  readonly height: Mm
  readonly truth: PageTruth
}

/** Resolution at which printed pages are rendered before pens and scanners get at them. */
const PRINT_DPI = 300

/** Simulates and compresses a stretch of the scan. */
export async function simulateStretch({ folder, level, seed, stretch }: StretchTask): Promise<readonly SavedPage[]> {
  const { run, papers, firstPages } = await printedRun(folder)
  const renderPage: RenderPage = async (copy, page) => {
    const rendered = await papers.render((firstPages[copy - 1] ?? 0) + page, PRINT_DPI)
    return 'grey' in rendered ? rendered : bug(`page ${page} of copy ${copy} cannot be rendered: ${rendered.detail}`)
  }
  const saved: Promise<SavedPage>[] = []
  for await (const page of simulateClass({ run, level, seed, stretch, renderPage })) saved.push(save(page))
  return Promise.all(saved)
}

async function save({ raster, quality, width, height, truth }: SimulatedPage): Promise<SavedPage> {
  return { jpeg: await encodeJpeg(raster, quality, raster.dpi ?? PRINT_DPI), width, height, truth }
}

interface PrintedRun {
  readonly run: Run
  readonly papers: PdfPages
  readonly firstPages: readonly number[]
}

/** Kept per thread while the tasks of one run come in. */
let held: { readonly folder: string; readonly printed: Promise<PrintedRun> } | undefined

function printedRun(folder: string): Promise<PrintedRun> {
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
