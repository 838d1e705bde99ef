import { distance, homographyOf, type Point, project } from '../base/geometry.ts'
import type { Raster } from '../model/raster.ts'
import type { PageReading, ScanPage } from '../model/reading.ts'
import { isBox, type Sheet } from '../model/sheet.ts'
import { isSettled, settled } from './boxes/settle.ts'
import { PLACED } from './params.ts'
import { type Sight, sightOf } from './pixels/sight.ts'
import { type Disc, discAt } from './place/discs.ts'
import { headersOf } from './place/header.ts'
import { viewUnder } from './place/identify.ts'
import { type Placement, placementAt } from './place/register.ts'
import { readSheet } from './read-sheet.ts'

/**
 * Reads a page that a person has placed: `corners` are where the centres of the sheet's discs lie (or would lie) on the
 * raster, in pixels, in the order of `sheet.fiducials`, whichever way the page is turned. A disc that is seen near a
 * corner is taken in its place, so that a click need not be exact. Discs need not be there: then the boxes must show that
 * the corners are right. The page code is not asked.
 */
export function readPlaced(raster: Raster, sheet: Sheet, corners: readonly [Point, Point, Point, Point], source: ScanPage): PageReading {
  const failed = (detail: string): PageReading => ({ kind: 'review', source, reason: 'poor-registration', detail })
  const [header] = headersOf([sheet])
  const rough = homographyOf(sheet.fiducials, corners)
  if (header === undefined || rough === undefined || isTwisted(corners)) return failed('the four corners given are not those of a page')
  const sight = sightOf(raster)
  const discs = corners.map((corner, i) => discNear(sight, corner, sizeAt(rough, sheet, i)))
  const places = corners.map((corner, i) => discs[i] ?? corner)
  const seen = discs.flatMap((disc) => disc ?? [])
  const black = seen.length === 0 ? PLACED.black : seen.reduce((sum, disc) => sum + disc.black, 0) / seen.length
  const placement = placementAt(header, places, { black, seen: discs.flatMap((disc, i) => (disc === undefined ? [] : [i])) })
  if (placement === undefined) return failed('the four corners given are not those of a page')
  if (seen.length >= PLACED.leastDiscs) return readSheet(placement, viewUnder(placement, sight), { sheet, source })
  return readSettled(placement, sight, { sheet, source })
}

/**
 * Reads a page placed by clicks alone: the frames of the boxes say how it lies exactly. A click that is a box's distance
 * off would give one box's mark to the next, so where the frames do not prove the place the page stays in review.
 */
function readSettled(placement: Placement, sight: Sight, asked: { readonly sheet: Sheet; readonly source: ScanPage }): PageReading {
  const zones = asked.sheet.zones.filter(isBox)
  let [at, reading] = [placement, readSheet(placement, viewUnder(placement, sight), asked)]
  for (let round = 0; round < PLACED.rounds && reading.kind === 'read'; round++) {
    at = { ...at, registration: { ...at.registration, toRaster: settled(at.registration.toRaster, zones, reading.measures) } }
    reading = readSheet(at, viewUnder(at, sight), asked)
  }
  if (reading.kind !== 'read' || isSettled(zones, reading.measures)) return reading
  const detail = 'its boxes are not where the four corners given put them; give the middles of the discs more exactly'
  return { kind: 'review', source: asked.source, reason: 'poor-registration', detail }
}

/** Diameter of disc i on the raster. */
function sizeAt(rough: Parameters<typeof project>[0], sheet: Sheet, i: number): number {
  const centre = sheet.fiducials[i] ?? { x: 0, y: 0 }
  const radius = sheet.fiducialDiameter / 2
  const across = distance(project(rough, { x: centre.x - radius, y: centre.y }), project(rough, { x: centre.x + radius, y: centre.y }))
  const down = distance(project(rough, { x: centre.x, y: centre.y - radius }), project(rough, { x: centre.x, y: centre.y + radius }))
  return (across + down) / 2
}

/** The disc whose ink the corner lies on or near, if it is one. */
function discNear({ image, paper, components }: Sight, corner: Point, size: number): Disc | undefined {
  const { scale } = image.coarse
  const near = components
    .map((c) => ({ x: ((c.left + c.right) / 2) * scale, y: ((c.top + c.bottom) / 2) * scale }))
    .filter((middle) => distance(middle, corner) <= size * PLACED.reach)
    .flatMap((middle) => discAt(image.fine, paper, middle, size * PLACED.window) ?? [])
    .filter((disc) => Math.abs(disc.diameter - size) <= size * PLACED.sizeTolerance)
    .sort((a, b) => distance(a, corner) - distance(b, corner))
  return near[0]
}

/** Whether the corners do not go round as those of a page do: clockwise, without a dent. */
const isTwisted = (corners: readonly Point[]): boolean =>
  corners.some((b, i) => {
    const [a, c] = [corners[(i + 3) % 4] ?? b, corners[(i + 1) % 4] ?? b]
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) <= 0
  })
