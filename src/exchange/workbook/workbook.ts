import { numberOfRatio, type Ratio } from '../../base/ratio.ts'
import type { Formula } from './formula.ts'

/** Sheets of cells, as any spreadsheet has them: written as XLSX and as ODS. */
export interface Workbook {
  readonly title: string
  readonly sheets: readonly WorkSheet[]
}

export interface WorkSheet {
  /** At most 31 letters, digits and spaces. */
  readonly name: string
  /** Rows at the top and columns at the left that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** By column, in characters. */
  readonly widths: readonly number[]
  /** Undefined: an empty cell. */
  readonly rows: readonly (readonly (Cell | undefined)[])[]
}

/** How a cell looks: a heading, a small one under it, something that is open, something that does not count. */
export type Look = 'plain' | 'head' | 'note' | 'open' | 'quiet'

export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  | { readonly kind: 'number'; readonly value: number; readonly look: Look }
  /** The value is what the formula gives: shown by programs that do not work formulas out. */
  | { readonly kind: 'formula'; readonly formula: Formula; readonly value: number | string; readonly look: Look }

/** No cell for no text. */
export const textCell = (text: string, look: Look = 'plain'): Cell | undefined => (text === '' ? undefined : { kind: 'text', text, look })
export const numberCell = (value: Ratio | number, look: Look = 'plain'): Cell => ({
  kind: 'number',
  value: typeof value === 'number' ? value : numberOfRatio(value),
  look,
})

const LEAST = 4
const MOST = 48

/** A column as wide as its widest text, within bounds; `from` is the first row that counts. */
export function widthsOf(rows: WorkSheet['rows'], from = 0): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, column) => {
    const lengths = rows.map((row, i) => (i > 0 && i < from ? 0 : lengthOf(row[column])))
    return Math.min(MOST, Math.max(LEAST, ...lengths) + 2)
  })
}

function lengthOf(cell: Cell | undefined): number {
  if (cell === undefined) return 0
  return cell.kind === 'text'
    ? [...cell.text].length
    : `${typeof cell.value === 'number' ? Number(cell.value.toFixed(4)) : cell.value}`.length
}

/** The number that stands in a cell of a sheet's rows. */
export function numberIn(cell: Cell | undefined): number | undefined {
  if (cell === undefined || cell.kind === 'text') return undefined
  return typeof cell.value === 'number' ? cell.value : undefined
}
