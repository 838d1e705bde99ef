import Papa from 'papaparse'

/** One row of a table, by column name. */
export type Row = Readonly<Record<string, string | number>>

/**
 * A table as CSV (RFC 4180, UTF-8, line feed). Cells that a spreadsheet would take for a formula get a leading
 * apostrophe, headers too; numbers are left alone, negative ones too.
 */
export const csvOf = (columns: readonly string[], rows: readonly Row[]): string =>
  csvOfCells([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))])

/** How the cells of a text file are parted. */
export interface CsvLook {
  readonly separator?: string
  /** `all`: also those that need no quotes. */
  readonly quotes?: 'all'
}

/** The same of rows of cells, the header among them. */
export const csvOfCells = (rows: readonly (readonly (string | number)[])[], { separator = ',', quotes }: CsvLook = {}): string =>
  `${Papa.unparse(
    rows.map((row) => row.map(neutral)),
    { newline: '\n', delimiter: separator, quotes: quotes === 'all' },
  )}\n`

/** Rows of a CSV by its header; separator detected, spaces around header names dropped, apostrophes of `csvOf` taken off. */
export function rowsOfCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
    transform: (cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''),
  })
  return parsed.data
}

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/

/** Whether a spreadsheet that reads this as a cell of a text file would work it out. */
export const startsFormula = (text: string): boolean => /^[=+\-@\t\r\n|＝＋－＠]/.test(text) && !NUMBER.test(text)

const neutral = (cell: string | number): string => (startsFormula(`${cell}`) ? `'${cell}` : `${cell}`)
