import { dirname, join } from 'node:path'
import { present } from '../base/bug.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { writeImagePdf } from '../pdf/index.ts'
import { type PageTruth, pagesOfClass, type SimulationLevel, truthOf } from '../simulate/index.ts'
import { withRun } from './run-folder.ts'
import { type SavedPage, type StretchTask, simulateStretch } from './simulate-stretch.ts'
import { openThreads, type Threads } from './threads.ts'
import { openGrowingFile, writeWhole } from './write-file.ts'

export interface SimulateRequest {
  readonly folder: string
  /** The PDF to write; truth.json goes beside it. */
  readonly to: string
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

/** Fills and scans a run's sheets: a PDF of scans as an office scanner writes it, and the truth about it. */
export function simulateRun(request: SimulateRequest): Promise<Checked<SimulatedRun>> {
  return withRun(request.folder, async ({ folder, store }) => {
    const start = performance.now()
    const ask = { run: store.run(), level: request.level, seed: request.seed }
    const total = pagesOfClass(ask)
    const truths: PageTruth[] = []
    const threads = openThreads('simulate-stretch', simulateStretch)
    const tasks = Array.from({ length: Math.ceil(total / STRETCH) }, (_, i) => ({
      folder,
      level: request.level,
      seed: request.seed,
      stretch: { from: i * STRETCH, to: Math.min(total, (i + 1) * STRETCH) },
    }))
    const out = openGrowingFile(request.to)
    await writeImagePdf(
      out.write,
      inOrder(threads, tasks, (truth) => {
        truths.push(truth)
        request.onProgress?.(truths.length, total)
      }),
    )
    out.complete()
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
