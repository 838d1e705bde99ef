import { cornerGuessesOf } from './corners.ts'
import { discSizesOf, discsOf } from './discs.ts'
import type { HeaderGeometry, SheetBook } from './header.ts'
import { type Identified, identify } from './identify.ts'
import { CODE, DISC, READ } from './params.ts'
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

function flatPlacements({ image, paper, components }: Sight, headers: readonly HeaderGeometry[], leastPageShare: number): Placement[] {
  const discs = discsOf(image, paper, components, discSizesOf(image.coarse, headers, leastPageShare))
  const diagonal = Math.hypot(image.coarse.width, image.coarse.height) * image.coarse.scale
  const guesses = cornerGuessesOf(discs, headers, diagonal)
  return guesses.slice(0, READ.mostGuesses * headers.length).flatMap((guess) => placementOf(guess) ?? [])
}

/** The page however it lies, where it was not found flat. */
export function findAnyhow(sight: Sight, headers: readonly HeaderGeometry[], book: SheetBook): FoundPage | undefined {
  const found = identify(slantedPlacements(sight, headers), sight, book)
  return found === undefined ? undefined : { found, isProven: false }
}

/** Whether a code of the run was read for certain. */
export const isSure = (page: FoundPage | undefined): page is FoundPage =>
  page !== undefined && page.found.code.kind === 'code' && page.found.block.presence >= CODE.surePresence
