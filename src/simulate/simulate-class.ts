import { present } from '../base/bug.ts'
import { centreOf } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { Raster } from '../model/raster.ts'
import { isBox } from '../model/sheet.ts'
import { captured } from './capture.ts'
import { type ClassPlan, type FeedPlan, planClass, type SimulationRequest, sheetsOf } from './class-plan.ts'
import { flakePage } from './crease.ts'
import { fillPage } from './fill-page.ts'
import { machineHarm, type PageHarm, pageHarm } from './harm.ts'
import { gaussianTable, noiseOf } from './noise.ts'
import { printed } from './printer.ts'
import { type ScanChance, scanned } from './scanner.ts'
import { type PageFormat, type PageLook, pageLook, scannerSettings } from './settings.ts'
import type { BoxTruth, PageTruth } from './truth.ts'
import { wearPage } from './wear.ts'

/** One page as the scanner delivers it. */
export interface SimulatedPage {
  /** With its dpi; not yet through JPEG. */
  readonly raster: Raster
  /** JPEG quality at which the scanner would save it. */
  readonly quality: number
  /** Black and white only. */
  readonly bilevel: boolean
  /** Of the scanned area. */
  readonly width: Mm
  readonly height: Mm
  readonly truth: PageTruth
}

/** The printed page at 300 dpi; its bytes are not changed. */
export type RenderPage = (copy: number, page: number) => Promise<Raster>

/** Pages that the scan of a class has. */
export const pagesOfClass = (request: SimulationRequest): number => planClass(request).feeds.length

/** A stretch of the scan: from the first page (0) to before the last; absent = all. Any stretch gives the pages of the whole. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Simulates a class page by page, in scan order; memory does not grow with the class. */
export async function* simulateClass(
  request: SimulationRequest & { readonly renderPage: RenderPage; readonly stretch?: Stretch },
): AsyncIterable<SimulatedPage> {
  const plan = planClass(request)
  const { from, to } = request.stretch ?? { from: 0, to: plan.feeds.length }
  // A stretch that begins with blank backs needs the front they belong to.
  const first = plan.feeds.findLastIndex((feed, i) => i <= from && feed.kind === 'sheet')
  let front: Raster | undefined
  for (const [i, feed] of plan.feeds.entries()) {
    if (i < first || i >= to || (i > first && i < from)) continue
    const clean =
      feed.kind === 'sheet' ? await request.renderPage(feed.copy, feed.page) : backOf(present(front, 'a front'), plan.level.scanner.through)
    if (feed.kind === 'sheet') front = clean
    if (i >= from) yield simulatePage(request, plan, feed, clean)
  }
}

/** One page of the plan; `clean` is the printed page (or the bare paper of a blank back). */
function simulatePage(request: SimulationRequest, plan: ClassPlan, feed: FeedPlan, clean: Raster): SimulatedPage {
  const format = formatOf(request, feed.copy)
  const rng = plan.rng.fork(`copy ${feed.copy}`).fork(`page ${feed.page}`)
  const noise = noiseOf(rng.fork('pixels'))
  const gaussian = gaussianTable(noise)
  const scanner = scannerSettings(plan.rng.fork(`stack ${feed.stack}`), plan.level, format)
  const look = pageLook(rng.fork('look'), plan.level, {
    printer: plan.printer,
    scanner,
    format,
    turned: feed.turned,
    sourcePerMm: clean.width / format.width,
  })
  const paper: Raster = { width: clean.width, height: clean.height, grey: printed(clean, look.print, noise, gaussian) }
  const ink = (): readonly BoxTruth[] => (feed.kind === 'sheet' ? inkOn(paper, request, plan, feed) : [])
  const harmed = harmOf(request, plan, feed, look)
  const chance = { noise, gaussian }
  const { boxes, raster } = isHarmed(harmed) ? bad(paper, harmed, ink, chance) : fair(paper, harmed, ink, chance)
  const student = present(plan.copies.get(feed.copy), 'the plan of a fed copy').student
  const truth: PageTruth = { copy: feed.copy, page: feed.page, kind: feed.kind, student, turned: feed.turned, boxes, look: harmed }
  const { width, height } = harmed.distortion.frame ?? format
  return { raster, quality: look.quality, bilevel: (harmed.harm?.capture.depth ?? 'grey') !== 'grey', width, height, truth }
}

interface Scanned {
  readonly boxes: readonly BoxTruth[]
  readonly raster: Raster
}

/** Ink on a fair print, through a fair scanner. */
function fair(paper: Raster, look: PageLook, ink: () => readonly BoxTruth[], chance: ScanChance): Scanned {
  const boxes = ink()
  shadeEdges(paper)
  return { boxes, raster: scanned(paper, look.distortion, look.scan, chance) }
}

/** Ink on a worn print; the sheet is folded, its back shows through, and a bad machine or a telephone takes it. */
function bad(paper: Raster, { distortion, harm }: Harmed, ink: () => readonly BoxTruth[], chance: ScanChance): Scanned {
  const { wear, through, creases, capture } = harm
  const perMm = paper.width / distortion.page.width
  wearPage(paper, wear, perMm, chance)
  const boxes = ink()
  flakePage(paper, creases, perMm, chance)
  showThrough(paper, through)
  return { boxes, raster: captured(paper, distortion, capture, chance) }
}

type Harmed = PageLook & { readonly harm: PageHarm }

const isHarmed = (look: PageLook): look is Harmed => look.harm !== undefined

function harmOf(request: SimulationRequest, plan: ClassPlan, feed: FeedPlan, look: PageLook): PageLook {
  const { printerHarm: printer, level } = plan
  if (level.harm === undefined || printer === undefined) return look
  const boxes = sheetsOf(request.run, feed.copy).flatMap((sheet) => sheet.zones.filter(isBox).map((zone) => centreOf(zone.rect)))
  const machine = machineHarm(plan.rng.fork(`stack ${feed.stack}`).fork('harm'), level.harm, boxes)
  const rng = plan.rng.fork(`copy ${feed.copy}`).fork(`page ${feed.page}`).fork('harm')
  const { distortion, scan } = look
  return { ...look, ...pageHarm(rng, { params: level.harm, printer, machine, distortion, scan }) }
}

/** The back's ink seen from the front, mirrored: the same page's own, which is laid out as its neighbour's is. */
function showThrough(page: Raster, share: number): void {
  const { width, height, grey } = page
  const row = new Uint8Array(width)
  for (let y = 0; share > 0 && y < height; y++) {
    const line = grey.subarray(y * width, (y + 1) * width)
    if (line.every((level) => level === WHITE)) continue
    row.set(line)
    for (let x = 0; x < width; x++) {
      const behind = WHITE - (row[width - 1 - x] as number)
      if (behind > 0) line[x] = (row[x] as number) * (1 - (share * behind) / WHITE)
    }
  }
}

const WHITE = 255

function inkOn(paper: Raster, request: SimulationRequest, plan: ClassPlan, feed: FeedPlan): readonly BoxTruth[] {
  const rng = plan.rng.fork(`copy ${feed.copy}`).fork(`page ${feed.page}`).fork('ink')
  return fillPage(paper, {
    sheet: present(
      sheetsOf(request.run, feed.copy).find((sheet) => sheet.page === feed.page),
      'the sheet of a fed page',
    ),
    plan: present(plan.copies.get(feed.copy), 'the plan of a fed copy'),
    level: plan.level,
    marking: request.run.exam.marking,
    rng,
    graders: plan.rng.fork('graders'),
    noise: noiseOf(rng.fork('strokes')),
  })
}

const formatOf = (request: SimulationRequest, copy: number): PageFormat => {
  const { width, height } = present(sheetsOf(request.run, copy)[0], 'a sheet of a fed copy')
  return { width, height }
}

/** Bare paper with the other side's print showing through, mirrored. */
function backOf(front: Raster, through: number): Raster {
  const { width, height } = front
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const behind = front.grey[y * width + width - 1 - x] as number
      grey[y * width + x] = 255 - (255 - behind) * through
    }
  return { width, height, grey }
}

/** The shadow that the paper's edge throws on the backing. */
function shadeEdges(paper: Raster): void {
  const { width, height, grey } = paper
  for (let x = 0; x < width; x++) {
    grey[x] = EDGE
    grey[(height - 1) * width + x] = EDGE
  }
  for (let y = 0; y < height; y++) {
    grey[y * width] = EDGE
    grey[y * width + width - 1] = EDGE
  }
}

const EDGE = 150
