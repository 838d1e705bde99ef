import type { Rect } from '../base/geometry.ts'
import { type Mm, roundMm } from '../base/units.ts'
import type { DrawItem, Form, Glyph, PlacedForm, TextRun } from '../model/drawing.ts'
import { type CodeRow, type CodeWidths, type PageCode, textOfPageCode } from '../model/page-code.ts'
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

/** Where the code's text stands, whatever it says. */
export const codeTextRect = ({ body }: PaperStyle): Rect => ({
  x: body.x + body.width / 2,
  y: body.y + TEXT_BASELINE - TEXT_SIZE,
  width: TEXT_RIGHT,
  height: TEXT_SIZE,
})

/** Highest value that a field of so many bits holds. */
export const highestOf = (bits: number): number => 2 ** bits - 1

const unit: Rect = { x: 0, y: 0, width: CODE_BOX, height: CODE_BOX }

/** All boxes of a run's code, empty: one form for every page. */
export function drawCodeFrames(boxes: readonly CodeBox[], style: PaperStyle): Form {
  return formOf(
    { x: 0, y: 0, ...style.page },
    boxes.map(({ rect }) => frameOf(rect, RULE)),
  )
}

/** Boxes of a row that are filled by one form: there are no more forms than values of so many bits. */
const TOGETHER = 6

/** Fills the boxes whose bit is 1. */
export function createCodeFiller(boxes: readonly CodeBox[], widths: CodeWidths): (code: PageCode) => readonly PlacedForm[] {
  const groups = groupsOf(boxes).map((group) => ({
    group,
    bits: group.map(({ row, bit }) => ({ row, worth: 2 ** (widths[row] - 1 - bit) })),
    made: new Map<number, PlacedForm>(),
  }))
  return (code) =>
    groups.flatMap(({ group, bits, made }) => {
      let value = 0
      for (const { row, worth } of bits) value = value * 2 + (Math.floor((code[row] ?? 0) / worth) % 2)
      if (value === 0) return []
      const form = made.get(value) ?? filledGroup(group, value)
      made.set(value, form)
      return form
    })
}

/** Neighbours on a row. */
function groupsOf(boxes: readonly CodeBox[]): readonly (readonly CodeBox[])[] {
  const groups: CodeBox[][] = []
  for (const box of boxes) {
    const last = groups.at(-1)
    if (last !== undefined && last.length < TOGETHER && last[0]?.rect.y === box.rect.y) last.push(box)
    else groups.push([box])
  }
  return groups
}

function filledGroup(group: readonly CodeBox[], value: number): PlacedForm {
  const [first, last] = [group[0]?.rect ?? unit, group.at(-1)?.rect ?? unit]
  const filled = group.filter((_, i) => Math.floor(value / 2 ** (group.length - 1 - i)) % 2 === 1)
  const inks = filled.map(({ rect }) => filledRect({ ...unit, x: roundMm(rect.x - first.x) }, 0))
  return placed(formOf({ ...unit, width: roundMm(last.x - first.x + CODE_BOX) }, inks), first.x, first.y)
}

/** `+17/3/42+` to the right of the boxes; character by character, since no two pages have the same. */
export function createCodeText(style: PaperStyle, typesetter: Typesetter): (code: PageCode) => readonly DrawItem[] {
  const known = new Map<string, { readonly width: Mm; readonly runs: readonly TextRun[] }>()
  const shape = (character: string) => {
    const { width, runs } = typesetter.shape(character, 'typewriter', TEXT_SIZE)
    return { width, runs: runs.filter((run) => run.kind === 'text') }
  }
  const y = roundMm(style.body.y + TEXT_BASELINE)
  return (code) => {
    const glyphs: Glyph[] = []
    let width = 0
    let first: TextRun | undefined
    for (const character of textOfPageCode(code)) {
      const shaped = known.get(character) ?? shape(character)
      known.set(character, shaped)
      width += shaped.width
      for (const run of shaped.runs) {
        first ??= run
        glyphs.push(...run.glyphs)
      }
    }
    return first === undefined ? [] : [{ ...first, x: roundMm(style.body.x + style.body.width / 2 + TEXT_RIGHT - width), y, glyphs }]
  }
}
