import { distance, inverse, project } from '../base/geometry.ts'
import type { PageCode } from '../model/page-code.ts'
import type { Raster } from '../model/raster.ts'
import type { PageReading, ScanPage } from '../model/reading.ts'
import { CORNERS, SEVERAL } from './params.ts'
import { type Sight, sightOf } from './pixels/sight.ts'
import { discSizesOf, discsOf } from './place/discs.ts'
import { type FoundPage, findSmall, isSure } from './place/find-page.ts'
import type { SheetBook } from './place/header.ts'
import type { Placement } from './place/register.ts'
import { outcomeOf, readPage, readSeen } from './read-page.ts'

/**
 * The readings of one scanned page: one, or one for each sheet where several lie side by side (two pages copied or
 * scanned as one). A sheet among them that cannot be told is a part in review: none is lost without a word.
 */
export function readPages(raster: Raster, book: SheetBook, source: ScanPage): PageReading[] {
  const { reading: only, sight } = readSeen(raster, book, source)
  if (only.kind !== 'read' || book.named !== undefined || isLarge(raster, only.registration.toRaster, book)) return [only]
  const parts = partsOf(raster, book, sight)
  if (parts.sheets.length + (parts.hasMore ? 1 : 0) < 2) return [only]
  const inOrder = parts.sheets.sort((a, b) => rankOf(a.found.placement) - rankOf(b.found.placement))
  const readings = inOrder.map((page, i) => outcomeOf(page, book, { ...source, part: i + 1 }))
  if (!parts.hasMore) return readings
  const detail = `${readings.length} of the sheets on this page were told apart, another was not: scan it by itself`
  return [...readings, { kind: 'review', source: { ...source, part: readings.length + 1 }, reason: 'no-fiducials', detail }]
}

/**
 * A part of a scanned page that a person has named (`book.named`): the sheets beside it that tell their own code are put
 * out of sight first, so that none of them is taken for it.
 */
export function readPart(raster: Raster, book: SheetBook, source: ScanPage): PageReading {
  const { named, ...unnamed } = book
  const isNamed = ({ copy, page }: PageCode): boolean => copy === named?.copy && page === named.page
  const beside = partsOf(raster, { ...unnamed, accepts: (code) => !isNamed(code) && book.accepts(code) })
  const reading = readPage(beside.rest, book, source)
  if (reading.kind === 'read') return reading
  const detail = `this part of the page cannot be told as copy ${named?.copy} page ${named?.page}: give its four corners`
  return { kind: 'review', source, reason: 'no-fiducials', detail }
}

/** Whether a sheet takes so much of the image that no second one of its size fits beside it. */
function isLarge(raster: Raster, toRaster: Placement['registration']['toRaster'], book: SheetBook): boolean {
  return book.headers.some(({ width, height }) => {
    const [a, b, d] = [
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: 0, y: height },
    ].map((p) => project(toRaster, p))
    return (
      a !== undefined &&
      b !== undefined &&
      d !== undefined &&
      distance(a, b) * distance(a, d) > SEVERAL.largest * raster.width * raster.height
    )
  })
}

interface Parts {
  readonly sheets: FoundPage[]
  /** Whether discs are left of a sheet that was not found. */
  readonly hasMore: boolean
  readonly rest: Raster
}

/** Finds a sheet, whitens it, and looks again. */
function partsOf(raster: Raster, book: SheetBook, seen = sightOf(raster)): Parts {
  const sheets: FoundPage[] = []
  let rest = raster
  let sight = seen
  while (sheets.length < SEVERAL.most) {
    const page = findSmall(sight, book)
    if (!isSure(page)) break
    sheets.push(page)
    rest = without(rest, page.found.placement)
    sight = sightOf(rest)
  }
  return { sheets, hasMore: sheets[0] !== undefined && discsLeft(sight, sheets[0].found.placement) >= SEVERAL.discs, rest }
}

/** Discs that are as large as those of a sheet that was found. */
function discsLeft({ image, paper, components }: Sight, { header, registration }: Placement): number {
  const [first, , third] = header.fiducials
  const scale = distance(project(registration.toRaster, first), project(registration.toRaster, third)) / distance(first, third)
  const due = header.diameter * scale
  const discs = discsOf(image, paper, components, discSizesOf(image.coarse, [header], SEVERAL.leastShare))
  return discs.filter((disc) => disc.roundness >= SEVERAL.roundness && Math.abs(disc.diameter - due) <= due * CORNERS.diameterTolerance)
    .length
}

/** The raster with the whole sheet whitened. */
function without(raster: Raster, { header, registration }: Placement): Raster {
  const toSheet = inverse(registration.toRaster)
  const grey = raster.grey.slice()
  if (toSheet === undefined) return raster
  const isOnSheet = (x: number, y: number): boolean => {
    const p = project(toSheet, { x: x + 0.5, y: y + 0.5 })
    return p.x >= 0 && p.y >= 0 && p.x <= header.width && p.y <= header.height
  }
  for (let y = 0; y < raster.height; y++) {
    // a sheet has no dents: in a row it is one stretch, which is looked for from both ends
    let left = 0
    while (left < raster.width && !isOnSheet(left, y)) left++
    let right = raster.width
    while (right > left && !isOnSheet(right - 1, y)) right--
    grey.fill(WHITE, y * raster.width + left, y * raster.width + right)
  }
  return { ...raster, grey }
}

const WHITE = 255

/** From left to right, then from above to below, by the middle of the sheet on the raster. */
function rankOf({ header, registration }: Placement): number {
  const { x, y } = project(registration.toRaster, { x: header.width / 2, y: header.height / 2 })
  return x + y
}
