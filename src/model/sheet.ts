import type { Point, Rect } from '../base/geometry.ts'
import type { Ratio } from '../base/ratio.ts'
import type { Mm } from '../base/units.ts'
import type { ItemId, OptionId, ZoneId } from './ids.ts'
import type { CodeRow, PageCode } from './page-code.ts'

/**
 * One printed page and where everything is on it, in mm from its top left corner. `paper` emits it out of the layout
 * that draws it; it is the only geometry that reading sees.
 */
export interface Sheet {
  readonly copy: number
  readonly page: number
  readonly code: PageCode
  readonly width: Mm
  readonly height: Mm
  /** Centres of the corner discs: top left, top right, bottom right, bottom left. */
  readonly fiducials: readonly [Point, Point, Point, Point]
  readonly fiducialDiameter: Mm
  readonly codeBoxes: readonly CodeBox[]
  readonly zones: readonly Zone[]
}

/** One binary box of the page code; `bit` 0 is the row field's most significant. */
export interface CodeBox {
  readonly row: CodeRow
  readonly bit: number
  readonly rect: Rect
}

/**
 * A place to look. Boxes are the outer edge of the printed frame; an oval is the stadium inscribed in its rectangle.
 * Boxes of one `group` belong together (one question, one digit column): they are judged against each other.
 */
export interface Zone {
  readonly id: ZoneId
  readonly rect: Rect
  readonly shape: 'square' | 'oval' | 'round'
  /** A letter or digit printed inside the box. */
  readonly inside?: string
  readonly group: string
  /** At most one box of the group can be meant: one of two marks was taken back, or both are a mistake. */
  readonly exclusive?: true
  readonly role: ZoneRole
}

export type ZoneRole =
  | { readonly kind: 'option'; readonly item: ItemId; readonly option: OptionId }
  | { readonly kind: 'grade'; readonly item: ItemId; readonly part: string; readonly points: Ratio }
  /** A box of a numeric answer: column 0 is leftmost. */
  | { readonly kind: 'digit'; readonly item: ItemId; readonly column: number; readonly symbol: string }
  /** A box of the student-number grid: column 0 is leftmost. */
  | { readonly kind: 'student-digit'; readonly column: number; readonly digit: number }
  | { readonly kind: 'name' }
  | { readonly kind: 'writing'; readonly item: ItemId }

/** Whether ink in the zone is read as a mark (and not merely kept as a picture). */
export const isBox = (zone: Zone): boolean =>
  zone.role.kind === 'option' || zone.role.kind === 'grade' || zone.role.kind === 'digit' || zone.role.kind === 'student-digit'
