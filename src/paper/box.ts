import type { Point, Rect } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { Form, PathCommand, PathItem, PlacedForm, Tag } from '../model/drawing.ts'
import type { Zone } from '../model/sheet.ts'
import type { PageStyle } from '../model/template.ts'
import { formOf, inset, placed, rectPath, roundedPath } from './forms.ts'

export type BoxStyle = PageStyle['box']

/** A box drawn and the zone that finds it again: always made together. */
export interface PlacedBox {
  readonly drawn: PlacedForm
  readonly zone: Zone
}

/** Outer size of a box: ovals are wider than high. */
export const boxWidth = (style: BoxStyle): Mm => (style.shape === 'oval' ? style.size * 1.6 : style.size)

/** Draws an answer box with its top left corner at a point and says where it is. White inside, whatever is under it. */
export function placeBox(
  style: BoxStyle,
  at: Point,
  zone: Pick<Zone, 'id' | 'group' | 'exclusive' | 'role' | 'inside'>,
  filled: boolean,
): PlacedBox {
  const rect: Rect = { x: at.x, y: at.y, width: boxWidth(style), height: style.size }
  const tag = filled ? MARKED : OPEN
  return { drawn: { ...placed(boxForm(style, filled), at.x, at.y), tag }, zone: { ...zone, rect, shape: style.shape } }
}

/** What a box reads as. */
const MARKED: Tag = { role: 'Span', text: '\u2612' }
const OPEN: Tag = { role: 'Span', text: '\u2610' }

/** The box alone; forms are equal by id wherever they are made. */
function boxForm(style: BoxStyle, filled: boolean): Form {
  const outer: Rect = { x: 0, y: 0, width: boxWidth(style), height: style.size }
  const outline: PathItem = {
    kind: 'path',
    commands: outlineOf(style, inset(outer, style.rule / 2)),
    fill: filled ? 0 : 1,
    stroke: { width: style.rule, grey: 0 },
  }
  return formOf(outer, [outline])
}

/** The line around a box of this shape that fills a rectangle. */
export function outlineOf(style: Pick<BoxStyle, 'shape'>, rect: Rect): readonly PathCommand[] {
  switch (style.shape) {
    case 'square':
      return rectPath(rect)
    case 'oval':
    case 'round':
      return roundedPath(rect, rect.height / 2)
  }
}
