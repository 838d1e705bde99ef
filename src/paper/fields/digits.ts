import { add, decimalOfRatio, equal, multiply, negate, numberOfRatio, parseRatio, type Ratio, ratio } from '../../base/ratio.ts'
import type { Mm } from '../../base/units.ts'
import { columnsOfNumber } from '../../model/digit-columns.ts'
import type { DrawItem } from '../../model/drawing.ts'
import { zoneId } from '../../model/ids.ts'
import type { Zone } from '../../model/sheet.ts'
import type { NumberKey } from '../../model/variant.ts'
import type { ShapedText } from '../../typeset/index.ts'
import { boxWidth } from '../box.ts'
import type { Desk, Job } from '../desk.ts'
import { formOf, frameOf, placed } from '../forms.ts'
import { drawBox } from '../lettered-box.ts'
import { leftToRight } from '../mirrored.ts'
import { blankSlab, type Slab } from '../slab.ts'
import type { PaperStyle } from '../style.ts'
import { type FieldDrawer, type FieldUse, nothingDrawn } from './field.ts'
import { placeLabels } from './place-labels.ts'

type Use = FieldUse<'digits'>

/** A line of boxes is so much higher than a box. */
const BETWEEN_LINES: Mm = 1.6
/** The cell to write a digit in, before its boxes; gaps between label, cell, boxes, and between box and its symbol. */
const CELL: Mm = 6
const CELL_GAP: Mm = 1.6
const SYMBOL_GAP: Mm = 0.8
const NEXT_GAP: Mm = 2.4
/** Between symbol and next box, where all boxes of a line fit only so. */
const NARROW_GAP: Mm = 0.9
const SYMBOL_SIZE = 0.95

/**
 * A number in lines: each place of it with its value, a cell to write the digit in, and a line of boxes.
 *
 * ```
 *     ± [ ] ▢ +  ▢ −
 *    10 [ ] ▢ 0  ▢ 1  ▢ 2 …
 *     1 [ ] ▢ 0  ▢ 1  ▢ 2 …
 *   0.1 [ ] ▢ 0  ▢ 1  ▢ 2 …
 * ```
 */
export const digitsDrawer: FieldDrawer<'digits'> = {
  answers: (desk, use, job) => {
    if (job.booklet === 'questions') return []
    const { hash } = use.question.asked
    return desk.slabs(`digits ${hash} ${job.solutions}`, job.report, () => gridSlabs(desk, use, job))
  },
  'grader-boxes': nothingDrawn,
  'writing-space': nothingDrawn,
}

/** The lengths of a line at a desk's size of text; where the symbols stand inside their boxes, none beside them. */
const lengthsOf = ({ unit, box }: PaperStyle) => ({
  between: BETWEEN_LINES * unit,
  cell: CELL * unit,
  cellGap: CELL_GAP * unit,
  symbolGap: box.letters ? 0 : SYMBOL_GAP * unit,
  nextGap: NEXT_GAP * unit,
  narrowGap: NARROW_GAP * unit,
})

function gridSlabs(desk: Desk, use: Use, job: Job): readonly Slab[] {
  const { style, typesetter } = desk
  const shown = job.solutions && use.key !== undefined ? columnsOfNumber(use.key.shown, use.field) : undefined
  const labels = placeLabels(use.field, style.words).map((label) => typesetter.shape(label, 'roman', style.small.size))
  const { cell, cellGap, symbolGap, nextGap, narrowGap } = lengthsOf(style)
  const left = style.boxIndent + Math.max(...labels.map((label) => label.width)) + cellGap
  const symbols = new Map(
    use.field.columns
      .flatMap((column) => column.symbols)
      .map((symbol) => [symbol, typesetter.shape(printed(symbol), 'roman', style.text.size * SYMBOL_SIZE)] as const),
  )
  const widest = Math.max(...[...symbols.values()].map((shaped) => shaped.width))
  const narrow = boxWidth(style.box) + symbolGap + (style.box.letters ? 0 : widest)
  const most = Math.max(...use.field.columns.map((column) => column.symbols.length))
  const fits = left + cell + cellGap + most * (narrow + nextGap) - nextGap <= style.columnWidth
  const look: LineLook = { left, symbols, box: narrow, gap: fits ? nextGap : narrowGap }
  const lines = use.field.columns.map((_, column) => lineSlab(desk, use, look, { column, label: labels[column], marked: shown?.[column] }))
  const first = lines.map((line, i): Slab => (i === 0 ? { ...line, gap: style.spacing.option * 1.6 } : line))
  return job.solutions && use.key !== undefined ? [...first, acceptedSlab(desk, use, use.key)] : first
}

/** A hyphen would be too short for a minus. */
const printed = (symbol: string): string => (symbol === '-' ? '\u2212' : symbol)

interface LineLook {
  /** Where the cells begin. */
  readonly left: Mm
  readonly symbols: ReadonlyMap<string, ShapedText>
  /** Width of a box with its symbol, and what stands free before the next. */
  readonly box: Mm
  readonly gap: Mm
}

interface LineOrder {
  readonly column: number
  readonly label: ShapedText | undefined
  /** The symbol whose box is filled. */
  readonly marked: string | undefined
}

function lineSlab(desk: Desk, use: Use, { left, symbols, box: width, gap }: LineLook, { column, label, marked }: LineOrder): Slab {
  const { style } = desk
  const { between, cell, cellGap, symbolGap } = lengthsOf(style)
  const { item } = use.question.asked
  const all = use.field.columns[column]?.symbols ?? []
  const boxes = left + cell + cellGap
  const pitch = width + gap
  const most = Math.max(1, Math.floor((style.columnWidth - boxes + gap) / pitch))
  const perRow = Math.ceil(all.length / Math.ceil(all.length / most))
  const rowHeight = style.box.size + between
  const height = Math.ceil(all.length / perRow) * rowHeight
  const baseline = rowHeight / 2 + style.text.size * 0.31
  const items: DrawItem[] = [
    frameOf({ x: left, y: 0, width: cell, height: rowHeight }, style.rules.field),
    ...moved(label, left - cellGap - (label?.width ?? 0), baseline - (style.text.size - style.small.size) * 0.31),
  ]
  const zones: Zone[] = []
  all.forEach((symbol, i) => {
    const at = { x: boxes + (i % perRow) * pitch, y: Math.floor(i / perRow) * rowHeight + between / 2 }
    const role = { kind: 'digit', item, column, symbol } as const
    const inside = style.box.letters ? { inside: printed(symbol) } : {}
    const zone = { id: zoneId(`n:${item}:${column}:${symbol}`), group: `q:${item}:${column}`, exclusive: true, role, ...inside } as const
    const box = drawBox(desk, at, zone, symbol === marked)
    const label = style.box.letters ? undefined : symbols.get(symbol)
    items.push(...box.items, ...moved(label, at.x + boxWidth(style.box) + symbolGap, at.y - between / 2 + baseline))
    zones.push(box.zone)
  })
  const form = formOf({ x: 0, y: 0, width: style.columnWidth, height }, items)
  return { ...blankSlab(height, item), drawn: [placed(form, 0, 0)], zones }
}

/** More places than answers have. */
const EXACT_PLACES = 6
/** An exponent: its size and how far it is raised, per size of the text. */
const RAISED = { size: 0.7, by: 0.36 }

/** The answer and what else is accepted: `12.5 (12.3 – 12.7; 11.5 – 13.5: 50 %)`. */
function acceptedSlab(desk: Desk, use: Use, key: NumberKey): Slab {
  const { style, typesetter } = desk
  const { size } = style.text
  const height = size * style.text.leading
  const parts = acceptedText(use, key, style.words['decimal-sign'] ?? '.').split(/\^\{([^}]*)\}/)
  let x = 0
  const items = parts.flatMap((part, i) => {
    const isRaised = i % 2 === 1
    const shaped = typesetter.shape(part, 'roman', isRaised ? size * RAISED.size : size)
    const left = x
    x += shaped.width
    return moved(shaped, left, height * 0.75 - (isRaised ? size * RAISED.by : 0))
  })
  const form = formOf({ x: 0, y: 0, width: x, height }, leftToRight(desk, items, x))
  return { ...blankSlab(height, use.question.asked.item), gap: style.spacing.option, drawn: [placed(form, style.boxIndent, 0)] }
}

/** An exact decimal where there is a short one, else two places more than are answered: `0.3283` for 197/600. */
function decimalOf(number: Ratio, decimals: number): string {
  const exact = decimalOfRatio(number, EXACT_PLACES)
  const read = parseRatio(exact)
  return read !== undefined && equal(read, number) ? exact : decimalOfRatio(number, decimals + 2)
}

/** In words of text, `^{…}` around what is raised. */
function acceptedText(use: Use, { shown, value, tolerance, near }: NumberKey, point: string): string {
  const text = (number: Ratio): string => decimalOf(number, use.field.decimals).replace('.', point).replace('-', '\u2212')
  const isScientific = use.field.columns.some(({ kind }) => kind === 'exponent-digit')
  const end = isScientific ? (number: Ratio): string => scientificText(number, point) : text
  const range = (by: Ratio): string => `${end(add(value, negate(by)))} – ${end(add(value, by))}`
  const accepted = tolerance.num === 0n ? [] : [range(tolerance)]
  const nearby = near === undefined ? [] : [`${range(near.tolerance)}: ${text(multiply(near.credit, ratio(100)))} %`]
  const also = [...accepted, ...nearby].join('; ')
  return `${shownText(use, shown, point) ?? text(shown)}${also === '' ? '' : ` (${also})`}`
}

/** To four digits: `5.96 × 10^{23}`. */
function scientificText(number: Ratio, point: string): string {
  if (number.num === 0n) return '0'
  const [factor = '', power = ''] = numberOfRatio(number).toExponential(3).split('e')
  const shortest = factor.replace(/\.?0+$/, '').replace('.', point)
  return `${shortest} × 10^{${power.replace('+', '')}}`.replaceAll('-', '\u2212')
}

/** The answer as its boxes say it, where that differs from its decimal: `FF`, `6.02 × 10^{23}`. */
function shownText({ field }: Use, shown: Ratio, point: string): string | undefined {
  const symbols = columnsOfNumber(shown, field) ?? []
  const of = (kind: string): string => symbols.filter((_, i) => field.columns[i]?.kind === kind).join('')
  const minus = (kind: string): string => (of(kind) === '-' ? '\u2212' : '')
  const digits = of('digit')
  const whole = digits.slice(0, digits.length - field.decimals).replace(/^0+(?=.)/, '')
  const number = `${minus('sign')}${whole}${field.decimals === 0 ? '' : point + digits.slice(-field.decimals)}`
  const exponent = of('exponent-digit').replace(/^0+(?=.)/, '')
  if (exponent !== '') return `${number} × 10^{${minus('exponent-sign')}${exponent}}`
  return field.base === 10 ? undefined : number
}

const moved = (shaped: ShapedText | undefined, x: Mm, y: Mm): readonly DrawItem[] =>
  (shaped?.runs ?? []).map((run) => ({ ...run, x: run.x + x, y: run.y + y }))
