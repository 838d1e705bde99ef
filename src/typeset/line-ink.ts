import type { Mm } from '../base/units.ts'
import { greyOf } from './faces.ts'
import { missingGlyph } from './missing-glyph.ts'
import type { Setting } from './setting.ts'
import { shapeLine } from './shape.ts'
import type { Ink } from './shift.ts'

/** A short text in roman that is not broken, from the edge where the language begins: a marker, a tag. */
export function lineInk(text: string, { shaper, style, direction, report }: Setting): { readonly ink: Ink; readonly width: Mm } {
  const { runs, width, missing } = shapeLine(shaper, text, { face: 'roman', size: style.size, direction })
  for (const character of missing) report(missingGlyph(character))
  return { width, ink: { items: runs.map((run) => ({ ...run, ...greyOf(style) })), late: [] } }
}
