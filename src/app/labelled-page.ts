import { boundsOf } from '../base/bounds.ts'
import { cornersOf, project, type Rect } from '../base/geometry.ts'
import { cropOf, readLabels } from '../image/index.ts'
import type { Raster } from '../model/raster.ts'
import type { PageReading } from '../model/reading.ts'
import type { Sheet, Zone } from '../model/sheet.ts'
import { LABELS } from './label-params.ts'

export interface LabelSearch {
  readonly raster: Raster
  readonly sheetOf: (copy: number, page: number) => Sheet | undefined
  /** Copies that were printed for somebody: the name stands on them, and no label is looked for. */
  readonly isPrefilled: (copy: number) => boolean
}

/** The reading of a page with what labels say that are stuck into its name field; as it was, where there are none. */
export async function labelledPage(reading: PageReading, { raster, sheetOf, isPrefilled }: LabelSearch): Promise<PageReading> {
  if (reading.kind !== 'read' || isPrefilled(reading.copy)) return reading
  const field = sheetOf(reading.copy, reading.page)?.zones.find(({ role }) => role.kind === 'name')
  if (field === undefined) return reading
  const within = (by: number): Raster => {
    const corners = cornersOf(grown(field, by)).map((corner) => project(reading.registration.toRaster, corner))
    return cropOf(raster, boundsOf(corners, raster))
  }
  const inside = within(-LABELS.inset)
  if (inkOf(inside) < LABELS.leastInk) return reading
  const around = await readLabels(within(LABELS.margin))
  // The field's frame may stand too close to a code for it to be seen as one.
  const labels = around.length > 0 ? around : await readLabels(inside)
  return labels.length === 0 ? reading : { ...reading, labels }
}

const grown = ({ rect }: Zone, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
})

const inkOf = ({ grey }: Raster): number => grey.reduce((count, level) => count + Number(level < LABELS.ink), 0) / grey.length
