import { basename } from 'node:path'
import { present } from '../../base/bug.ts'
import { cropOf, encodePng, openScan } from '../../image/index.ts'
import type { Raster } from '../../model/raster.ts'
import type { PageReading } from '../../model/reading.ts'
import type { Sheet } from '../../model/sheet.ts'
import { isUnclearPage, lostAmong } from '../../omr/index.ts'
import { type PageTruth, scanPointOf } from '../../simulate/index.ts'
import { openRunStore } from '../../store/index.ts'
import { type JudgedPage, judgedPages } from '../evidence.ts'
import { readRange } from '../read-range.ts'
import { storeFile } from '../run-folder.ts'
import { type ScansAsked, scansFor } from './accuracy-scans.ts'
import { type AccuracyTally, addTallies, type BoxFinding, emptyTally, type PageFinding, tallyPage } from './accuracy-tally.ts'
import { tracesIn } from './traces.ts'

/** One class to be imagined, scanned and read. Plain data: it crosses threads. */
export interface AccuracyTask extends ScansAsked {
  /** Whether to cut pictures of what was found. */
  readonly pictures: boolean
}

export interface AccuracyResult {
  readonly tally: AccuracyTally
  readonly findings: readonly (BoxFinding & { readonly picture?: Uint8Array })[]
  readonly pages: readonly PageFinding[]
}

/**
 * How exactly a class is read: its scans go into files and come out of them as any scans do, each file is judged by
 * itself, and every box is held against what its writer meant. Only the store is left out.
 */
export async function measureAccuracy(task: AccuracyTask): Promise<AccuracyResult> {
  const { files, truths, done } = await scansFor(task)
  const scanned = await readFiles(task.folder, files)
  const store = present(openRunStore(storeFile(task.folder)).value, 'the store of a made run')
  const judged = judgedPages(
    store,
    scanned.map(({ reading }) => reading),
  )
  const lost = lostAmong(judged.values())
  const result: Mutable = { tally: emptyTally, findings: [], pages: [] }
  for (const [i, { reading, file, page }] of scanned.entries()) {
    const truth = present(truths[i], 'the truth of a scanned page')
    const read = reading.kind === 'read' && isSame(reading, truth) ? judged.get(reading) : undefined
    if (read === undefined) addPage(result, reading, truth, i)
    else if (isUnclearPage(read.marks)) addLost(result, truth, i, 'marks-unclear')
    else if (lost.has(read)) addLost(result, truth, i, 'marks-lost')
    else await addBoxes(result, { truth, read, scanned: i, raster: () => rasterOf(file, page), pictures: task.pictures })
  }
  store.close()
  done()
  return result
}

interface ScannedPage {
  readonly reading: PageReading
  readonly file: string
  readonly page: number
}

/** All pages of all files, in scan order. */
async function readFiles(folder: string, files: readonly string[]): Promise<readonly ScannedPage[]> {
  const all: ScannedPage[] = []
  for (const file of files) {
    const opened = await openScan(file)
    const pages = opened.kind === 'scan' ? opened.pages : 1
    if (opened.kind === 'scan') opened.close()
    const name = basename(file)
    const readings = await readRange({ store: storeFile(folder), path: file, scan: name, file: name, from: 1, to: pages })
    all.push(...readings.map((reading, i) => ({ reading, file, page: i + 1 })))
  }
  return all
}

async function rasterOf(file: string, page: number): Promise<Raster | undefined> {
  const opened = await openScan(file)
  if (opened.kind !== 'scan') return undefined
  const decoded = await opened.read(page)
  opened.close()
  return decoded.kind === 'raster' ? decoded.raster : undefined
}

interface Mutable {
  tally: AccuracyTally
  readonly findings: AccuracyResult['findings'][number][]
  readonly pages: PageFinding[]
}

const isSame = (a: { readonly copy: number; readonly page: number }, b: PageTruth): boolean => a.copy === b.copy && a.page === b.page

function addPage(result: Mutable, reading: PageReading, { copy, page }: PageTruth, scanned: number): void {
  if (reading.kind !== 'read') {
    addLost(result, { copy, page }, scanned, reading.kind === 'blank' ? 'taken for blank' : `${reading.reason} (${reading.detail})`)
    return
  }
  result.tally = addTallies(result.tally, { ...emptyTally, pages: 1, mistaken: 1, silent: 1 })
  result.pages.push({ copy, page, scanned, reason: `taken for ${reading.copy}/${reading.page}` })
}

/** A page that a person looks at as a whole. */
function addLost(result: Mutable, { copy, page }: Pick<PageTruth, 'copy' | 'page'>, scanned: number, reason: string): void {
  result.tally = addTallies(result.tally, { ...emptyTally, pages: 1, lost: 1 })
  result.pages.push({ copy, page, scanned, reason })
}

interface ReadBoxes {
  readonly truth: PageTruth
  readonly read: JudgedPage
  readonly scanned: number
  readonly raster: () => Promise<Raster | undefined>
  readonly pictures: boolean
}

async function addBoxes(result: Mutable, { truth, read, scanned, raster, pictures }: ReadBoxes): Promise<void> {
  const first = tallyPage(truth, read.marks, scanned, () => true)
  const needed = first.findings.length > 0 && (pictures || first.tally.wrong > 0)
  const seen = needed ? await raster() : undefined
  const { tally, findings } = seen === undefined ? first : tallyPage(truth, read.marks, scanned, tracesIn(seen, truth, read.sheet))
  result.tally = addTallies(result.tally, tally)
  for (const finding of findings) {
    const picture = seen !== undefined && pictures ? await pictureOf(seen, finding, truth, read.sheet) : undefined
    result.findings.push(picture === undefined ? finding : { ...finding, picture })
  }
}

/** How much of its surroundings a box is shown with: sides of the box. */
const AROUND = 1.1

/** The box in the scan, where the truth says that it lies. */
function pictureOf(raster: Raster, { zone }: BoxFinding, truth: PageTruth, sheet: Sheet): Promise<Uint8Array> {
  const { rect } = present(
    sheet.zones.find((one) => one.id === zone),
    'the zone of a finding',
  )
  const reach = AROUND * Math.max(rect.width, rect.height)
  const [left, right] = [rect.x - reach, rect.x + rect.width + reach]
  const [top, bottom] = [rect.y - reach, rect.y + rect.height + reach]
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => scanPointOf(truth.look.distortion, { x, y })))
  const [x, y] = [Math.min(...corners.map((p) => p.x)), Math.min(...corners.map((p) => p.y))]
  const [x1, y1] = [Math.max(...corners.map((p) => p.x)), Math.max(...corners.map((p) => p.y))]
  return encodePng(cropOf(raster, { x, y, width: x1 - x, height: y1 - y }))
}
