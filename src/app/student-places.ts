import type { Student } from '../model/roster.ts'
import type { Run } from '../model/run.ts'

/** Where a student sits, as it is told to people: empty where nothing is known. */
export interface StudentPlace {
  readonly room: string
  readonly seat: string
  /** Sorts seats: row, then column; absent where only the roster speaks of a seat. */
  readonly order?: readonly [number, number]
}

const ROOM = ['room', 'hall', 'salle', 'raum', 'saal', 'sala', 'aula', 'zaal']
const SEAT = ['seat', 'place', 'siège', 'platz', 'asiento', 'posto', 'lugar', 'stoel']

/** By student id: from the seats where there are some, else from columns of the roster. */
export function studentPlaces({ roster, seats }: Pick<Run, 'roster' | 'seats'>): ReadonlyMap<string, StudentPlace> {
  const seated = new Map((seats ?? []).map((seat) => [seat.student, seat]))
  return new Map(
    roster.students.map((student) => {
      const seat = seated.get(student.id)
      const room = columnOf(student, ROOM)
      if (seat === undefined) return [student.id, { room, seat: columnOf(student, SEAT) }]
      return [student.id, { room: seat.room === '' ? room : seat.room, seat: seat.name, order: [seat.row, seat.column] }]
    }),
  )
}

function columnOf({ columns }: Student, names: readonly string[]): string {
  const found = Object.entries(columns).find(([name]) => names.includes(name.trim().toLowerCase()))
  return found?.[1].trim() ?? ''
}
