import type { Rect } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { DrawItem, PlacedForm } from '../model/drawing.ts'
import { zoneId } from '../model/ids.ts'
import type { Student } from '../model/roster.ts'
import type { Zone } from '../model/sheet.ts'
import type { ShapedText } from '../typeset/index.ts'
import { boxWidth } from './box.ts'
import type { Desk, Job } from './desk.ts'
import { formOf, frameOf, lineOf, placed } from './forms.ts'
import { type DrawnBox, drawBox } from './lettered-box.ts'
import { leftToRight, zonesLeftToRight } from './mirrored.ts'
import { blankSlab, type Slab } from './slab.ts'
import type { PaperStyle } from './style.ts'

/** Height of the cells to write in, room for the caption above, and white space around a box. */
const CELL: Mm = 8
const EDGE: Mm = 1.1
const BETWEEN_ROWS: Mm = 1.5
const CAPTION: Mm = 5.2
const LABEL_GAP: Mm = 0.9
/** Above the first and under the last row of boxes. */
const INSIDE: Mm = 0.7
/** From the caption's baseline to the frame, per size of the text. */
const CAPTION_RISE = 0.455
const HAIRLINE = { width: 0.1, grey: 0.55 }

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const

const LABEL_SIZE = 0.95

/** The lengths of the grid at a desk's size of text; where digits stand inside their boxes, none stands beside them. */
function gridLengths({ text, box, unit }: PaperStyle) {
  const label = box.letters ? 0 : text.size * LABEL_SIZE * 0.5 + LABEL_GAP * unit
  return {
    cell: CELL * unit,
    caption: CAPTION * unit,
    edge: EDGE * unit,
    labelGap: LABEL_GAP * unit,
    column: EDGE * unit + label + boxWidth(box) + EDGE * unit,
    row: box.size + BETWEEN_ROWS * unit,
  }
}

/** How wide the student-number grid of an exam is; 0 when it has none. */
export const gridWidth = (style: PaperStyle, digits: number | undefined): Mm => (digits ?? 0) * gridLengths(style).column

/**
 * The student-number grid: a caption, a row of cells to write the number in, and under each cell a column of boxes with
 * their digits to the left. On a prefilled copy number and boxes are printed and no zone is left to be read: whose copy
 * it is is known. Digits of a number follow each other from left to right in every language.
 *
 * ```
 *   Student number
 *   ┌─────┬─────┐
 *   │     │     │  to write in
 *   ├─────┼─────┤
 *   │ 0 ▢ │ 0 ▢ │
 *   │ 1 ▢ │ 1 ▢ │
 * ```
 */
export function idGrid(desk: Desk, student: Student | undefined, job: Job): readonly Slab[] {
  const count = desk.exam.identify.grid ?? 0
  if (count === 0 || job.solutions) return []
  const [empty] = desk.slabs(`grid ${count}`, job.report, () => [emptyGrid(desk, count)])
  if (empty === undefined || student === undefined) return empty === undefined ? [] : [empty]
  const digits = [...student.id]
  if (digits.length > count) return [empty]
  return [
    {
      ...empty,
      zones: [],
      drawn: [...empty.drawn, ...digits.flatMap((digit, i) => prefilledDigit(desk, digit, count - digits.length + i, job))],
    },
  ]
}

function emptyGrid(desk: Desk, count: number): Slab {
  const { style, typesetter } = desk
  const { cell, caption: top, column: pitch, row } = gridLengths(style)
  const width = gridWidth(style, count)
  const frame: Rect = { x: 0, y: top, width, height: cell + 10 * row + 2 * INSIDE }
  const caption = typesetter.shape(style.words['student-number'] ?? 'Student number', 'bold', style.text.size)
  const columns = Array.from({ length: count }, (_, column) => column)
  const lines = [
    ...columns.slice(1).map((column) => lineOf([column * pitch, top], [column * pitch, top + frame.height], HAIRLINE)),
    lineOf([0, top + cell], [width, top + cell], { width: style.rules.field, grey: 0 }),
  ]
  const boxes = columns.flatMap((column) => DIGITS.map((digit) => digitBox(desk, column, digit, false)))
  const labels = DIGITS.map((digit) => ({ digit, shaped: typesetter.shape(`${digit}`, 'roman', style.text.size * LABEL_SIZE) }))
  const labelItems = style.box.letters
    ? []
    : columns.flatMap((column) => labels.flatMap(({ digit, shaped }) => digitLabel(style, column, digit, shaped)))
  const items: DrawItem[] = [
    ...movedText(caption, 0, top - style.text.size * CAPTION_RISE),
    ...leftToRight<DrawItem>(
      desk,
      [...lines, frameOf(frame, style.rules.field), ...labelItems, ...boxes.flatMap((box) => box.items)],
      width,
    ),
  ]
  const height = top + frame.height
  const form = formOf({ x: 0, y: 0, width: Math.max(width, caption.width), height }, items)
  const zones = boxes.map((box) => box.zone)
  return { ...blankSlab(height, ''), drawn: [placed(form, 0, 0)], zones: zonesLeftToRight(desk, zones, width) }
}

function rowMiddle(style: PaperStyle, digit: number): Mm {
  const { caption, cell, row } = gridLengths(style)
  return caption + cell + INSIDE + (digit + 0.5) * row
}

/** The box of a digit: at the right of its column, its label before it or inside. */
function digitBox(desk: Desk, column: number, digit: number, filled: boolean): DrawnBox {
  const { style } = desk
  const at = { x: boxLeft(style, column), y: rowMiddle(style, digit) - style.box.size / 2 }
  const zone: Pick<Zone, 'id' | 'group' | 'exclusive' | 'role' | 'inside'> = {
    id: zoneId(`s:${column}:${digit}`),
    group: `s:${column}`,
    exclusive: true,
    role: { kind: 'student-digit', column, digit },
    ...(style.box.letters ? { inside: `${digit}` } : {}),
  }
  return drawBox(desk, at, zone, filled)
}

function boxLeft(style: PaperStyle, column: number): Mm {
  const { column: pitch, edge } = gridLengths(style)
  return (column + 1) * pitch - boxWidth(style.box) - edge
}

function digitLabel(style: PaperStyle, column: number, digit: number, shaped: ShapedText): readonly DrawItem[] {
  return movedText(
    shaped,
    boxLeft(style, column) - gridLengths(style).labelGap - shaped.width,
    rowMiddle(style, digit) + style.text.size * 0.31,
  )
}

/** One digit printed in its cell, and its box filled. */
function prefilledDigit(desk: Desk, digit: string, column: number, job: Job): readonly PlacedForm[] {
  const name = `digit ${column} ${digit}`
  const [slab] = desk.slabs(name, job.report, () => [{ ...blankSlab(0, ''), drawn: drawDigit(desk, digit, column) }])
  return slab?.drawn ?? []
}

function drawDigit(desk: Desk, digit: string, column: number): readonly PlacedForm[] {
  const { style, typesetter } = desk
  const { caption, cell, column: pitch } = gridLengths(style)
  const shaped = typesetter.shape(digit, 'roman', style.text.size * 1.35)
  const at = { x: (column + 0.5) * pitch - shaped.width / 2, y: caption + cell / 2 + style.text.size * 0.45 }
  const ink = formOf({ x: 0, y: -shaped.ascent, width: shaped.width, height: shaped.ascent + shaped.descent }, shaped.runs)
  const number = /^[0-9]$/.test(digit) ? digitBox(desk, column, Number(digit), true).items.filter((item) => item.kind === 'form') : []
  return leftToRight(desk, [placed(ink, at.x, at.y), ...number], gridWidth(style, desk.exam.identify.grid))
}

const NAME_HEIGHT: Mm = 17

/** A framed field for the name: a line to write on, or the student's name. */
export function nameField(desk: Desk, width: Mm, student: Student | undefined, job: Job): readonly Slab[] {
  if (job.solutions || !desk.exam.identify.nameField) return []
  const name = `name ${width} ${student === undefined ? 'open' : 'known'}`
  return desk.slabs(name, job.report, () => [drawNameField(desk, width, student !== undefined)])
}

function drawNameField(desk: Desk, width: Mm, known: boolean): Slab {
  const { style, typesetter } = desk
  const { unit } = style
  const height = NAME_HEIGHT * unit
  const rect: Rect = { x: 0, y: 0, width, height }
  const size = style.text.size
  const label = typesetter.shape(`${style.words['name'] ?? 'Name'}${style.words['colon'] ?? ':'}`, 'roman', style.small.size)
  const dots = lineOf([3, height - 4 * unit], [width - 3, height - 4 * unit], { width: 0.25, grey: 0.2, dash: [0.25, 1.1] })
  const form = formOf(rect, [frameOf(rect, style.rules.field), ...movedText(label, 2.2, 4.6 * unit), ...(known ? [] : [dots])])
  const zone: Zone = { id: zoneId('name'), rect, shape: 'square', group: 'name', role: { kind: 'name' } }
  const left = { face: 'roman', x: 4, width: width - 8, align: 'left' } as const
  const late: Slab['late'] = [{ ...left, field: 'student-name', size: size * 1.2, y: height - 6 * unit }]
  const id: Slab['late'] = (desk.exam.identify.grid ?? 0) > 0 ? [] : [{ ...left, field: 'student-id', size, y: height - 1.6 * unit }]
  return { ...blankSlab(height, ''), drawn: [placed(form, 0, 0)], zones: [zone], late: known ? [...late, ...id] : [] }
}

const movedText = (shaped: ShapedText, x: Mm, y: Mm): readonly DrawItem[] =>
  shaped.runs.map((run) => ({ ...run, x: run.x + x, y: run.y + y }))
