import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { type PageTruth, pagesOfClass, type SimulationLevel, simulateClass } from '../../simulate/index.ts'
import { type ScanContainer, savePage } from '../save-page.ts'
import { printedRun, renderFrom } from '../simulate-stretch.ts'
import { writeWhole } from '../write-file.ts'
import { writeScans } from '../write-scans.ts'

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
  if (keep !== undefined && existsSync(keep)) return keptIn(keep)
  const place = keep === undefined ? mkdtempSync(join(tmpdir(), 'marksense-accuracy-')) : mkdtempSync(partOf(keep))
  const truths: PageTruth[] = []
  const files = await writeScans(
    join(place, asked.container === 'tiff' ? 'scans.tiff' : 'scans.pdf'),
    asked.container,
    pagesOf(asked, truths),
  )
  if (keep === undefined) return { files, truths, done: () => rmSync(place, { recursive: true, force: true }) }
  writeWhole(join(place, INDEX), JSON.stringify({ files: files.map((file) => relative(place, file)), truths }))
  // whole or not at all, also where two measurements want the same class at once
  if (existsSync(keep)) rmSync(place, { recursive: true, force: true })
  else renameSync(place, keep)
  return keptIn(keep)
}

const INDEX = 'scans.json'

function partOf(keep: string): string {
  mkdirSync(dirname(keep), { recursive: true })
  return `${keep}.part-`
}

function keptIn(keep: string): ScansMade {
  const { files, truths } = JSON.parse(readFileSync(join(keep, INDEX), 'utf8')) as Pick<ScansMade, 'files' | 'truths'>
  return { files: files.map((file) => join(keep, file)), truths, done: () => undefined }
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
