import { dirname, join } from 'node:path'
import { bug } from '../base/bug.ts'
import { encodeJpeg, openPdfPages } from '../image/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { type ImagePage, writeImagePdf } from '../pdf/index.ts'
import { type PageTruth, type RenderPage, type SimulatedPage, type SimulationLevel, simulateClass, truthOf } from '../simulate/index.ts'
import { madeFactsOf } from './made-facts.ts'
import { fileFault } from './read-files.ts'
import { withRun } from './run-folder.ts'
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

/** Resolution at which printed pages are rendered before pens and scanners get at them. */
const PRINT_DPI = 300
/** Pages being compressed while the next are simulated. */
const IN_FLIGHT = 3

/** Fills and scans a run's sheets: a PDF of scans as an office scanner writes it, and the truth about it. */
export function simulateRun(request: SimulateRequest): Promise<Checked<SimulatedRun>> {
  return withRun(request.folder, async ({ folder, store }) => {
    const start = performance.now()
    const run = store.run()
    const { firstPages, pages: total } = madeFactsOf(folder)
    const papers = await openPdfPages(join(folder, 'papers', 'all.pdf'))
    if (papers.kind === 'undecodable')
      return { value: undefined, diagnostics: [fileFault(join(folder, 'papers', 'all.pdf'), papers.detail)] }
    const renderPage: RenderPage = async (copy, page) => {
      const rendered = await papers.render((firstPages[copy - 1] ?? 0) + page, PRINT_DPI)
      return 'grey' in rendered ? rendered : bug(`page ${page} of copy ${copy} cannot be rendered: ${rendered.detail}`)
    }
    const ask = { run, level: request.level, seed: request.seed }
    const truths: PageTruth[] = []
    const out = openGrowingFile(request.to)
    await writeImagePdf(
      out.write,
      compressed(simulateClass({ ...ask, renderPage }), (truth) => {
        truths.push(truth)
        request.onProgress?.(truths.length, Math.max(total, truths.length))
      }),
    )
    out.complete()
    papers.close()
    const truth = join(dirname(request.to), 'truth.json')
    writeWhole(truth, `${JSON.stringify(truthOf(ask, truths))}\n`)
    return checked({ pages: truths.length, file: request.to, truth, seconds: (performance.now() - start) / 1000 })
  })
}

/** Compresses pages while the next ones are being simulated; order is kept. */
async function* compressed(pages: AsyncIterable<SimulatedPage>, done: (truth: PageTruth) => void): AsyncIterable<ImagePage> {
  const waiting: { readonly page: SimulatedPage; readonly jpeg: Promise<Uint8Array> }[] = []
  const finish = async (): Promise<ImagePage> => {
    const { page, jpeg } = waiting.shift() as (typeof waiting)[number]
    const image = { jpeg: await jpeg, width: page.width, height: page.height }
    done(page.truth)
    return image
  }
  for await (const page of pages) {
    waiting.push({ page, jpeg: encodeJpeg(page.raster, page.quality, page.raster.dpi ?? PRINT_DPI) })
    if (waiting.length > IN_FLIGHT) yield await finish()
  }
  while (waiting.length > 0) yield await finish()
}
