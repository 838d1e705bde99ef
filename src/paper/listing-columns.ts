import type { Mm } from '../base/units.ts'
import type { Tag, TextRun } from '../model/drawing.ts'
import type { Face, Typesetter } from '../typeset/index.ts'

/** One column of a listing. */
export interface ListColumn {
  readonly header: string
  readonly align: 'left' | 'right' | 'centre'
  /** At least so wide, whatever is in it. */
  readonly least?: Mm
  /** Takes a share of the room that is left. */
  readonly grows?: boolean
  readonly face?: Face
}

export interface PlacedColumn {
  readonly column: ListColumn
  readonly x: Mm
  readonly width: Mm
}

export interface ColumnRoom {
  readonly x: Mm
  readonly width: Mm
  readonly size: Mm
  readonly typesetter: Typesetter
}

export const HEAD_FACE: Face = 'bold'

/** White space on either side of a cell. */
const PAD: Mm = 1.4
/** A text is set smaller down to this share of the size before it is cut. */
const LEAST_SCALE = 0.62

/** Columns as wide as their widest cell, growing ones into what is left; all narrower when there is too little room. */
export function columnsOf(
  columns: readonly ListColumn[],
  rows: readonly (readonly string[])[],
  { x, width, size, typesetter }: ColumnRoom,
): readonly PlacedColumn[] {
  const natural = naturalWidths(columns, rows, { size, typesetter })
  const total = natural.reduce((sum, one) => sum + one, 0)
  const growing = columns.filter((column) => column.grows === true).length
  const extra = total < width && growing > 0 ? (width - total) / growing : 0
  const scale = total > width ? width / total : 1
  let at = x
  return columns.map((column, c) => {
    const own = (natural[c] ?? 0) * scale + (column.grows === true ? extra : 0)
    const placed = { column, x: at, width: own }
    at += own
    return placed
  })
}

/** What the widest cell of each column asks. */
export function naturalWidths(
  columns: readonly ListColumn[],
  rows: readonly (readonly string[])[],
  { size, typesetter }: Pick<ColumnRoom, 'size' | 'typesetter'>,
): readonly Mm[] {
  return columns.map((column, c) => {
    const head = typesetter.shape(column.header, HEAD_FACE, size).width
    const cells = new Set(rows.map((row) => row[c] ?? ''))
    const widest = [...cells].reduce((most, cell) => Math.max(most, typesetter.shape(cell, column.face ?? 'roman', size).width), head)
    return Math.max(widest + 2 * PAD, column.least ?? 0)
  })
}

export interface RowPlace {
  readonly y: Mm
  readonly height: Mm
  readonly size: Mm
  readonly typesetter: Typesetter
  readonly face?: Face
}

/** A row is one paragraph to whoever does not see it: its cells, read one after the other. */
export function drawRow(cells: readonly string[], columns: readonly PlacedColumn[], place: RowPlace): readonly TextRun[] {
  const tag: Tag = { role: 'P' }
  return columns.flatMap(({ column, x, width }, c) => {
    const text = cells[c] ?? ''
    if (text === '') return []
    const { typesetter, size } = place
    const face = place.face ?? column.face ?? 'roman'
    const shaped = fitting(typesetter, text, { face, size, width: width - 2 * PAD })
    const slack = width - 2 * PAD - shaped.width
    const left = x + PAD + (column.align === 'left' ? 0 : column.align === 'right' ? slack : slack / 2)
    const baseline = place.y + place.height / 2 + size * 0.24
    return shaped.runs.map((run) => ({ ...run, x: left + run.x, y: baseline + run.y, tag }))
  })
}

/** Set smaller, and in the end cut: a name never runs into the next column. */
function fitting(typesetter: Typesetter, text: string, { face, size, width }: { face: Face; size: Mm; width: Mm }) {
  const natural = typesetter.shape(text, face, size)
  if (natural.width <= width) return natural
  const scale = Math.max(LEAST_SCALE, width / natural.width)
  let shaped = typesetter.shape(text, face, size * scale)
  const letters = [...text]
  while (shaped.width > width + 0.01 && letters.length > 1) {
    letters.pop()
    shaped = typesetter.shape(`${letters.join('')}…`, face, size * scale)
  }
  return shaped
}
