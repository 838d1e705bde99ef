import { cornerGuessesOf } from './corners.ts'
import { type Disc, discSizesOf, discsOf } from './discs.ts'
import type { HeaderGeometry, SheetBook } from './header.ts'
import { type Identified, identify } from './identify.ts'
import { pairPlacements } from './pairs.ts'
import { CODE, DISC, PAIR, READ, SEVERAL } from './params.ts'
import { type Placement, placementOf } from './register.ts'
import type { Sight } from './sight.ts'
import { slantedPlacements } from './slanted.ts'

/** How a page was found. */
export interface FoundPage {
  readonly found: Identified
  /** Whether only the frames of the boxes can tell that it lies so. */
  readonly isProven: boolean
}

/** The page as it lies flat under a scanner, with three corner discs or four. */
export function findFlat(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): FoundPage | undefined {
  for (const leastPageShare of DISC.leastPageShares) {
    const found = identify(flatPlacements(sight, headers, leastPageShare), sight, book)
    if (found !== undefined) return { found, isProven: found.placement.registration.residual <= READ.mostResidual }
  }
  return undefined
}

/** Whether the page lies flat and left and right have changed places: found among the discs as a mirror shows them. */
export function isMirrored(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): boolean {
  const { width, scale } = sight.image.fine
  const across = width * scale
  for (const leastPageShare of DISC.leastPageShares) {
    const discs = flatDiscs(sight, headers, leastPageShare).map((disc) => ({ ...disc, x: across - disc.x }))
    const placements = placementsAmong(discs, headers, diagonalOf(sight)).map((placement) => mirroredAt(placement, across))
    const found = identify(placements, sight, book)
    if (found !== undefined) return isSure({ found, isProven: false })
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
  return found === undefined ? undefined : { found, isProven: found.placement.registration.residual <= READ.mostResidual }
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

/** The page however it lies, where it was not found flat: at a slant, or with only two discs. */
export function findAnyhow(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): FoundPage | undefined {
  const slanted = identify(slantedPlacements(sight, headers), sight, book)
  if (slanted !== undefined && isSure({ found: slanted, isProven: false })) return { found: slanted, isProven: false }
  const [share] = DISC.leastPageShares
  const discs = flatDiscs(sight, headers, share).slice(0, PAIR.discs)
  const pair = identify(pairPlacements(discs, headers, diagonalOf(sight) * share), sight, book)
  const found = pair !== undefined && pair.code.kind === 'code' ? pair : (slanted ?? pair)
  return found === undefined ? undefined : { found, isProven: false }
}

/** Whether a code of the run was read for certain. */
export const isSure = (page: FoundPage | undefined): page is FoundPage =>
  page !== undefined && page.found.code.kind === 'code' && page.found.block.presence >= CODE.surePresence
