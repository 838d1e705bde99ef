import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PageTruth, pagesOfClass, type SimulationLevel, simulateClass } from '../simulate/index.ts'
import { type ScanContainer, savePage } from './save-page.ts'
import { printedRun, renderFrom } from './simulate-stretch.ts'
import { writeWhole } from './write-file.ts'
import { writeScans } from './write-scans.ts'

/** Which scans of which class. */
export interface ScansAsked {
  readonly folder: string
  readonly level: SimulationLevel
  readonly seed: string
  readonly container: ScanContainer
  /** Not more than so many pages of the class. */
  readonly pages?: number
  /** A folder of their own that they are kept in, for whoever changes the reader only; whether they are still what the simulator makes is the caller's care. */
  readonly keep?: string
}

export interface ScansMade {
  readonly files: readonly string[]
  readonly truths: readonly PageTruth[]
  /** Takes away what need not be kept. */
  readonly done: () => void
}

/** The scans of a class in files, and what they show: taken from where they were kept, else simulated. */
export async function scansFor(asked: ScansAsked): Promise<ScansMade> {
  const { keep } = asked
  const place = keep ?? mkdtempSync(join(tmpdir(), 'marksense-accuracy-'))
  const done = (): void => (keep === undefined ? rmSync(place, { recursive: true, force: true }) : undefined)
  const index = join(place, 'scans.json')
  if (keep !== undefined && existsSync(index)) return { ...(JSON.parse(readFileSync(index, 'utf8')) as Omit<ScansMade, 'done'>), done }
  mkdirSync(place, { recursive: true })
  const truths: PageTruth[] = []
  const files = await writeScans(
    join(place, asked.container === 'tiff' ? 'scans.tiff' : 'scans.pdf'),
    asked.container,
    pagesOf(asked, truths),
  )
  if (keep !== undefined) writeWhole(index, JSON.stringify({ files, truths }))
  return { files, truths, done }
}

async function* pagesOf({ folder, level, seed, container, pages }: ScansAsked, truths: PageTruth[]) {
  const printed = await printedRun(folder)
  const request = { run: printed.run, level, seed, blankBacks: false, renderPage: renderFrom(printed) }
  const stretch = { from: 0, to: Math.min(pages ?? Number.POSITIVE_INFINITY, pagesOfClass(request)) }
  for await (const page of simulateClass({ ...request, stretch })) {
    truths.push(page.truth)
    yield savePage(page, container)
  }
}
