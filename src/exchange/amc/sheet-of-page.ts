import type { Point, Rect } from '../../base/geometry.ts'
import { type Mm, mmOfTexPoint, roundMm } from '../../base/units.ts'
import { zoneId } from '../../model/ids.ts'
import type { CodeRow } from '../../model/page-code.ts'
import type { Sheet, Zone, ZoneRole } from '../../model/sheet.ts'
import { type AmcBox, type AmcPage, NAME_ZONE } from './layout.ts'

/** Rules of AMC's boxes: of those to be marked unless an exam sets another (0.5 pt), and of the page code (0.2 pt). */
const RULES = { box: mmOfTexPoint(0.5), code: mmOfTexPoint(0.2) } as const

const ROWS: Readonly<Record<1 | 2 | 3, CodeRow>> = { 1: 'copy', 2: 'page', 3: 'check' }

/** What the boxes of a page stand for. */
export interface BoxMeaning {
  readonly role: ZoneRole
  readonly group: string
  readonly isExclusive: boolean
}

/** Whether a page can be recognised: it has four corner marks and a code. Others are not to be scanned. */
export const isScannable = (page: AmcPage): boolean => page.markDiameter > 0 && page.marks.length === 4 && page.digits.length > 0

/** A page as a sheet. Boxes without a meaning, and those that AMC does not look at, are no zones. */
export function sheetOfPage(page: AmcPage, isLettered: boolean, meaningOf: (box: AmcBox) => BoxMeaning | undefined): Sheet {
  const boxes = page.boxes.flatMap((box): readonly Zone[] => {
    const meaning = box.isUnscanned ? undefined : meaningOf(box)
    if (meaning === undefined) return []
    return [
      {
        id: zoneId(`${box.question}.${box.answer}`),
        rect: box.shape === 'oval' ? rounded(box.rect) : framed(box.rect, RULES.box),
        shape: box.shape,
        ...(isLettered && box.label !== '' ? { inside: box.label } : {}),
        group: meaning.group,
        ...(meaning.isExclusive ? { exclusive: true as const } : {}),
        role: meaning.role,
      },
    ]
  })
  const names = page.zones
    .filter(({ name }) => name === NAME_ZONE)
    .map(({ rect }, i): Zone => {
      const id = i === 0 ? 'name' : `name.${i + 1}`
      return { id: zoneId(id), rect: rounded(rect), shape: 'square', group: id, role: { kind: 'name' } }
    })
  const corner = (i: number): Point => ({ x: roundMm(page.marks[i]?.x ?? 0), y: roundMm(page.marks[i]?.y ?? 0) })
  return {
    ...{ copy: page.sheet, page: page.page, code: { copy: page.sheet, page: page.page, check: page.check } },
    ...{ width: roundMm(page.width), height: roundMm(page.height) },
    fiducials: [corner(0), corner(1), corner(2), corner(3)],
    fiducialDiameter: roundMm(page.markDiameter),
    codeBoxes: page.digits
      .toSorted((a, b) => a.number - b.number || a.bit - b.bit)
      .map(({ number, bit, rect }) => ({ row: ROWS[number], bit, rect: framed(rect, RULES.code) })),
    zones: [...boxes, ...names],
  }
}

/** AMC measures squares inside their frame, and ovals with it. */
const framed = ({ x, y, width, height }: Rect, rule: Mm): Rect =>
  rounded({ x: x - rule, y: y - rule, width: width + 2 * rule, height: height + 2 * rule })

const rounded = ({ x, y, width, height }: Rect): Rect => ({ x: roundMm(x), y: roundMm(y), width: roundMm(width), height: roundMm(height) })
