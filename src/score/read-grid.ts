import type { Box } from './boxes.ts'

/** A column of the student-number grid with nothing in it. */
export const EMPTY_COLUMN = '_'
/** One that says anything but one digit. */
const UNSURE_COLUMN = '?'

/** The grid's digits from left to right, one character a column: a digit, `_` or `?`. Empty text without a grid. */
export function readGrid(digits: readonly Box[]): string {
  const columns: Box[][] = []
  for (const box of digits) {
    const { role } = box.zone
    if (role.kind !== 'student-digit') continue
    const column = columns[role.column] ?? []
    column.push(box)
    columns[role.column] = column
  }
  return Array.from(columns, (column) => columnText(column ?? [])).join('')
}

function columnText(column: readonly Box[]): string {
  if (column.some(({ state }) => typeof state !== 'string')) return UNSURE_COLUMN
  const ticked = column.flatMap(({ zone, state }) => (state === 'ticked' && zone.role.kind === 'student-digit' ? [zone.role.digit] : []))
  if (ticked.length > 1) return UNSURE_COLUMN
  return ticked[0] === undefined ? EMPTY_COLUMN : `${ticked[0]}`
}
