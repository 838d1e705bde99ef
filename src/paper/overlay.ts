import type { Mm } from '../base/units.ts'
import type { DrawItem, Drawing } from '../model/drawing.ts'
import type { Sheet, Zone } from '../model/sheet.ts'
import type { Typesetter } from '../typeset/index.ts'
import { outlineOf } from './box.ts'
import { inset, lineOf } from './forms.ts'

/** Arms of the crosses on the corner discs, and a filling's distance from the outer edge of its box's frame. */
const ARM: Mm = 3
const WITHIN: Mm = 0.15
const LABEL: Mm = 2.6

/**
 * A page to be printed over a sheet, or onto a transparency: these boxes filled where they are, crosses on the centres of the
 * corner discs to lay it by, and in the bottom margin whose key it is.
 */
export function composeOverlay(typesetter: Typesetter, sheet: Sheet, filled: readonly Zone[], label: string): Drawing {
  const { width, height, fiducials } = sheet
  const crosses = fiducials.flatMap(({ x, y }) => [
    lineOf([x - ARM, y], [x + ARM, y], { width: 0.15, grey: 0.4 }),
    lineOf([x, y - ARM], [x, y + ARM], { width: 0.15, grey: 0.4 }),
  ])
  const boxes = filled.map((zone): DrawItem => ({ kind: 'path', commands: outlineOf(zone, inset(zone.rect, WITHIN)), fill: 0 }))
  const shaped = typesetter.shape(label, 'roman', LABEL)
  const x = (width - shaped.width) / 2
  const text = shaped.runs.map((run) => ({ ...run, x: x + run.x, y: height - 4 + run.y }))
  return { width, height, items: [...crosses, ...boxes, ...text] }
}
