import type { Mm } from '../base/units.ts'
import type { Block, Inline } from '../model/content.ts'
import { setCaption } from './caption.ts'
import { setParagraph } from './paragraph.ts'
import type { Setting, Vertical } from './setting.ts'
import { bar, type Ink, joinInk, shiftInk } from './shift.ts'
import { stackGalley } from './stack.ts'
import { tagged, taggedInk } from './tags.ts'

type Table = Extract<Block, { readonly kind: 'table' }>

/** booktabs: \heavyrulewidth .08 em, \lightrulewidth .05 em, white space at rules .4 and .65 ex; \tabcolsep 6 pt twice. */
const TABLE = { heavy: 0.08, light: 0.05, above: 0.17, below: 0.28, gap: 1.2, around: 0.5, row: 0.08 }

/** A table with a rule above, below and under its head, centred, its caption above it. It is not broken over pages. */
export function setTable(block: Table, width: Mm, setting: Setting): readonly Vertical[] {
  const { size } = setting.style
  const gap = TABLE.gap * size
  const count = block.rows.reduce((most, r) => Math.max(most, r.length), 0)
  if (count === 0) return []
  const natural = Array.from({ length: count }, (_, c) => Math.max(...block.rows.map((r) => extentIn(r[c] ?? [], 10_000, setting)), size))
  const columns = fittedColumns(natural, width - (count - 1) * gap)
  const total = columns.reduce((sum, c) => sum + c, (count - 1) * gap)
  if (total > width + 1e-6) reportWide(total, width, setting)
  const body = tableInk(block, columns, total, setting)
  const left = (width - total) / 2
  const caption = block.caption === undefined ? [] : tagged(setCaption(block.caption, 'tab', width, setting), 'Caption')
  const around = { kind: 'skip', height: TABLE.around * size, breakAfter: 'allowed' } as const
  return [
    around,
    ...caption.map((v): Vertical => ('breakAfter' in v ? { ...v, breakAfter: 'never' } : v)),
    ...(caption.length > 0 ? [{ ...around, breakAfter: 'never' } as const] : []),
    { kind: 'block', height: body.height, extent: left + total, ink: shiftInk(body.ink, left, 0), breakAfter: 'allowed' },
    around,
  ]
}

const cellMaterial = (cell: readonly Inline[], width: Mm, setting: Setting) =>
  setParagraph(
    cell,
    width,
    { look: { face: 'roman', size: setting.style.size }, align: 'ragged', leading: setting.style.size * setting.style.leading },
    setting,
  )

const extentIn = (cell: readonly Inline[], width: Mm, setting: Setting): Mm =>
  cellMaterial(cell, width, setting).reduce((most, v) => Math.max(most, 'extent' in v ? v.extent : 0), 0)

/** Natural widths when they fit; else the wide columns share what the narrow ones leave. */
function fittedColumns(natural: readonly Mm[], room: Mm): readonly Mm[] {
  const hair = 1e-3
  const total = natural.reduce((sum, w) => sum + w, 0)
  if (total + hair * natural.length <= room) return natural.map((w) => w + hair)
  let open = natural.map((_, i) => i)
  let left = room
  for (;;) {
    const share = left / Math.max(1, open.length)
    const narrow = open.filter((i) => (natural[i] ?? 0) <= share)
    if (narrow.length === 0 || narrow.length === open.length) break
    left -= narrow.reduce((sum, i) => sum + (natural[i] ?? 0) + hair, 0)
    open = open.filter((i) => !narrow.includes(i))
  }
  return natural.map((w, i) => (open.includes(i) ? left / open.length : w + hair))
}

function tableInk(block: Table, columns: readonly Mm[], total: Mm, setting: Setting): { readonly ink: Ink; readonly height: Mm } {
  const { size } = setting.style
  const rule = (at: Mm, thickness: number): Ink => ({ items: [bar(0, at, total, thickness * size)], late: [] })
  const rules: Ink[] = [rule(0, TABLE.heavy)]
  const rows: Ink[] = []
  let y = (TABLE.heavy + TABLE.below) * size
  block.rows.forEach((row, r) => {
    const set = rowInk({ row, role: r === 0 ? 'TH' : 'TD' }, columns, block.align, setting)
    rows.push(taggedInk(shiftInk(set.ink, 0, y), 'TR'))
    y += set.height + TABLE.row * size
    if (r === 0 && block.rows.length > 1) {
      y += TABLE.above * size
      rules.push(rule(y, TABLE.light))
      y += (TABLE.light + TABLE.below) * size
    }
  })
  y += TABLE.above * size
  rules.push(rule(y, TABLE.heavy))
  return { ink: joinInk([taggedInk(joinInk(rows), 'Table'), ...rules]), height: y + TABLE.heavy * size }
}

/** Cells beside each other, their first lines on one baseline. */
function rowInk(
  { row, role }: { readonly row: Table['rows'][number]; readonly role: 'TH' | 'TD' },
  columns: readonly Mm[],
  align: Table['align'],
  setting: Setting,
): { readonly ink: Ink; readonly height: Mm } {
  const cells = columns.map((width, c) => stackGalley(cellMaterial(row[c] ?? [], width, setting), width, setting.style, []))
  const baseline = cells.reduce((most, g) => Math.max(most, g.lines > 0 ? g.firstBaseline : 0), 0)
  const inks: Ink[] = []
  /** Columns begin at the edge where the language does; the sides that an author names are those of the paper. */
  const far = setting.direction === 'rtl' ? 'left' : 'right'
  let x = 0
  let height = setting.style.size * setting.style.leading
  cells.forEach((cell, c) => {
    const width = columns[c] ?? 0
    const slack = width - cell.extent
    const left = align[c] === far ? slack : align[c] === 'center' ? slack / 2 : 0
    let y = baseline - cell.firstBaseline
    const ink: Ink[] = []
    for (const piece of cell.pieces) {
      if (piece.kind === 'page-break') continue
      if (piece.kind === 'box') ink.push(shiftInk(piece, x + left, y))
      y += piece.height
    }
    inks.push(taggedInk(joinInk(ink), role))
    height = Math.max(height, y)
    x += width + TABLE.gap * setting.style.size
  })
  return { ink: joinInk(inks), height }
}

function reportWide(total: Mm, width: Mm, setting: Setting): void {
  setting.report({
    code: 'too-wide',
    severity: 'error',
    message: `a table is ${total.toFixed(1)} mm wide; its column has ${width.toFixed(1)} mm`,
    hint: 'shorten its cells or leave out a column',
    at: undefined,
  })
}
