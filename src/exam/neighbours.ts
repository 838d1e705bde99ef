import { compareText } from '../base/text.ts'
import type { Seat } from '../model/seat.ts'
import type { Copy } from '../model/variant.ts'

/** A copy at its seat. Rows and columns are counted without those of the room in which nobody sits. */
export interface SeatedCopy {
  readonly copy: Copy
  readonly seat: Seat
  readonly row: number
  readonly column: number
  /** Places, in the list of all seated copies, of those in the eight directions around. */
  readonly beside: readonly number[]
}

/**
 * The copies whose students have a seat, room by room, row by row. An aisle or a row that is left free does not part
 * those on both sides: they are still the nearest to each other.
 */
export function seatCopies(copies: readonly Copy[], seats: readonly Seat[]): readonly SeatedCopy[] {
  const copyOf = new Map(copies.flatMap((copy) => (copy.student === undefined ? [] : [[copy.student, copy] as const])))
  const taken = seats.flatMap((seat) => {
    const copy = copyOf.get(seat.student)
    return copy === undefined ? [] : [{ copy, seat }]
  })
  const rooms = [...new Set(taken.map(({ seat }) => seat.room))].sort(compareText)
  const ranked = rooms.flatMap((room) => {
    const inRoom = taken.filter(({ seat }) => seat.room === room)
    const [rows, columns] = [rankIn(inRoom.map(({ seat }) => seat.row)), rankIn(inRoom.map(({ seat }) => seat.column))]
    const placed = inRoom.map((one) => ({ ...one, row: rows(one.seat.row), column: columns(one.seat.column) }))
    return placed.sort((a, b) => a.row - b.row || a.column - b.column)
  })
  const placeOf = new Map(ranked.map(({ seat, row, column }, i) => [nameOf(seat.room, row, column), i]))
  return ranked.map((one) => ({ ...one, beside: around(one).flatMap((name) => placeOf.get(name) ?? []) }))
}

function rankIn(values: readonly number[]): (value: number) => number {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const ranks = new Map(sorted.map((value, i) => [value, i]))
  return (value) => ranks.get(value) ?? 0
}

const nameOf = (room: string, row: number, column: number): string => `${row} ${column} ${room}`

const STEPS = [-1, 0, 1] as const

const around = ({ seat, row, column }: Omit<SeatedCopy, 'beside'>): readonly string[] =>
  STEPS.flatMap((down) => STEPS.flatMap((over) => (down === 0 && over === 0 ? [] : [nameOf(seat.room, row + down, column + over)])))
