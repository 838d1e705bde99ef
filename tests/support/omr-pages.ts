import { itemId, optionId, zoneId } from '../../src/model/ids.ts'
import type { ReadPage } from '../../src/model/reading.ts'
import type { Sheet, Zone } from '../../src/model/sheet.ts'
import { sampleSheet, source } from './raster-drawing.ts'

/** What a box measured; darkness follows ink unless said, nothing spills. */
export interface DrawnBox {
  readonly ink: number
  readonly cover: number
  readonly darkness?: number
  readonly spill?: number
  readonly inside?: string
  readonly cells?: string
  readonly around?: string
  readonly corners?: string
}

/** A read page with these boxes, each in a group of its own unless one is named. */
export function pageOf(boxes: readonly DrawnBox[], group?: string): { readonly reading: ReadPage; readonly sheet: Sheet } {
  const sheet = sampleSheet()
  const zones = boxes.map((box, i): Zone => {
    const role = { kind: 'option', item: itemId('q'), option: optionId(`${i}`) } as const
    const zone = {
      id: zoneId(`z${i}`),
      rect: { x: 20 + 5 * i, y: 40, width: 3.78, height: 3.78 },
      shape: 'square',
      group: group ?? `g${i}`,
      role,
    } as const
    return box.inside === undefined ? zone : { ...zone, inside: box.inside }
  })
  const measures = boxes.map((box, i) => ({
    zone: zoneId(`z${i}`),
    ink: box.ink,
    darkness: box.darkness ?? box.ink * 0.9,
    cover: box.cover,
    spill: box.spill ?? 0,
    ...(box.cells === undefined ? {} : { cells: box.cells }),
    ...(box.around === undefined ? {} : { around: box.around }),
    ...(box.corners === undefined ? {} : { corners: box.corners }),
  }))
  const registration = { toRaster: [6, 0, 0, 0, 6, 0, 0, 0, 1], residual: 0, fiducials: 4, turns: 0 } as const
  return { reading: { kind: 'read', source, copy: sheet.copy, page: sheet.page, registration, measures }, sheet: { ...sheet, zones } }
}
