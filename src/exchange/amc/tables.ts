/** A row of a foreign database: whatever was in it. */
export type ForeignRow = Readonly<Record<string, unknown>>

/** Rows by table; a table that is not there is absent. */
export type ForeignTables = Readonly<Record<string, readonly ForeignRow[]>>

/** The tables of AMC's databases from which a run is made. */
export const LAYOUT_TABLES = [
  'layout_variables',
  'layout_page',
  'layout_mark',
  'layout_zone',
  'layout_box',
  'layout_digit',
  'layout_question',
  'layout_questionnum',
  'layout_association',
] as const
export const SCORING_TABLES = [
  'scoring_variables',
  'scoring_default',
  'scoring_main',
  'scoring_question',
  'scoring_answer',
  'scoring_alias',
] as const

/** A whole number of a row; undefined of anything else. */
export function wholeIn(row: ForeignRow, column: string): number | undefined {
  const value = numberIn(row, column)
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined
}

/** A finite number of a row; SQLite may hold text in any column. */
export function numberIn(row: ForeignRow, column: string): number | undefined {
  const value = row[column]
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** The text of a cell; empty of what is none. */
export function textIn(row: ForeignRow, column: string): string {
  const value = row[column]
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
}
