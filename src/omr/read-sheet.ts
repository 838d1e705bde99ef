import { cornersOf, type Point, project, type Rect } from '../base/geometry.ts'
import type { PageReading, ScanPage } from '../model/reading.ts'
import { isBox, type Sheet } from '../model/sheet.ts'
import { locateBoxes } from './boxes/locate-boxes.ts'
import { measureOf } from './boxes/measure.ts'
import { READ } from './params.ts'
import type { View } from './pixels/patch.ts'
import type { Placement } from './place/register.ts'

/**
 * What is in the boxes of a page that was found. Boxes that lie outside the image are never called blank: such a page
 * goes to review whole.
 */
export function readSheet(placement: Placement, view: View, { sheet, source }: { sheet: Sheet; source: ScanPage }): PageReading {
  const zones = sheet.zones.filter(isBox)
  const outside = zones.filter((zone) => !isWithin(view, zone.rect)).length
  if (outside > 0) {
    const detail = `copy ${sheet.copy} page ${sheet.page}: ${outside} of ${zones.length} boxes lie outside the image; scan the whole sheet again`
    return { kind: 'review', source, reason: 'cut-off', detail }
  }
  const { registration } = placement
  return {
    kind: 'read',
    source,
    copy: sheet.copy,
    page: sheet.page,
    registration,
    ...(view.isBilevel === true ? { isBilevel: true as const } : {}),
    measures: locateBoxes(view, zones, placement.anchors).map((box) => measureOf(box, view.isBilevel)),
  }
}

/** Whether a box lies on the image, but for the width of its frame. */
function isWithin({ image, toRaster }: View, rect: Rect): boolean {
  const inset = Math.min(rect.width, rect.height) * READ.frameShare
  const inner = { x: rect.x + inset, y: rect.y + inset, width: rect.width - 2 * inset, height: rect.height - 2 * inset }
  const [right, bottom] = [image.width * image.scale, image.height * image.scale]
  return cornersOf(inner).every((corner) => {
    const { x, y }: Point = project(toRaster, corner)
    return x >= 0 && y >= 0 && x <= right && y <= bottom
  })
}
