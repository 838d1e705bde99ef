import { SEPARATOR_COPY } from '../model/page-code.ts'
import type { Raster } from '../model/raster.ts'
import type { PageReading, ScanPage } from '../model/reading.ts'
import { isBox, type Sheet } from '../model/sheet.ts'
import { isBlankPage } from './blank-page.ts'
import { type CodeBlock, type CodeReading, codeBlockOf, codeReadingOf } from './code-block.ts'
import { componentsOf } from './components.ts'
import { cornerGuessesOf } from './corners.ts'
import { discSizesOf, discsOf } from './discs.ts'
import { hasHeader, headersOf, type SheetBook } from './header.ts'
import { inkThresholdOf } from './ink.ts'
import { locateBoxes } from './locate-boxes.ts'
import { measureOf } from './measure.ts'
import { type PageImage, pageImageOf } from './page-image.ts'
import { darknessOf, type PaperLevel, paperLevelOf } from './paper-level.ts'
import { CODE, DISC, READ } from './params.ts'
import type { View } from './patch.ts'
import { type Placement, placementOf } from './register.ts'

/**
 * Reads one scanned page: where it lies, which page it is, what is in its boxes. Never throws and never guesses: what
 * cannot be told is `review` with a reason. The page may lie in any of four orientations, skewed and scaled.
 */
export function readPage(raster: Raster, book: SheetBook, source: ScanPage): PageReading {
  if (raster.width < READ.leastSide || raster.height < READ.leastSide || raster.grey.length < raster.width * raster.height)
    return { kind: 'review', source, reason: 'no-fiducials', detail: `the image is only ${raster.width} × ${raster.height} pixels` }
  const image = pageImageOf(raster)
  const paper = paperLevelOf(image.coarse)
  const dark = darknessOf(image.coarse, paper)
  const threshold = inkThresholdOf(dark)
  const inkImage = { width: image.coarse.width, height: image.coarse.height, dark, threshold }
  const components = componentsOf(inkImage)
  const headers = book.named === undefined ? book.headers : headersOf([book.named])
  let round = 0
  for (const leastPageShare of DISC.leastPageShares) {
    const discs = discsOf(image, paper, components, discSizesOf(image.coarse, headers, leastPageShare))
    const guesses = cornerGuessesOf(discs, headers, Math.hypot(raster.width, raster.height))
    const placements = guesses.slice(0, READ.mostGuesses * headers.length).flatMap((guess) => placementOf(guess) ?? [])
    const identified = identify(placements, { image, paper }, book)
    if (identified !== undefined) return outcomeOf(identified, book, source)
    round = discs.length
  }
  if (isBlankPage(inkImage)) return { kind: 'blank', source }
  const detail = `${round} round marks, none of them the corners of a page of this run`
  return { kind: 'review', source, reason: 'no-fiducials', detail }
}

interface Identified {
  readonly placement: Placement
  readonly view: View
  readonly block: CodeBlock
  readonly code: CodeReading
}

/**
 * The placement under which a code block shows and its code is one of this run; failing that, the one under which it
 * shows best. Undefined where no placement has a code block in its place.
 */
function identify(
  placements: readonly Placement[],
  page: { image: PageImage; paper: PaperLevel },
  book: SheetBook,
): Identified | undefined {
  let best: Identified | undefined
  for (const placement of placements) {
    const { black, registration } = placement
    const view = { image: page.image.fine, paper: page.paper, black, toRaster: registration.toRaster }
    const block = codeBlockOf(view, placement.header.codeBoxes)
    if (block.presence < CODE.leastPresence) continue
    const found = { placement, view, block, code: codeReadingOf(block, acceptsUnder(placement, book)) }
    if (best === undefined || worthOf(found) > worthOf(best)) best = found
    if (found.code.kind === 'code' && block.presence >= CODE.surePresence) break
  }
  return best
}

/** A code of this run, unless it is of a page with another header: then the page lies otherwise. */
const acceptsUnder =
  ({ header }: Placement, { accepts, sheetOf }: SheetBook): SheetBook['accepts'] =>
  (code) => {
    if (!accepts(code)) return false
    const sheet = sheetOf(code.copy, code.page)
    return sheet === undefined || hasHeader(sheet, header)
  }

const worthOf = (found: Identified): number => found.block.presence + (found.code.kind === 'code' ? 1 : 0)

function outcomeOf(found: Identified, book: SheetBook, source: ScanPage): PageReading {
  const { code, placement } = found
  const { registration } = placement
  if (registration.residual > READ.mostResidual)
    return { kind: 'review', source, reason: 'poor-registration', detail: `corner marks ${registration.residual.toFixed(1)} mm off` } // biome-ignore format: one thought
  if (book.named !== undefined) return readAs(found, book.named, source)
  if (code.kind === 'unsure') return { kind: 'review', source, reason: 'code-unsure', detail: code.detail }
  const text = `+${code.code.copy}/${code.code.page}/${code.code.check}+`
  if (code.kind === 'foreign') return { kind: 'review', source, reason: 'code-check-failed', detail: `the code reads ${text}` }
  if (code.code.copy === SEPARATOR_COPY) return { kind: 'refused', source, reason: 'separator', detail: 'a sheet that parts batches' }
  const sheet = book.sheetOf(code.code.copy, code.code.page)
  if (sheet === undefined) return { kind: 'review', source, reason: 'unknown-page', detail: `no page ${text} in this run` }
  return readAs(found, sheet, source)
}

const readAs = ({ placement, view }: Identified, sheet: Sheet, source: ScanPage): PageReading => ({
  kind: 'read',
  source,
  copy: sheet.copy,
  page: sheet.page,
  registration: placement.registration,
  measures: measuresOf(view, sheet),
})

const measuresOf = (view: View, sheet: Sheet) => locateBoxes(view, sheet.zones.filter(isBox)).map(measureOf)
