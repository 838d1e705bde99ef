import { OVAL, QUAD } from '../params.ts'
import type { Sight } from '../pixels/sight.ts'
import { discSizesOf } from './discs.ts'
import type { HeaderGeometry } from './header.ts'
import { type Oval, ovalsOf } from './ovals.ts'
import { quadsOf } from './quads.ts'
import { type Placement, placementAt } from './register.ts'

/** How a page may lie on a photograph, best first: four ovals that perspective explains. */
export function slantedPlacements(sight: Sight, headers: readonly HeaderGeometry[]): Placement[] {
  const ovals = slantedDiscs(sight, headers)
  const { width, height, scale } = sight.image.coarse
  const quads = quadsOf(ovals, headers, width * height * scale * scale)
  return quads.slice(0, QUAD.mostTried * headers.length).flatMap(({ header, corners }) => {
    const black = corners.reduce((sum, oval) => sum + oval.black, 0) / corners.length
    return placementAt(header, corners, { black, seen: [0, 1, 2, 3] }) ?? []
  })
}

/** Ovals as large as discs of a page may be that fills a good part of the picture. */
function slantedDiscs({ image, paper, components }: Sight, headers: readonly HeaderGeometry[]): Oval[] {
  const { least, most } = discSizesOf(image.coarse, headers, Math.sqrt(QUAD.leastArea))
  return ovalsOf(image, paper, components, { least: least / OVAL.sizeFactor, most: most * OVAL.sizeFactor })
}
