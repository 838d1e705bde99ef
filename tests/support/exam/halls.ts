import type { Location } from '../../../src/model/diagnostic.ts'
import { studentId } from '../../../src/model/ids.ts'
import type { Roster } from '../../../src/model/roster.ts'
import type { Seat } from '../../../src/model/seat.ts'

const at: Location = { kind: 'file', file: 'seats.csv', line: 2, column: 1 }

export const seat = (student: string, row: number, column: number, room = ''): Seat => ({
  student: studentId(student),
  room,
  row,
  column,
  name: `${row} ${column}`,
  at,
})

/** A hall as a picture: every letter but `.` is somebody's seat. Students are called 1, 2 … row by row. */
export function hall(...rows: readonly string[]): readonly Seat[] {
  let number = 0
  return rows.flatMap((row, r) => [...row].flatMap((sign, c) => (sign === '.' ? [] : [seat(`${++number}`, r + 1, c + 1)])))
}

export const fullHall = (rows: number, columns: number): readonly Seat[] => hall(...Array.from({ length: rows }, () => 'x'.repeat(columns)))

export const rosterOf = (seats: readonly Seat[]): Roster => ({
  students: seats.map(({ student }) => ({ id: student, name: `N${student}`, columns: {} })),
})
