import type { DrawItem } from '../model/drawing.ts'
import type { CodeWidths, PageCode } from '../model/page-code.ts'
import type { CodeBox } from '../model/sheet.ts'
import type { Typesetter } from '../typeset/index.ts'
import { drawFiducials } from './fiducials.ts'
import { formOf, placed } from './forms.ts'
import { createCodeFiller, createCodeText, drawCodeFrames } from './header.ts'
import type { PaperStyle } from './style.ts'

/**
 * What every page that is read has at its edges: corner discs and empty code boxes, which are one form for all pages,
 * and what its own code fills and says.
 */
export function createPageHead(
  style: PaperStyle,
  typesetter: Typesetter,
  boxes: readonly CodeBox[],
  widths: CodeWidths,
): (code: PageCode) => readonly DrawItem[] {
  const frame = formOf({ x: 0, y: 0, ...style.page }, [...drawFiducials(style), placed(drawCodeFrames(boxes, style), 0, 0)])
  const same = placed(frame, 0, 0)
  const fill = createCodeFiller(boxes, widths)
  const text = createCodeText(style, typesetter)
  return (code) => [same, ...fill(code), ...text(code)]
}
