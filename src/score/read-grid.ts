import type { Box } from './boxes.ts'

/** A column of the student-number grid with nothing in it. */
export const EMPTY_COLUMN = '_'
/** One that says anything but one digit. */
const UNSURE_COLUMN = '?'

/** What a student-number grid says. */
export interface GridReading {
  /** From left to right, one character a column: a digit, `_` or `?`. Empty text without a grid. */
  readonly text: string
  /** By column and digit: that the box was meant, 0 … 1. */
  readonly chances: readonly (readonly number[])[]
}

export function readGrid(digits: readonly Box[]): GridReading {
  const columns: Box[][] = []
  for (const box of digits) {
    const { role } = box.zone
    if (role.kind !== 'student-digit') continue
    const column = columns[role.column] ?? []
    column.push(box)
    columns[role.column] = column
  }
  const all = Array.from(columns, (column) => column ?? [])
  return { text: all.map(columnText).join(''), chances: all.map(chancesOf) }
}

function columnText(column: readonly Box[]): string {
  if (column.some(({ state }) => typeof state !== 'string')) return UNSURE_COLUMN
  const ticked = column.flatMap(({ zone, state }) => (state === 'ticked' && zone.role.kind === 'student-digit' ? [zone.role.digit] : []))
  if (ticked.length > 1) return UNSURE_COLUMN
  return ticked[0] === undefined ? EMPTY_COLUMN : `${ticked[0]}`
}

function chancesOf(column: readonly Box[]): readonly number[] {
  const chances: number[] = []
  for (const { zone, chance } of column) if (zone.role.kind === 'student-digit') chances[zone.role.digit] = chance
  return Array.from(chances, (chance) => chance ?? 0)
}
