import { CODE, DISC, FRAMED, PAIR, READ, SEVERAL } from '../params.ts'
import { type Sight, sightOf } from '../pixels/sight.ts'
import { smoothed } from '../pixels/smoothed.ts'
import { cornerGuessesOf } from './corners.ts'
import { type Disc, discSizesOf, discsOf } from './discs.ts'
import type { HeaderGeometry, SheetBook } from './header.ts'
import { type Identified, identify } from './identify.ts'
import { pairPlacements } from './pairs.ts'
import { type Placement, placementOf } from './register.ts'
import { slantedPlacements } from './slanted.ts'

/** How a page was found. */
export interface FoundPage {
  readonly found: Identified
  /** Share of the boxes that must show their frames before it is believed that the page lies so. */
  readonly leastFramed: number
}

/** The page as it lies flat under a scanner, with three corner discs or four; of four that fit nothing need be proven. */
export function findFlat(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): FoundPage | undefined {
  for (const leastPageShare of DISC.leastPageShares) {
    const found = identify(flatPlacements(sight, headers, leastPageShare), sight, book)
    if (found !== undefined) return flatPage(found, sight)
  }
  return undefined
}

/**
 * What the discs leave open. A fourth disc that is not one shows in the residual four times as far off; three discs of a
 * photograph put the fourth corner five times their residual away, on a dense sheet just where the next row's frames are.
 */
function flatPage(found: Identified, sight: Sight): FoundPage {
  const page = byCorners(found, sight)
  return isUnframed(found, sight) ? { found, leastFramed: FRAMED.askew } : page
}

/** Whether a scan with greys lost the frames of the code: it is worn or pale, and so are the frames of boxes, if they are not seen. */
const isUnframed = ({ block }: Identified, { isBilevel }: Sight): boolean => !isBilevel && block.presence < CODE.leastPresence

function byCorners(found: Identified, { isBilevel }: Sight): FoundPage {
  const { residual, fiducials } = found.placement.registration
  const { half, three, askew } = FRAMED
  if (fiducials === 4) return { found, leastFramed: residual <= READ.exactOfFour ? 0 : residual <= READ.mostResidual ? half : three } // corners
  if (residual > READ.nearOfThree) return { found, leastFramed: askew }
  return { found, leastFramed: isBilevel || residual <= READ.exactOfThree ? half : three }
}

/** Whether the page lies flat and left and right have changed places: found among the discs as a mirror shows them. */
export function isMirrored(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): boolean {
  const { width, scale } = sight.image.fine
  const across = width * scale
  for (const leastPageShare of DISC.leastPageShares) {
    const discs = flatDiscs(sight, headers, leastPageShare).map((disc) => ({ ...disc, x: across - disc.x }))
    const placements = placementsAmong(discs, headers, diagonalOf(sight)).map((placement) => mirroredAt(placement, across))
    const found = identify(placements, sight, book)
    if (found !== undefined) return isSure({ found, leastFramed: 0 })
  }
  return false
}

/** A placement on the mirrored raster as one on the raster. */
function mirroredAt({ registration, ...placement }: Placement, across: number): Placement {
  const [a, b, c, d, e, f, g, h, i] = registration.toRaster
  return { ...placement, registration: { ...registration, toRaster: [across * g - a, across * h - b, across * i - c, d, e, f, g, h, i] } }
}

/** A page that lies flat and takes a part of the image only. */
export function findSmall(sight: Sight, book: SheetBook): FoundPage | undefined {
  const found = identify(flatPlacements(sight, book.headers, SEVERAL.leastShare), sight, book)
  return found === undefined ? undefined : flatPage(found, sight)
}

function flatPlacements(sight: Sight, headers: readonly HeaderGeometry[], leastPageShare: number): Placement[] {
  return placementsAmong(flatDiscs(sight, headers, leastPageShare), headers, diagonalOf(sight))
}

function placementsAmong(discs: readonly Disc[], headers: readonly HeaderGeometry[], diagonal: number): Placement[] {
  const guesses = cornerGuessesOf(discs, headers, diagonal)
  return guesses.slice(0, READ.mostGuesses * headers.length).flatMap((guess) => placementOf(guess) ?? [])
}

const flatDiscs = ({ image, paper, components }: Sight, headers: readonly HeaderGeometry[], leastPageShare: number): readonly Disc[] =>
  discsOf(image, paper, components, discSizesOf(image.coarse, headers, leastPageShare))

const diagonalOf = ({ image: { coarse } }: Sight): number => Math.hypot(coarse.width, coarse.height) * coarse.scale

/**
 * The page on grey that black and white turned into dots: these join the discs to what lies around them, or eat holes into them. They are
 * looked for where the dots are smoothed, all else where they are sharp.
 */
export function findDithered(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): FoundPage | undefined {
  if (!sight.isBilevel) return undefined
  const { scale, ...smooth } = smoothed(sight.image.fine)
  const seen = sightOf(smooth)
  for (const leastPageShare of DISC.leastPageShares) {
    const placements = flatPlacements(seen, headers, leastPageShare).map((placement) => onFine(placement, scale))
    const found = identify(placements, sight, book)
    if (found !== undefined) return flatPage(found, sight)
  }
  return undefined
}

/** A placement on the fine image as one on the raster; what is black there is wholly so. */
function onFine({ registration, ...placement }: Placement, scale: number): Placement {
  const [a, b, c, d, e, f, g, h, i] = registration.toRaster
  const toRaster = [a * scale, b * scale, c * scale, d * scale, e * scale, f * scale, g, h, i] as const
  return { ...placement, black: 1, registration: { ...registration, toRaster } }
}

/** The page at a slant, as on photographs: four discs that perspective explains. */
export function findSlanted(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): FoundPage | undefined {
  const found = identify(slantedPlacements(sight, headers), sight, book)
  return found === undefined ? undefined : { found, leastFramed: isUnframed(found, sight) ? FRAMED.askew : FRAMED.three }
}

/** The page with only two discs. */
export function findPair(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): FoundPage | undefined {
  const [share] = DISC.leastPageShares
  const discs = flatDiscs(sight, headers, share).slice(0, PAIR.discs)
  const found = identify(pairPlacements(discs, headers, diagonalOf(sight) * share), sight, book)
  return found === undefined ? undefined : { found, leastFramed: FRAMED.three }
}

/** Whether a code of the run was read for certain: by its printed boxes, or by ink that leaves no doubt about any of them. */
export const isSure = (page: FoundPage | undefined): page is FoundPage =>
  page !== undefined && page.found.code.kind === 'code' && (page.found.block.presence >= CODE.surePresence || page.found.isClear)
