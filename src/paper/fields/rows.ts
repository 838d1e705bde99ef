import { bug } from '../../base/bug.ts'
import { letterAt } from '../../base/letters.ts'
import type { Mm } from '../../base/units.ts'
import type { Block } from '../../model/content.ts'
import type { DrawItem } from '../../model/drawing.ts'
import { type OptionId, zoneId } from '../../model/ids.ts'
import type { Zone } from '../../model/sheet.ts'
import type { ChoiceRow, Option } from '../../model/variant.ts'
import { boxWidth } from '../box.ts'
import { type Desk, type Job, type SetText, setText } from '../desk.ts'
import { formOf, lineOf, placed } from '../forms.ts'
import { drawBox } from '../lettered-box.ts'
import { blankSlab, overlaid, type Slab, shifted } from '../slab.ts'
import type { FieldUse } from './field.ts'

type Use = FieldUse<'choice'>

/** White space between columns of a table, and beside and between the lettered boxes of a row. */
const COLUMN_GAP: Mm = 4
const LETTER_GAP: Mm = 0.9
const BOX_PITCH_GAP: Mm = 3
/** The words on the left keep at least this share of the column. */
const LEFT_SHARE = 0.3
/** A column head is never wider. */
const WIDEST_HEAD: Mm = 32
const ANY_WIDTH: Mm = 1000
const ROW_GAP: Mm = 1.3
const RULE = { width: 0.12, grey: 0.35 }

interface Row {
  readonly row: ChoiceRow
  /** In the order printed, the same right sides in every row. */
  readonly options: readonly Option[]
}

/**
 * A choice in rows: the right sides as heads of columns over the boxes where they are short enough, else as a lettered
 * list above rows of lettered boxes.
 */
export function rowSlabs(desk: Desk, use: Use, job: Job): readonly Slab[] {
  const { asked, order } = use.question
  const name = `rows ${asked.hash} ${job.booklet ?? ''} ${order.join(' ')}`
  return desk.slabs(name, job.report, (report) => {
    const inner = { ...job, report }
    const rows = rowsOf(use)
    const apart = job.booklet === 'questions'
    return (apart ? undefined : tableOf(desk, use, rows, inner)) ?? letteredOf(desk, use, rows, inner)
  })
}

/** The rows in the order printed. */
export function rowsOf({ field, question }: Pick<Use, 'field' | 'question'>): readonly Row[] {
  const options = new Map(field.options.map((option) => [option.id, option]))
  const rows = field.rows ?? []
  const rowOf = (id: OptionId): ChoiceRow => rows.find((row) => row.options.includes(id)) ?? bug(`option ${id} stands in no row`)
  const printed = [...new Set(question.order.map(rowOf))]
  return printed.map((row) => ({
    row,
    options: question.order.filter((id) => row.options.includes(id)).map((id) => options.get(id) ?? bug(`option ${id}`)),
  }))
}

/** Heads over columns of boxes; undefined when they leave too little room for the words on the left. */
function tableOf(desk: Desk, use: Use, rows: readonly Row[], job: Job): readonly Slab[] | undefined {
  const { style } = desk
  const heads = (rows[0]?.options ?? []).map((option, i) =>
    textOf(desk, use, job, { name: `head ${i}`, blocks: option.content, width: ANY_WIDTH }),
  )
  if (heads.some((head) => head.lines > 1 || head.extent > WIDEST_HEAD)) return undefined
  const pitch = Math.max(boxWidth(style.box), ...heads.map((head) => head.extent)) + COLUMN_GAP * style.unit
  const left = style.columnWidth - style.boxIndent - pitch * heads.length
  if (left < style.columnWidth * LEFT_SHARE) return undefined
  const middleOf = (i: number): Mm => style.columnWidth - pitch * (heads.length - i - 0.5)
  const headLine = overlaid(
    heads.map((head, i) => shifted(head.slab, middleOf(i) - head.extent / 2, 0)),
    use.question.asked.item,
  )
  const rule = formOf({ x: style.boxIndent, y: 0, width: style.columnWidth - style.boxIndent, height: 0.2 }, [
    lineOf([style.boxIndent, 0.1], [style.columnWidth, 0.1], RULE),
  ])
  const under = headLine.height + 0.5
  const head: Slab = {
    ...headLine,
    height: under + 0.2,
    gap: style.spacing.option * 1.6,
    drawn: [...headLine.drawn, placed(rule, 0, under)],
    after: 'bound',
  }
  const body = rows.map((row) =>
    rowSlab(desk, use, job, {
      row,
      width: left - COLUMN_GAP * style.unit,
      boxAt: (i) => middleOf(i) - boxWidth(style.box) / 2,
      labelOf: () => undefined,
    }),
  )
  return [head, ...body]
}

/** The right sides as a lettered list; rows whose boxes have the letters beside them. */
function letteredOf(desk: Desk, use: Use, rows: readonly Row[], job: Job): readonly Slab[] {
  const { style, typesetter } = desk
  const rights = rows[0]?.options ?? []
  const letters = rights.map((_, i) => letterAt(i))
  const indent = style.boxIndent + style.text.size * 1.4
  const list = rights.map((option, i): Slab => {
    const text = textOf(desk, use, job, { name: `right ${i}`, blocks: option.content, width: style.columnWidth - indent })
    const letter = typesetter.shape(letters[i] ?? '', 'bold', style.text.size)
    const form = formOf({ x: 0, y: 0, width: indent, height: text.slab.height }, at(letter.runs, style.boxIndent, text.firstBaseline))
    return {
      ...overlaid([shifted(text.slab, indent, 0)], use.question.asked.item),
      gap: i === 0 ? style.spacing.option * 1.6 : style.spacing.option * 0.6,
      drawn: [placed(form, 0, 0), ...shifted(text.slab, indent, 0).drawn],
      after: 'bound',
    }
  })
  if (job.booklet === 'questions') return [...list, ...numberedRows(desk, use, rows, job)]
  const widest = Math.max(0, ...letters.map((letter) => LETTER_GAP * style.unit + typesetter.shape(letter, 'roman', style.text.size).width))
  const pitch = boxWidth(style.box) + (style.box.letters ? 0 : widest) + BOX_PITCH_GAP * style.unit
  const first = style.columnWidth - pitch * rights.length + BOX_PITCH_GAP * style.unit
  const body = rows.map((row) =>
    rowSlab(desk, use, job, {
      row,
      width: first - style.boxIndent - style.boxGap * 2,
      boxAt: (i) => first + i * pitch,
      labelOf: (i) => letters[i],
    }),
  )
  return [...list, ...body]
}

/** In a booklet of questions: the words on the left, numbered as on the answer sheet. */
function numberedRows(desk: Desk, use: Use, rows: readonly Row[], job: Job): readonly Slab[] {
  const { style, typesetter } = desk
  const indent = style.boxIndent + style.text.size * 1.4
  return rows.map(({ row }, i): Slab => {
    const words = textOf(desk, use, job, { name: `left ${row.id}`, blocks: row.content, width: style.columnWidth - indent })
    const number = typesetter.shape(`${i + 1}`, 'bold', style.text.size)
    const form = formOf({ x: 0, y: 0, width: indent, height: words.slab.height }, at(number.runs, style.boxIndent, words.firstBaseline))
    const slab = shifted(words.slab, indent, 0)
    return { ...slab, gap: i === 0 ? style.spacing.option * 1.6 : ROW_GAP, drawn: [placed(form, 0, 0), ...slab.drawn], after: 'bound' }
  })
}

interface RowOrder {
  readonly row: Row
  /** Of the words on the left. */
  readonly width: Mm
  readonly boxAt: (i: number) => Mm
  /** What stands right of a box, or inside it. */
  readonly labelOf: (i: number) => string | undefined
}

/** The words on the left, and a box for each right side with its middle on the axis of their first line. */
function rowSlab(desk: Desk, use: Use, job: Job, { row: { row, options }, width, boxAt, labelOf }: RowOrder): Slab {
  const { style, typesetter } = desk
  const { item } = use.question.asked
  const words = textOf(desk, use, job, { name: `left ${row.id}`, blocks: row.content, width })
  const half = style.box.size / 2
  const top = Math.max(0, half - words.axis)
  const y = Math.max(0, words.axis - half)
  const items: DrawItem[] = []
  const zones: Zone[] = []
  options.forEach((option, i) => {
    const role = { kind: 'option', item, option: option.id } as const
    const letter = labelOf(i)
    const inside = style.box.letters && letter !== undefined ? { inside: letter } : {}
    const zone = { id: zoneId(`q:${item}:${option.id}`), group: `q:${item}:${row.id}`, exclusive: true, role, ...inside } as const
    const filled = job.solutions && (use.key?.right.includes(option.id) ?? false)
    const box = drawBox(desk, { x: boxAt(i), y }, zone, filled)
    const label = typesetter.shape(style.box.letters ? '' : (letter ?? ''), 'roman', style.text.size)
    items.push(...box.items, ...at(label.runs, boxAt(i) + boxWidth(style.box) + LETTER_GAP * style.unit, y + half + style.text.size * 0.33))
    zones.push(box.zone)
  })
  const height = Math.max(words.slab.height + top, y + style.box.size)
  const boxes = formOf({ x: 0, y: 0, width: style.columnWidth, height }, items)
  const whole = overlaid(
    [shifted(words.slab, style.boxIndent, top), { ...blankSlab(height, item), drawn: [placed(boxes, 0, 0)], zones }],
    item,
  )
  return { ...whole, gap: ROW_GAP }
}

interface TextOrder {
  readonly name: string
  readonly blocks: readonly Block[]
  readonly width: Mm
}

function textOf(desk: Desk, use: Use, job: Job, { name, blocks, width }: TextOrder): SetText {
  const { asked } = use.question
  const style = { ...desk.style.option, align: 'ragged' as const }
  return setText(desk, { name: `${name} ${asked.hash} ${width} ${use.question.order[0]}`, item: asked.item, blocks, style, width }, job)
}

const at = (runs: readonly DrawItem[], x: Mm, y: Mm): readonly DrawItem[] =>
  runs.map((run) => (run.kind === 'text' ? { ...run, x: run.x + x, y: run.y + y } : run))
