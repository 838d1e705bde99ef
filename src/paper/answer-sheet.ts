import { letterAt } from '../base/letters.ts'
import type { Mm } from '../base/units.ts'
import type { DrawItem } from '../model/drawing.ts'
import { type OptionId, zoneId } from '../model/ids.ts'
import type { Zone } from '../model/sheet.ts'
import type { Option, Question, Variant, VariantPart } from '../model/variant.ts'
import { boxWidth } from './box.ts'
import { type Desk, type Job, setText } from './desk.ts'
import { drawField } from './fields/drawers.ts'
import { rowsOf } from './fields/rows.ts'
import { formOf, placed } from './forms.ts'
import { drawBox } from './lettered-box.ts'
import { blankSlab, overlaid, type Slab, shifted } from './slab.ts'

/** White space between boxes, between the columns, and under each row; of ten points. */
const BOX_PITCH_GAP: Mm = 2.2
const COLUMN_GAP: Mm = 9
const ROW_GAP: Mm = 2
/** Questions under each other before the next column begins. */
const ROWS = 10
/** Between the number and its boxes. */
const NUMBER_GAP: Mm = 2.4

/** A number with its boxes: one question, or one row of a question in rows. */
interface Line {
  readonly number: string
  readonly item: string
  readonly boxes: readonly { readonly inside: string; readonly zone: Pick<Zone, 'id' | 'group' | 'exclusive' | 'role'> }[]
}

/**
 * All that a variant's answers need, part by part: choices as numbers with lettered boxes, several in a row; grids of
 * numbers; grader boxes and the space to write in. A letter is that of the option in the booklet of questions.
 */
export function answerSlabs(desk: Desk, variant: Variant, job: Job): readonly Slab[] {
  const titled = variant.parts.filter((part) => part.title.length > 0 && questionsIn(part).length > 0).length > 1
  return variant.parts.flatMap((part) => [...(titled ? titleOf(desk, part, job) : []), ...partSlabs(desk, part, job)])
}

const questionsIn = (part: VariantPart): readonly Question[] =>
  part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : []))

function titleOf(desk: Desk, part: VariantPart, job: Job): readonly Slab[] {
  if (part.title.length === 0 || questionsIn(part).length === 0) return []
  const { style } = desk
  const blocks = part.title.map((block) =>
    block.kind === 'paragraph' ? { ...block, children: [{ kind: 'strong' as const, children: block.children }] } : block,
  )
  const name = `sheet title ${JSON.stringify(part.title)}`
  const { slab } = setText(desk, { name, item: 'part', blocks, style: style.text, width: style.body.width }, job)
  return [{ ...slab, gap: style.spacing.part * 0.8, after: 'bound' }]
}

/** Neighbouring choices stand together in columns; everything else over the whole width. */
function partSlabs(desk: Desk, part: VariantPart, job: Job): readonly Slab[] {
  const slabs: Slab[] = []
  let lines: Line[] = []
  const close = () => {
    slabs.push(...columnsOf(desk, lines))
    lines = []
  }
  for (const question of questionsIn(part)) {
    if (question.asked.field.kind === 'choice') lines.push(...linesOf(desk, question))
    else {
      close()
      slabs.push(...wideSlabs(desk, question, job))
    }
  }
  close()
  return slabs
}

function linesOf(desk: Desk, question: Question): readonly Line[] {
  const { asked, order, number } = question
  const { field, item } = asked
  if (field.kind !== 'choice') return []
  const boxOf = (option: OptionId, inside: string, group: string, exclusive: boolean): Line['boxes'][number] => ({
    inside,
    zone: { id: zoneId(`q:${item}:${option}`), group, role: { kind: 'option', item, option }, ...(exclusive ? { exclusive: true } : {}) },
  })
  if (field.rows === undefined) {
    const boxes = order.map((id, i) =>
      boxOf(
        id,
        letterOf(
          desk,
          field.options.find((option) => option.id === id),
          i,
        ),
        `q:${item}`,
        field.pick === 'one',
      ),
    )
    return [{ number: `${number}`, item, boxes }]
  }
  return rowsOf({ field, question }).map(({ row, options }, r) => ({
    number: `${number}.${r + 1}`,
    item,
    boxes: options.map((option, i) => boxOf(option.id, letterAt(i), `q:${item}:${row.id}`, true)),
  }))
}

/** True and false have the first letters of their words, every other option that of its place. */
function letterOf({ style }: Desk, option: Option | undefined, position: number): string {
  const word = option?.word === 'true' || option?.word === 'false' ? style.words[option.word] : undefined
  const [first] = word ?? ''
  return first?.toUpperCase() ?? letterAt(position)
}

/** Lines in columns, filled one after the other in blocks of at most `ROWS` rows that are never parted. */
function columnsOf(desk: Desk, lines: readonly Line[]): readonly Slab[] {
  if (lines.length === 0) return []
  const { style, typesetter } = desk
  const unit = style.unit
  const pitch = boxWidth(style.box) + BOX_PITCH_GAP * unit
  const label = Math.max(...lines.map(({ number }) => typesetter.shape(number, 'bold', style.text.size).width)) + NUMBER_GAP * unit
  const most = Math.max(...lines.map(({ boxes }) => boxes.length))
  const perLine = Math.max(1, Math.min(most, Math.floor((style.body.width - label) / pitch)))
  const width = label + perLine * pitch - BOX_PITCH_GAP * unit
  const columns = Math.max(1, Math.floor((style.body.width + COLUMN_GAP * unit) / (width + COLUMN_GAP * unit)))
  const block = columns * ROWS
  return Array.from({ length: Math.ceil(lines.length / block) }, (_, b) => lines.slice(b * block, (b + 1) * block)).flatMap((some) => {
    const rows = Math.ceil(some.length / columns)
    const cells = some.map((line) => lineSlab(desk, line, { label, pitch, perLine }))
    return Array.from({ length: rows }, (_, row): Slab => {
      const inRow = Array.from({ length: columns }, (_unused, column) => cells[column * rows + row])
      const across = inRow.flatMap((cell, column) => (cell === undefined ? [] : [shifted(cell, column * (width + COLUMN_GAP * unit), 0)]))
      return {
        ...overlaid(across, some[row]?.item ?? ''),
        gap: row === 0 ? style.spacing.question : ROW_GAP * unit,
        after: row === rows - 1 ? 'free' : 'bound',
      }
    })
  })
}

interface LineLook {
  readonly label: Mm
  readonly pitch: Mm
  /** Boxes on a line; a question with more has several. */
  readonly perLine: number
}

/** A number, right-aligned, and its boxes. */
function lineSlab(desk: Desk, { number, item, boxes }: Line, { label, pitch, perLine }: LineLook): Slab {
  const { style } = desk
  const rowHeight = style.box.size + ROW_GAP * style.unit
  const height = Math.ceil(boxes.length / perLine) * rowHeight - ROW_GAP * style.unit
  const drawn = boxes.map(({ inside, zone }, i) => {
    const at = { x: label + (i % perLine) * pitch, y: Math.floor(i / perLine) * rowHeight }
    return drawBox(desk, at, { ...zone, inside }, false)
  })
  const items = [...numberAt(desk, number, label - NUMBER_GAP * style.unit), ...drawn.flatMap((box) => box.items)]
  const form = formOf({ x: 0, y: 0, width: label + perLine * pitch, height }, items)
  return { ...blankSlab(height, item), drawn: [placed(form, 0, 0)], zones: drawn.map((box) => box.zone) }
}

/** A question's number that ends at `right`, on the line of a row of boxes. */
function numberAt({ style, typesetter }: Desk, number: string, right: Mm): readonly DrawItem[] {
  const shaped = typesetter.shape(number, 'bold', style.text.size)
  const y = style.box.size / 2 + style.text.size * 0.33
  return shaped.runs.map((run) => ({ ...run, x: run.x + right - shaped.width, y: run.y + y }))
}

/** A number's grid, or the boxes of graders and the space to write in, with the question's number before its first line. */
function wideSlabs(desk: Desk, question: Question, job: Job): readonly Slab[] {
  const { style, typesetter } = desk
  const slabs = (['answers', 'grader-boxes', 'writing-space'] as const).flatMap((object) => drawField(desk, question, object, job))
  const number = `${question.number}`
  const { width } = typesetter.shape(number, 'bold', style.text.size)
  const indent = question.asked.field.kind === 'digits' ? width : 0
  return slabs.map((slab, i): Slab => {
    const moved = indent === 0 ? slab : { ...shifted(slab, indent, 0), gap: slab.gap }
    const after = i === slabs.length - 1 ? 'free' : 'bound'
    if (i > 0) return { ...moved, after }
    const top = (slab.height - style.box.size) / 2
    const form = formOf({ x: 0, y: 0, width, height: slab.height }, numberAt(desk, number, width))
    return { ...moved, drawn: [...moved.drawn, placed(form, 0, top)], gap: style.spacing.question * 1.2, after }
  })
}
