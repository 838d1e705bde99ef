import type { Rect } from '../base/geometry.ts'
import { type Mm, roundMm } from '../base/units.ts'
import type { DrawItem, Form } from '../model/drawing.ts'
import { bitsOf, type CodeRow, type CodeWidths, type PageCode, textOfPageCode } from '../model/page-code.ts'
import type { CodeBox } from '../model/sheet.ts'
import type { Typesetter } from '../typeset/index.ts'
import { filledRect, formOf, frameOf, placed } from './forms.ts'
import type { PaperStyle } from './style.ts'

/** Outer size, distance and rule of the page code's boxes, as AMC prints them. */
const CODE_BOX: Mm = 3.2
const PITCH: Mm = 3.341
const RULE: Mm = 0.07

// From the text block's centre line and top edge. The third row stands between AMC's two and the text.
const FIRST_LEFT: Mm = -44.93
const ROWS: readonly Mm[] = [-18.41, -14.19, -9.97]
const TEXT_RIGHT: Mm = 45
const TEXT_BASELINE: Mm = -10.8
/** Ten TeX points. */
const TEXT_SIZE: Mm = 3.5146

/** Which fields stand on which row, from left to right. */
const fieldsOfRow: readonly (readonly CodeRow[])[] = [['copy'], ['page', 'check'], ['strong']]

/** Where the boxes of a page code are; the same on every page of a run. */
export function codeBoxesOf(style: PaperStyle, widths: CodeWidths): readonly CodeBox[] {
  const left = style.body.x + style.body.width / 2 + FIRST_LEFT
  return fieldsOfRow.flatMap((fields, row) => {
    const bits = fields.flatMap((field) => Array.from({ length: widths[field] }, (_, bit) => ({ row: field, bit })))
    const y = roundMm(style.body.y + (ROWS[row] ?? 0))
    return bits.map((bit, i) => ({ ...bit, rect: { x: roundMm(left + i * PITCH), y, width: CODE_BOX, height: CODE_BOX } }))
  })
}

/** Highest value that a field of so many bits holds. */
export const highestOf = (bits: number): number => 2 ** bits - 1

const unit: Rect = { x: 0, y: 0, width: CODE_BOX, height: CODE_BOX }
const black = formOf(unit, [filledRect(unit, 0)])

/** All boxes of a run's code, empty: one form for every page. */
export function drawCodeFrames(boxes: readonly CodeBox[], style: PaperStyle): Form {
  return formOf(
    { x: 0, y: 0, ...style.page },
    boxes.map(({ rect }) => frameOf(rect, RULE)),
  )
}

/** Fills the boxes whose bit is 1 and prints the code's text. */
export function drawPageCode(code: PageCode, boxes: readonly CodeBox[], widths: CodeWidths): readonly DrawItem[] {
  const values: Readonly<Record<CodeRow, readonly number[]>> = {
    copy: bitsOf(code.copy, widths.copy),
    page: bitsOf(code.page, widths.page),
    check: bitsOf(code.check, widths.check),
    strong: bitsOf(code.strong ?? 0, widths.strong),
  }
  return boxes.filter((box) => values[box.row][box.bit] === 1).map(({ rect }) => placed(black, rect.x, rect.y))
}

/** `+17/3/42+` to the right of the boxes; character by character, since no two pages have the same. */
export function drawCodeText(code: PageCode, style: PaperStyle, typesetter: Typesetter): readonly DrawItem[] {
  const shaped = [...textOfPageCode(code)].map((character) => typesetter.shape(character, 'typewriter', TEXT_SIZE))
  const width = shaped.reduce((sum, one) => sum + one.width, 0)
  const x = roundMm(style.body.x + style.body.width / 2 + TEXT_RIGHT - width)
  const y = roundMm(style.body.y + TEXT_BASELINE)
  const [first] = shaped[0]?.runs ?? []
  return first === undefined ? [] : [{ ...first, x, y, glyphs: shaped.flatMap((one) => one.runs.flatMap((run) => run.glyphs)) }]
}
