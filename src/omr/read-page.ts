import { SEPARATOR_COPY } from '../model/page-code.ts'
import type { Raster } from '../model/raster.ts'
import type { PageReading, ScanPage } from '../model/reading.ts'
import { isBlankPage } from './blank-page.ts'
import { cornerGuessesOf } from './corners.ts'
import { discSizesOf, discsOf } from './discs.ts'
import { headersOf, type SheetBook } from './header.ts'
import { type Identified, identify } from './identify.ts'
import { DISC, READ } from './params.ts'
import { readSheet } from './read-sheet.ts'
import { placementOf } from './register.ts'
import { sightOf } from './sight.ts'

/**
 * Reads one scanned page: where it lies, which page it is, what is in its boxes. Never throws and never guesses: what
 * cannot be told is `review` with a reason. The page may lie in any of four orientations, skewed and scaled.
 */
export function readPage(raster: Raster, book: SheetBook, source: ScanPage): PageReading {
  if (raster.width < READ.leastSide || raster.height < READ.leastSide || raster.grey.length < raster.width * raster.height)
    return { kind: 'review', source, reason: 'no-fiducials', detail: `the image is only ${raster.width} × ${raster.height} pixels` }
  const sight = sightOf(raster)
  const headers = book.named === undefined ? book.headers : headersOf([book.named])
  let round = 0
  for (const leastPageShare of DISC.leastPageShares) {
    const discs = discsOf(sight.image, sight.paper, sight.components, discSizesOf(sight.image.coarse, headers, leastPageShare))
    const guesses = cornerGuessesOf(discs, headers, Math.hypot(raster.width, raster.height))
    const placements = guesses.slice(0, READ.mostGuesses * headers.length).flatMap((guess) => placementOf(guess) ?? [])
    const identified = identify(placements, sight, book)
    if (identified !== undefined) return outcomeOf(identified, book, source)
    round = discs.length
  }
  if (isBlankPage(sight.ink)) return { kind: 'blank', source }
  const detail = `${round} round marks, none of them the corners of a page of this run`
  return { kind: 'review', source, reason: 'no-fiducials', detail }
}

function outcomeOf(found: Identified, book: SheetBook, source: ScanPage): PageReading {
  const { code, placement } = found
  const { registration } = placement
  if (registration.residual > READ.mostResidual)
    return { kind: 'review', source, reason: 'poor-registration', detail: `corner marks ${registration.residual.toFixed(1)} mm off` } // biome-ignore format: one thought
  if (book.named !== undefined) return readSheet(placement, found.view, { sheet: book.named, source })
  if (code.kind === 'unsure') return { kind: 'review', source, reason: 'code-unsure', detail: code.detail }
  const text = `+${code.code.copy}/${code.code.page}/${code.code.check}+`
  if (code.kind === 'foreign') return { kind: 'review', source, reason: 'code-check-failed', detail: `the code reads ${text}` }
  if (code.code.copy === SEPARATOR_COPY) return { kind: 'refused', source, reason: 'separator', detail: 'a sheet that parts batches' }
  const sheet = book.sheetOf(code.code.copy, code.code.page)
  if (sheet === undefined) return { kind: 'review', source, reason: 'unknown-page', detail: `no page ${text} in this run` }
  return readSheet(placement, found.view, { sheet, source })
}
