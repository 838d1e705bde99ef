import { SEPARATOR_COPY } from '../model/page-code.ts'
import type { Raster } from '../model/raster.ts'
import type { PageReading, ReadPage, ScanPage } from '../model/reading.ts'
import { isWornAway } from './judge/lost-marks.ts'
import { CODE, FRAMED, READ, SHARPNESS } from './params.ts'
import { isBlurred } from './pixels/sharpness.ts'
import { type Sight, sightOf } from './pixels/sight.ts'
import { isBlankPage } from './place/blank-page.ts'
import { type FoundPage, findDithered, findFlat, findPair, findSlanted, isMirrored, isSure } from './place/find-page.ts'
import { headersOf, type SheetBook } from './place/header.ts'
import { readSheet } from './read-sheet.ts'

/**
 * Reads one scanned page: where it lies, which page it is, what is in its boxes. Never throws and never guesses: what
 * cannot be told is `review` with a reason. The page may lie in any of four orientations, skewed and scaled.
 */
export function readPage(raster: Raster, book: SheetBook, source: ScanPage): PageReading {
  return readSeen(raster, book, source).reading
}

/** As `readPage`, with what was seen of the scan; nothing is looked at where the image is too small for a page. */
export function readSeen(raster: Raster, book: SheetBook, source: ScanPage): { readonly reading: PageReading; readonly sight?: Sight } {
  if (raster.width < READ.leastSide || raster.height < READ.leastSide || raster.grey.length < raster.width * raster.height) {
    const detail = `the image is only ${raster.width} × ${raster.height} pixels`
    return { reading: { kind: 'review', source, reason: 'no-fiducials', detail } }
  }
  const sight = sightOf(raster)
  return { sight, reading: readIn(sight, { book, source }) }
}

/** Whose page it may be, and where it came from. */
interface Asked {
  readonly book: SheetBook
  readonly source: ScanPage
}

function readIn(sight: Sight, { book, source }: Asked): PageReading {
  const headers = headersIn(book)
  const flat = findFlat(sight, headers, book)
  if (flat === undefined && isBlankPage(sight.ink, sight.paper, sight.components)) return { kind: 'blank', source }
  const pages: (FoundPage | undefined)[] = []
  for (const way of [() => flat, () => findSlanted(sight, headers, book), () => findPair(sight, headers, book)]) {
    const page = way()
    pages.push(page)
    const reading = isSure(page) ? outcomeOf(page, book, source) : undefined
    if (page === undefined || reading === undefined || isMisplaced(reading, page)) continue
    return isWashedOut(page, sight) ? blurred(source) : reading
  }
  return unread(pages, sight, { book, source })
}

/** What to say of a page that was not found for certain, or does not lie where it was found. */
function unread(pages: readonly (FoundPage | undefined)[], sight: Sight, { book, source }: Asked): PageReading {
  const dithered = findDithered(sight, headersIn(book), book)
  if (isSure(dithered)) return onDots(dithered, { book, source })
  const likeliest = pages.find(isSure) ?? pages.find((page) => page !== undefined)
  const reading = likeliest === undefined ? undefined : outcomeOf(likeliest, book, source)
  if (reading?.kind === 'read') return reading
  return badPicture(sight, { book, source }, reading) ?? reading ?? noPage(source)
}

const headersIn = (book: SheetBook): SheetBook['headers'] => (book.named === undefined ? book.headers : headersOf([book.named]))

/** A page whose discs do not stand out from dots: its marks do no more, so that they are read only where a person has named it. */
function onDots(page: FoundPage, { book, source }: Asked): PageReading {
  const reading = outcomeOf(page, book, source)
  if (reading.kind !== 'read' || book.named !== undefined) return reading
  const detail = `copy ${reading.copy} page ${reading.page}: black and white made dots of its grey paper`
  return { kind: 'review', source, reason: 'marks-unclear', detail }
}

/** Whether the boxes say that the page does not lie so. */
const isMisplaced = (reading: PageReading, { leastFramed }: FoundPage): boolean =>
  leastFramed > 0 && reading.kind === 'review' && (reading.reason === 'poor-registration' || reading.reason === 'cut-off')

const noPage = (source: ScanPage): PageReading => ({
  kind: 'review',
  source,
  reason: 'no-fiducials',
  detail: 'no corner marks of a page of this run',
})

/** A picture that must be taken again before anything can be read off it. One whose frames do not show is blurred sooner: that is why. */
function badPicture(sight: Sight, { book, source }: Asked, reading?: PageReading): PageReading | undefined {
  const isFrameless = reading?.kind === 'review' && reading.reason === 'poor-registration'
  if (isBlurred(sight.image.fine, isFrameless ? SHARPNESS.framelessWidth : SHARPNESS.mostWidth)) return blurred(source)
  if (book.named !== undefined || !isMirrored(sight, book.headers, book)) return undefined
  return { kind: 'refused', source, reason: 'mirrored', detail: 'left and right have changed places' }
}

/** Blur may leave a code's black boxes when it has washed away all lines. */
const isWashedOut = ({ found }: FoundPage, { image }: Sight): boolean => found.block.presence < CODE.leastPresence && isBlurred(image.fine)

const blurred = (source: ScanPage): PageReading => ({
  kind: 'refused',
  source,
  reason: 'blurred',
  detail: 'the lines of its boxes cannot be made out',
})

/** What becomes of a page that was found. */
export function outcomeOf({ found, leastFramed }: FoundPage, book: SheetBook, source: ScanPage): PageReading {
  const { code, placement } = found
  if (book.named !== undefined) return proven(readSheet(placement, found.view, { sheet: book.named, source }), leastFramed)
  if (code.kind === 'unsure') return { kind: 'review', source, reason: 'code-unsure', detail: code.detail }
  const text = `+${code.code.copy}/${code.code.page}/${code.code.check}+`
  if (code.kind === 'foreign') return liesSurely(found) ? failedCheck(source, text) : askew(source, text)
  if (code.code.copy === SEPARATOR_COPY) return { kind: 'refused', source, reason: 'separator', detail: 'a sheet that parts batches' }
  const sheet = book.sheetOf(code.code.copy, code.code.page)
  if (sheet === undefined) return { kind: 'review', source, reason: 'unknown-page', detail: `no page ${text} in this run` }
  return proven(readSheet(placement, found.view, { sheet, source }), leastFramed)
}

/** Whether a code was looked for where it is: the boxes of its block show under four discs. Three put it a row off on a photograph. */
const liesSurely = ({ block, placement: { registration } }: FoundPage['found']): boolean =>
  block.presence >= CODE.surePresence && registration.fiducials === 4 // corners

const failedCheck = (source: ScanPage, text: string): PageReading => ({
  kind: 'review',
  source,
  reason: 'code-check-failed',
  detail: `the code reads ${text}`,
})

/** Read beside its boxes, a code says nothing of whose page it is. */
const askew = (source: ScanPage, text: string): PageReading => ({
  kind: 'review',
  source,
  reason: 'poor-registration',
  detail: `too few corner marks are seen to tell how it lies; its code would read ${text}, which is no page of this run`,
})

/**
 * A page whose corners do not say for certain how it lies is believed when its boxes show their frames where they should be:
 * from these the other boxes are found.
 */
function proven(reading: PageReading, leastFramed: number): PageReading {
  if (reading.kind !== 'read') return reading
  const { source, measures } = reading
  const shifts = measures.flatMap(({ shift }) => (shift === undefined ? [] : [Math.hypot(shift.x, shift.y)]))
  const framed = shifts.length
  if (isFaded(reading, framed)) {
    const detail = `black and white left the frames of ${framed} of its ${measures.length} boxes and no solid mark: scan it in grey`
    return { kind: 'review', source, reason: 'marks-lost', detail }
  }
  if (isWornAway(reading)) {
    const detail = 'black and white left single dots of its marks, and none of others: scan it in grey'
    return { kind: 'review', source, reason: 'marks-lost', detail }
  }
  const least = leastWhere(shifts, leastFramed)
  if (framed >= measures.length * least) return reading
  const detail = `only ${framed} of ${measures.length} boxes show where the corner marks put them`
  return { kind: 'review', source, reason: 'poor-registration', detail }
}

/**
 * Share of the boxes that must show their frames, by how far (mm) those that do lie from where the corners put them. Where frames
 * lie far off, the paper is bent or stretched, and boxes without one may lie anywhere between.
 */
function leastWhere(shifts: readonly number[], leastFramed: number): number {
  if (leastFramed > 0 && Math.max(...shifts) > FRAMED.far) return FRAMED.askew
  const farther = shifts.filter((shift) => shift > FRAMED.usual).length
  return farther > shifts.length / 2 ? Math.max(leastFramed, FRAMED.half) : leastFramed
}

/** Frames are as black as any pen: where a scan in black and white lost most of them, and shows no solid mark, an empty box says nothing. */
const isFaded = ({ isBilevel, measures }: ReadPage, framed: number): boolean =>
  isBilevel === true && framed < measures.length * FRAMED.half && measures.every(({ ink }) => ink < READ.solidInk)
