import { bug } from '../../base/bug.ts'
import { letterAt } from '../../base/letters.ts'
import type { Mm } from '../../base/units.ts'
import type { Block } from '../../model/content.ts'
import type { DrawItem, Tag } from '../../model/drawing.ts'
import { type OptionId, zoneId } from '../../model/ids.ts'
import type { Zone } from '../../model/sheet.ts'
import type { Option } from '../../model/variant.ts'
import { boxWidth } from '../box.ts'
import { type Desk, type Job, type SetText, setText } from '../desk.ts'
import { formOf, placed } from '../forms.ts'
import { drawBox } from '../lettered-box.ts'
import { blankSlab, overlaid, type Slab, shifted } from '../slab.ts'
import { feedbackOf, hasFeedback } from './feedback.ts'
import { type FieldDrawer, type FieldUse, nothingDrawn } from './field.ts'
import { rowSlabs } from './rows.ts'

type Use = FieldUse<'choice'>

/** White space between the box and the text, and between the options, of options on one line. */
const INLINE_GAP: Mm = 9
const NARROW_GAP: Mm = 5
const ROW_GAP: Mm = 12
/** A box's middle stands a little above the math axis, where capitals have theirs; per size. */
const ABOVE_AXIS = 0.06
/** Half the height of a capital, per size. */
const CAPITAL_HALF = 0.34
/** Wide enough that an option on one line is never broken. */
const ANY_WIDTH: Mm = 1000
/** White space between an option and what is said about it. */
const FEEDBACK_GAP: Mm = 0.3

/** The options of a question to a screen reader: a list whose labels are the boxes. */
const OPTIONS: Tag = { role: 'L' }
const BODY: Tag = { role: 'LBody' }

/** Options beside their boxes: under each other, in columns, or on one line. */
export const choiceDrawer: FieldDrawer<'choice'> = {
  answers: (desk, use, job) => {
    const { arrangement, rows } = use.field
    if (job.booklet === 'questions' && saysTrueOrFalse(use)) return []
    if (rows !== undefined) return rowSlabs(desk, use, job)
    if (hasFeedback(use, job)) return listOf(desk, use, job, 1)
    switch (arrangement.kind) {
      case 'list':
        return listOf(desk, use, job, arrangement.columns)
      case 'inline':
        return onLine(desk, use, job, 'left')
      case 'row':
        return onLine(desk, use, job, 'centre')
    }
  },
  'grader-boxes': nothingDrawn,
  'writing-space': nothingDrawn,
}

/** Options under each other or in columns that are filled one after the other. */
function listOf(desk: Desk, use: Use, job: Job, columns: number): readonly Slab[] {
  const { asked, order } = use.question
  if (columns > 1) return desk.slabs(nameOf('columns', use, job), job.report, (report) => columnsOf(desk, use, { ...job, report }, columns))
  return order.flatMap((option, i) => {
    const name = `listed ${asked.hash} ${option} ${job.solutions} ${isLettered(desk, use) || job.booklet === 'questions' ? i : i === 0}`
    return desk.slabs(name, job.report, (report) => {
      const width = desk.style.columnWidth - desk.style.textIndent
      const slab = optionSlab(desk, use, { ...job, report }, { option, position: i, width })
      return [{ ...shifted(slab, desk.style.boxIndent, 0), gap: gapAbove(desk, i) }]
    })
  })
}

/** Names options of which the order is part. */
const nameOf = (what: string, { question: { asked, order } }: Use, job: Job): string =>
  `${what} ${asked.hash} ${job.solutions} ${order.join(' ')}`

/** The first row stands a little further from the stem than the rows from each other. */
const gapAbove = ({ style }: Desk, row: number): Mm => (row === 0 ? style.spacing.option * 1.6 : style.spacing.option)

/** Options in several columns; those of a row share its height. */
function columnsOf(desk: Desk, use: Use, job: Job, columns: number): readonly Slab[] {
  const { style } = desk
  const { item } = use.question.asked
  const pitch = (style.columnWidth - style.boxIndent) / columns
  const width = pitch - (style.textIndent - style.boxIndent) - style.boxGap * 2
  const rows = Math.ceil(use.question.order.length / columns)
  const cells = use.question.order.map((option, i) => optionSlab(desk, use, job, { option, position: i, width }))
  return Array.from({ length: rows }, (_, row): Slab => {
    const inRow = Array.from({ length: columns }, (_unused, column) => cells[column * rows + row])
    const across = inRow.flatMap((cell, column) => (cell === undefined ? [] : [shifted(cell, style.boxIndent + column * pitch, 0)]))
    return { ...overlaid(across, item), gap: gapAbove(desk, row) }
  })
}

/** Options on one line when they fit, else under each other. */
function onLine(desk: Desk, use: Use, job: Job, align: 'left' | 'centre'): readonly Slab[] {
  return desk.slabs(nameOf(align, use, job), job.report, (report) => {
    const inner = { ...job, report }
    const gaps = align === 'left' ? [INLINE_GAP, NARROW_GAP] : [ROW_GAP, INLINE_GAP, NARROW_GAP]
    for (const gap of gaps) {
      const line = lineOf(desk, use, inner, { align, between: gap * desk.style.unit })
      if (line !== undefined) return line
    }
    return listOf(desk, use, inner, 1)
  })
}

interface LineLook {
  readonly align: 'left' | 'centre'
  /** White space between the options. */
  readonly between: Mm
}

/** All options on one line; undefined when they do not fit. */
function lineOf(desk: Desk, use: Use, job: Job, { align, between }: LineLook): readonly Slab[] | undefined {
  const { style } = desk
  const texts = use.question.order.map((option) => optionText(desk, use, job, { option, width: ANY_WIDTH }))
  const indent = boxWidth(style.box) + style.boxGap
  const widths = texts.map((text) => indent + text.extent)
  const total = widths.reduce((sum, width) => sum + width, between * (widths.length - 1))
  const room = style.columnWidth - (align === 'left' ? style.boxIndent : 0)
  if (total > room || texts.some((text) => text.lines > 1)) return undefined
  const axis = Math.max(style.box.size / 2, ...texts.map((text) => text.axis))
  let x = align === 'left' ? style.boxIndent : (room - total) / 2
  const cells = use.question.order.map((option, i) => {
    const cell = optionSlab(desk, use, job, { option, position: i, width: ANY_WIDTH })
    const at = shifted(cell, x, axis - Math.max(texts[i]?.axis ?? 0, style.box.size / 2))
    x += (widths[i] ?? 0) + between
    return at
  })
  return [{ ...overlaid(cells, use.question.asked.item), gap: gapAbove(desk, 0) }]
}

interface OptionPlace {
  readonly option: OptionId
  readonly position: number
  readonly width: Mm
}

/** One option with its box at the left edge, the box's middle on the axis of the text's first line: one form. */
function optionSlab(desk: Desk, use: Use, job: Job, { option, position, width }: OptionPlace): Slab {
  const { asked } = use.question
  const filled = job.solutions && (use.key?.right.includes(option) ?? false)
  const name = [
    'option',
    asked.hash,
    option,
    width,
    filled,
    job.solutions,
    isLettered(desk, use) || job.booklet === 'questions' ? position : '',
  ].join(' ')
  const [slab] = desk.slabs(name, job.report, (report) => [drawOption(desk, use, { ...job, report }, { option, position, width })])
  return slab ?? bug('option slab')
}

/** True and false stand beside their boxes as words; a letter in them would say something else. */
const isLettered = ({ style }: Desk, use: Use): boolean => style.box.letters && !saysTrueOrFalse(use)

const saysTrueOrFalse = ({ field }: Use): boolean => field.options.every(({ word }) => word === 'true' || word === 'false')

function drawOption(desk: Desk, use: Use, job: Job, { option, position, width }: OptionPlace): Slab {
  const { style } = desk
  const { asked } = use.question
  const text = optionText(desk, use, job, { option, width })
  const half = style.box.size / 2
  const letter = isLettered(desk, use) ? { inside: letterAt(position) } : {}
  const role = { kind: 'option', item: asked.item, option } as const
  const exclusive = use.field.pick === 'one' ? ({ exclusive: true } as const) : {}
  const zone = { id: zoneId(`q:${asked.item}:${option}`), group: `q:${asked.item}`, role, ...letter, ...exclusive }
  const filled = job.solutions && (use.key?.right.includes(option) ?? false)
  const middle = text.axis - style.text.size * ABOVE_AXIS
  const at = { x: 0, y: Math.max(0, middle - half) }
  const box = job.booklet === 'questions' ? letterAlone(desk, letterAt(position), middle) : drawBox(desk, at, zone, filled)
  const words = shifted(text.slab, boxWidth(style.box) + style.boxGap, Math.max(0, half - middle))
  const feedback = feedbackOf(desk, use.question, { option: optionOf(use, option), width }, job)
  const below = feedback === undefined ? [] : [shifted(feedback, boxWidth(style.box) + style.boxGap, words.height + FEEDBACK_GAP)]
  const height = Math.max(words.height, at.y + style.box.size, ...below.map((slab) => slab.height))
  const right = below.length > 0 ? width : Math.min(width, text.extent + 2)
  const bounds = { x: 0, y: 0, width: boxWidth(style.box) + style.boxGap + right, height }
  const label = box.items.map((item) => ({ ...item, tag: { ...item.tag, role: 'Lbl' as const } }))
  const body = [words, ...below].flatMap((slab) => slab.drawn.map((drawn) => ({ ...drawn, tag: BODY })))
  const form = formOf(bounds, [...label, ...body])
  return {
    ...blankSlab(height, asked.item),
    drawn: [{ ...placed(form, 0, 0), tag: { role: 'LI', within: OPTIONS } }],
    late: [...words.late, ...below.flatMap((slab) => slab.late)],
    labels: words.labels,
    zones: box.zone === undefined ? [] : [box.zone],
  }
}

/** In a booklet of questions: the letter that stands in the option's box on the answer sheet. */
function letterAlone(
  { style, typesetter }: Desk,
  letter: string,
  middle: Mm,
): { readonly items: readonly DrawItem[]; readonly zone?: Zone } {
  const shaped = typesetter.shape(letter, 'bold', style.text.size)
  const [x, y] = [(boxWidth(style.box) - shaped.width) / 2, Math.max(middle, style.box.size / 2) + style.text.size * CAPITAL_HALF]
  return { items: shaped.runs.map((run) => ({ ...run, x: run.x + x, y: run.y + y })) }
}

const optionOf = ({ field, question }: Use, id: OptionId): Option =>
  field.options.find((one) => one.id === id) ?? bug(`option ${id} of ${question.asked.item}`)

function optionText(desk: Desk, use: Use, job: Job, { option: id, width }: Omit<OptionPlace, 'position'>): SetText {
  const { asked } = use.question
  const option = optionOf(use, id)
  const style = width === ANY_WIDTH ? { ...desk.style.option, align: 'ragged' as const } : desk.style.option
  const blocks = wordsOfOption(desk, option)
  return setText(desk, { name: `option text ${asked.hash} ${id} ${width}`, item: asked.item, blocks, style, width }, job)
}

/** What the language of the copy has a word for is said with it; every other option says what its author wrote. */
function wordsOfOption({ style }: Desk, option: Option): readonly Block[] {
  const word = option.word === undefined ? undefined : style.words[option.word]
  return word === undefined ? option.content : [{ kind: 'paragraph', children: [{ kind: 'text', text: word }] }]
}
