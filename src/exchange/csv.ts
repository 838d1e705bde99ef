import Papa from 'papaparse'

/** One row of a table, by column name. */
export type Row = Readonly<Record<string, string | number>>

/**
 * A table as CSV (RFC 4180, UTF-8, line feed). Cells that a spreadsheet would take for a formula get a leading
 * apostrophe; numbers are left alone, negative ones too.
 */
export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => neutral(row[column] ?? '')))
  return `${Papa.unparse({ fields: [...columns], data: cells }, { newline: '\n' })}\n`
}

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

function neutral(cell: string | number): string {
  const text = `${cell}`
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
