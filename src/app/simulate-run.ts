import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { present } from '../base/bug.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { type PageTruth, pagesOfClass, type SimulationLevel, truthOf } from '../simulate/index.ts'
import { absentFault } from './read-files.ts'
import { withRun } from './run-folder.ts'
import type { SavedPage, ScanContainer } from './save-page.ts'
import { type StretchTask, simulateStretch } from './simulate-stretch.ts'
import { openThreads, type Threads } from './threads.ts'
import { writeWhole } from './write-file.ts'
import { writeScans } from './write-scans.ts'

export interface SimulateRequest {
  readonly folder: string
  /** The file to write, or the folder for containers of one file a page; truth.json goes beside it. */
  readonly to: string
  /** Absent: a PDF. */
  readonly container?: ScanContainer
  readonly level: SimulationLevel
  readonly seed: string
  readonly onProgress?: (done: number, total: number) => void
}

export interface SimulatedRun {
  readonly pages: number
  readonly file: string
  readonly truth: string
  readonly seconds: number
}

/** Pages a task. */
const STRETCH = 4

/** Fills and scans a run's sheets: scans as an office scanner writes them, and the truth about it. */
export function simulateRun(request: SimulateRequest): Promise<Checked<SimulatedRun>> {
  return withRun(request.folder, async ({ folder, store }) => {
    const start = performance.now()
    const papers = join(folder, 'papers', 'all.pdf')
    if (!existsSync(papers)) {
      const hint =
        'sheets are filled in on the printed papers: put their PDF there (an imported project is taken without them where it has none)'
      return { value: undefined, diagnostics: [{ ...absentFault(papers), hint }] }
    }
    mkdirSync(dirname(request.to), { recursive: true })
    const container = request.container ?? 'pdf'
    const ask = { run: store.run(), level: request.level, seed: request.seed }
    const total = pagesOfClass(ask)
    const truths: PageTruth[] = []
    const threads = openThreads('simulate-stretch', simulateStretch)
    const tasks = Array.from({ length: Math.ceil(total / STRETCH) }, (_, i) => ({
      folder,
      level: request.level,
      seed: request.seed,
      container,
      stretch: { from: i * STRETCH, to: Math.min(total, (i + 1) * STRETCH) },
    }))
    const pages = inOrder(threads, tasks, (truth) => {
      truths.push(truth)
      request.onProgress?.(truths.length, total)
    })
    await writeScans(request.to, container, pages)
    await threads.close()
    const truth = join(dirname(request.to), 'truth.json')
    writeWhole(truth, `${JSON.stringify(truthOf(ask, truths))}\n`)
    return checked({ pages: truths.length, file: request.to, truth, seconds: (performance.now() - start) / 1000 })
  })
}

/** Pages in scan order while later stretches are being simulated; only a few stretches are held at a time. */
async function* inOrder(
  threads: Threads<StretchTask, readonly SavedPage[]>,
  tasks: readonly StretchTask[],
  done: (truth: PageTruth) => void,
): AsyncIterable<SavedPage> {
  const ahead: Promise<readonly SavedPage[]>[] = []
  for (const [i] of tasks.entries()) {
    while (ahead.length <= threads.count && i + ahead.length < tasks.length)
      ahead.push(threads.run(present(tasks[i + ahead.length], 'a task')))
    for (const page of await present(ahead.shift(), 'a task under way')) {
      done(page.truth)
      yield page
    }
  }
}
