import { type Mm, roundMm } from '../base/units.ts'
import type { DrawItem } from '../model/drawing.ts'
import type { Zone } from '../model/sheet.ts'
import { mirrorItem } from '../typeset/index.ts'
import type { Desk } from './desk.ts'
import type { DrawnSlabs } from './page.ts'

/**
 * What a page shows as its language wants it: laid out from the left edge of the body, and reflected within the body where
 * the language begins at the right. Zones come from the same reflection, so reading finds the boxes where they are.
 */
export function inItsDirection({ direction, style: { body } }: Desk, { items, zones }: DrawnSlabs): DrawnSlabs {
  if (direction === 'ltr') return { items, zones }
  const width = 2 * body.x + body.width
  return {
    items: items.map((item) => rounded(mirrorItem(item, width))),
    zones: zones.map((zone) => mirrorZone(zone, width)),
  }
}

const mirrorZone = (zone: Zone, width: Mm): Zone => ({ ...zone, rect: { ...zone.rect, x: roundMm(width - zone.rect.x - zone.rect.width) } })

const rounded = (item: DrawItem): DrawItem => (item.kind === 'form' || item.kind === 'text' ? { ...item, x: roundMm(item.x) } : item)

/**
 * Something that reads from left to right in every language (digits of a number, a computed interval), drawn in a strip
 * of a width: reflected here, so that the reflection of the page sets it right again.
 */
export const leftToRight = <T extends DrawItem>({ direction }: Desk, items: readonly T[], width: Mm): readonly T[] =>
  direction === 'ltr' ? items : items.map((item) => mirrorItem(item, width) as T)

/** The same of zones. */
export const zonesLeftToRight = ({ direction }: Desk, zones: readonly Zone[], width: Mm): readonly Zone[] =>
  direction === 'ltr' ? zones : zones.map((zone) => ({ ...zone, rect: { ...zone.rect, x: width - zone.rect.x - zone.rect.width } }))
