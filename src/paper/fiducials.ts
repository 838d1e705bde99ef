import type { Point } from '../base/geometry.ts'
import { type Mm, roundMm } from '../base/units.ts'
import type { DrawItem } from '../model/drawing.ts'
import { filledRect, formOf, placed, roundedPath } from './forms.ts'
import type { PaperStyle } from './style.ts'

/** Of the solid discs at the corners. */
export const FIDUCIAL_DIAMETER: Mm = 3.6

// Distances of the discs' centres from the text block, as AMC's page style places them: head and foot are 5 mm wider
// than the text on either side, centres 1.8 mm inside.
const BESIDE: Mm = 3.2
const ABOVE: Mm = 10.28
const BELOW: Mm = 8.2

/** Centres of the corner discs: top left, top right, bottom right, bottom left. */
export function fiducialsOf({ body }: PaperStyle): readonly [Point, Point, Point, Point] {
  const left = roundMm(body.x - BESIDE)
  const right = roundMm(body.x + body.width + BESIDE)
  const top = roundMm(body.y - ABOVE)
  const bottom = roundMm(body.y + body.height + BELOW)
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
}

const radius = FIDUCIAL_DIAMETER / 2
const extent = { x: -radius, y: -radius, width: FIDUCIAL_DIAMETER, height: FIDUCIAL_DIAMETER }
const disc = formOf(extent, [{ ...filledRect(extent, 0), commands: roundedPath(extent, radius) }])

/** The four discs of a page. */
export const drawFiducials = (style: PaperStyle): readonly DrawItem[] =>
  fiducialsOf(style).map((centre) => placed(disc, centre.x, centre.y))
