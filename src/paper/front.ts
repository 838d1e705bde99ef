import type { Rect } from '../base/geometry.ts'
import type { Mm } from '../base/units.ts'
import type { DrawItem } from '../model/drawing.ts'
import { zoneId } from '../model/ids.ts'
import type { Student } from '../model/roster.ts'
import type { Zone } from '../model/sheet.ts'
import type { ShapedText } from '../typeset/index.ts'
import { boxWidth, placeBox } from './box.ts'
import type { Desk, Job } from './desk.ts'
import { formOf, frameOf, lineOf, placed } from './forms.ts'
import { blankSlab, type Slab } from './slab.ts'
import type { PaperStyle } from './style.ts'

/** Height of the cells to write in, room for the caption above, and white space around a box. */
const CELL: Mm = 8
const EDGE: Mm = 1.1
const BETWEEN_ROWS: Mm = 1.5
const CAPTION: Mm = 5.2
const LABEL_GAP: Mm = 0.9
const RULE: Mm = 0.2
const HAIRLINE = { width: 0.1, grey: 0.55 }

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const

const LABEL_SIZE = 0.95

/** A column holds a digit and its box. */
const columnWidth = ({ text, box }: PaperStyle): Mm => EDGE + text.size * LABEL_SIZE * 0.5 + LABEL_GAP + boxWidth(box) + EDGE
const rowHeight = ({ box }: PaperStyle): Mm => box.size + BETWEEN_ROWS

/** How wide the student-number grid of an exam is; 0 when it has none. */
export const gridWidth = (style: PaperStyle, digits: number | undefined): Mm => (digits ?? 0) * columnWidth(style)

/**
 * The student-number grid: a caption, a row of cells to write the number in, and under each cell a column of boxes with
 * their digits to the left. On a prefilled copy number and boxes are printed and no zone is left to be read: whose copy
 * it is is known.
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
      drawn: [...empty.drawn, ...digits.flatMap((digit, i) => prefilledDigit(desk, digit, count - digits.length + i))],
    },
  ]
}

function emptyGrid({ style, typesetter }: Desk, count: number): Slab {
  const width = gridWidth(style, count)
  const pitch = columnWidth(style)
  const frame: Rect = { x: 0, y: CAPTION, width, height: CELL + 10 * rowHeight(style) + 1.4 }
  const caption = typesetter.shape(style.words['student-number'] ?? 'Student number', 'bold', style.text.size)
  const columns = Array.from({ length: count }, (_, column) => column)
  const lines = [
    ...columns.slice(1).map((column) => lineOf([column * pitch, CAPTION], [column * pitch, CAPTION + frame.height], HAIRLINE)),
    lineOf([0, CAPTION + CELL], [width, CAPTION + CELL], { width: RULE, grey: 0 }),
  ]
  const boxes = columns.flatMap((column) => DIGITS.map((digit) => digitBox(style, column, digit, false)))
  const labels = DIGITS.map((digit) => ({ digit, shaped: typesetter.shape(`${digit}`, 'roman', style.text.size * LABEL_SIZE) }))
  const labelItems = columns.flatMap((column) => labels.flatMap(({ digit, shaped }) => digitLabel(style, column, digit, shaped)))
  const items: DrawItem[] = [
    ...movedText(caption, 0, CAPTION - 1.6),
    ...lines,
    frameOf(frame, RULE),
    ...labelItems,
    ...boxes.map((box) => box.drawn),
  ]
  const height = CAPTION + frame.height
  const form = formOf({ x: 0, y: 0, width: Math.max(width, caption.width), height }, items)
  return { ...blankSlab(height, ''), drawn: [placed(form, 0, 0)], zones: boxes.map((box) => box.zone) }
}

const rowMiddle = (style: PaperStyle, digit: number): Mm => CAPTION + CELL + 0.7 + (digit + 0.5) * rowHeight(style)

/** The box of a digit: at the right of its column, its label before it. */
function digitBox(style: PaperStyle, column: number, digit: number, filled: boolean) {
  const at = { x: boxLeft(style, column), y: rowMiddle(style, digit) - style.box.size / 2 }
  const zone: Pick<Zone, 'id' | 'group' | 'exclusive' | 'role'> = {
    id: zoneId(`s:${column}:${digit}`),
    group: `s:${column}`,
    exclusive: true,
    role: { kind: 'student-digit', column, digit },
  }
  return placeBox(style.box, at, zone, filled)
}

const boxLeft = (style: PaperStyle, column: number): Mm => (column + 1) * columnWidth(style) - boxWidth(style.box) - EDGE

function digitLabel(style: PaperStyle, column: number, digit: number, shaped: ShapedText): readonly DrawItem[] {
  return movedText(shaped, boxLeft(style, column) - LABEL_GAP - shaped.width, rowMiddle(style, digit) + style.text.size * 0.31)
}

/** One digit printed in its cell, and its box filled. */
function prefilledDigit(desk: Desk, digit: string, column: number) {
  const { style, typesetter } = desk
  const shaped = typesetter.shape(digit, 'roman', style.text.size * 1.35)
  const at = { x: (column + 0.5) * columnWidth(style) - shaped.width / 2, y: CAPTION + CELL / 2 + style.text.size * 0.45 }
  const ink = formOf({ x: 0, y: -shaped.ascent, width: shaped.width, height: shaped.ascent + shaped.descent }, shaped.runs)
  const number = /^[0-9]$/.test(digit) ? [digitBox(style, column, Number(digit), true).drawn] : []
  return [placed(ink, at.x, at.y), ...number]
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
  const rect: Rect = { x: 0, y: 0, width, height: NAME_HEIGHT }
  const size = style.text.size
  const label = typesetter.shape(`${style.words['name'] ?? 'Name'}:`, 'roman', style.small.size)
  const dots = lineOf([3, NAME_HEIGHT - 4], [width - 3, NAME_HEIGHT - 4], { width: 0.25, grey: 0.2, dash: [0.25, 1.1] })
  const form = formOf(rect, [frameOf(rect, RULE), ...movedText(label, 2.2, 4.6), ...(known ? [] : [dots])])
  const zone: Zone = { id: zoneId('name'), rect, shape: 'square', group: 'name', role: { kind: 'name' } }
  const left = { face: 'roman', x: 4, width: width - 8, align: 'left' } as const
  const late: Slab['late'] = [{ ...left, field: 'student-name', size: size * 1.2, y: NAME_HEIGHT - 6 }]
  const id: Slab['late'] = (desk.exam.identify.grid ?? 0) > 0 ? [] : [{ ...left, field: 'student-id', size, y: NAME_HEIGHT - 1.6 }]
  return { ...blankSlab(NAME_HEIGHT, ''), drawn: [placed(form, 0, 0)], zones: [zone], late: known ? [...late, ...id] : [] }
}

const movedText = (shaped: ShapedText, x: Mm, y: Mm): readonly DrawItem[] =>
  shaped.runs.map((run) => ({ ...run, x: run.x + x, y: run.y + y }))
