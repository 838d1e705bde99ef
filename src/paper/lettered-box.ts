import type { Point } from '../base/geometry.ts'
import type { DrawItem } from '../model/drawing.ts'
import type { Zone } from '../model/sheet.ts'
import { boxWidth, placeBox } from './box.ts'
import type { Desk } from './desk.ts'

/** A box with what is printed inside it, and its zone. */
export interface DrawnBox {
  readonly items: readonly DrawItem[]
  readonly zone: Zone
}

/** Size of what stands inside, over the box's; the room that it may take. */
const SIZE = 0.72
const ROOM = 0.76

/** An answer box with its top left corner at a point; what its zone has inside is printed there, unless it is filled. */
export function drawBox(
  { style, typesetter }: Desk,
  at: Point,
  zone: Pick<Zone, 'id' | 'group' | 'exclusive' | 'role' | 'inside'>,
  filled: boolean,
): DrawnBox {
  const box = placeBox(style.box, at, zone, filled)
  if (zone.inside === undefined || filled) return { items: [box.drawn], zone: box.zone }
  const width = boxWidth(style.box)
  const natural = typesetter.shape(zone.inside, 'sans', style.box.size * SIZE)
  const scale = Math.min(1, (width * ROOM) / natural.width)
  const shaped = scale === 1 ? natural : typesetter.shape(zone.inside, 'sans', style.box.size * SIZE * scale)
  const x = at.x + (width - shaped.width) / 2
  const y = at.y + (style.box.size + shaped.ascent) / 2
  return {
    items: [box.drawn, ...shaped.runs.map((run) => ({ ...run, x: run.x + x, y: run.y + y, grey: style.greys.letters }))],
    zone: box.zone,
  }
}
