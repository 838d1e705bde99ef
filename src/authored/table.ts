import Papa from 'papaparse'
import type { Location } from '../model/diagnostic.ts'
import { plainText, type SourceFile } from './source-file.ts'

/** A table's text (CSV), or the cells of a spreadsheet; a row's line is its place in the sheet. */
export type TableSource = SourceFile | { readonly file: string; readonly rows: readonly (readonly string[])[] }

/** A header and rows of cells, trimmed; rows without any text are left out. */
export interface Table {
  readonly header: readonly string[]
  /** Rows with the line that each begins at. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
  /** Lines of rows whose quotes do not match. */
  readonly broken: readonly number[]
}

/** Undefined when there is not even a header. The separator of a text is detected. */
export const tableOf = (source: TableSource): Table | undefined =>
  'text' in source ? tableOfText(plainText(source.text)) : tableOfRows(source.rows)

export const lineOf = (file: string, line: number, column = 1): Location => ({ kind: 'file', file, line, column })

/** Small letters without accents, signs and spaces: `N° étudiant` → `netudiant`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

function tableOfRows(sheet: readonly (readonly string[])[]): Table | undefined {
  const rows = sheet.map((cells, i) => ({ cells: cells.map((cell) => cell.trim()), line: i + 1 }))
  const [head, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return head === undefined ? undefined : { header: head.cells, rows: rest, broken: [] }
}

function tableOfText(text: string): Table | undefined {
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const rows: { readonly cells: readonly string[]; readonly line: number }[] = []
  const broken: number[] = []
  const faulty = new Set(parsed.errors.filter((fault) => fault.type === 'Quotes').map((fault) => fault.row))
  let line = 1
  for (const [i, cells] of parsed.data.entries()) {
    if (faulty.has(i)) broken.push(line)
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells: cells.map((cell) => cell.trim()), line })
    line += 1 + cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0)
  }
  const [head, ...rest] = rows
  return head === undefined ? undefined : { header: head.cells, rows: rest, broken }
}

/** The separator that the header row has most of; a comma when it has none. */
function delimiterOf(text: string): string {
  const header = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const counts = [',', ';', '\t', '|'].map((separator) => ({ separator, count: header.split(separator).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator
}
