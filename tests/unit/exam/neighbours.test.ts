import { expect, test } from 'vitest'
import { seatCopies } from '../../../src/exam/neighbours.ts'
import type { Seat } from '../../../src/model/seat.ts'
import { fullHall, hall, seat } from '../../support/exam/halls.ts'

/** Students beside each student. */
function besideIn(seats: readonly Seat[]): Readonly<Record<string, string>> {
  const seated = seatCopies(
    seats.map(({ student }, i) => ({ number: i + 1, variant: i + 1, student })),
    seats,
  )
  return Object.fromEntries(seated.map(({ seat: own, beside }) => [own.student, beside.map((i) => seated[i]?.seat.student).join(' ')]))
}

test('the eight around are beside a seat', () => {
  expect(besideIn(fullHall(3, 3))).toMatchObject({ 5: '1 2 3 4 6 7 8 9', 1: '2 4 5', 6: '2 3 5 8 9' })
})

test('a free seat parts, a free row or column does not', () => {
  expect(besideIn(hall('x.x', 'xxx'))).toMatchObject({ 1: '3 4', 2: '4 5' })
  expect(besideIn(hall('x.x', '...', 'x.x'))).toEqual({ 1: '2 3 4', 2: '1 3 4', 3: '1 2 4', 4: '1 2 3' })
})

test('nobody is beside somebody in another room', () => {
  expect(besideIn([seat('a', 1, 1, 'A'), seat('b', 1, 2, 'B'), seat('c', 1, 2, 'A')])).toEqual({ a: 'c', b: '', c: 'a' })
})

test('copies of nobody, and seats of students without a copy, are left out', () => {
  const seated = seatCopies(
    [
      { number: 1, variant: 1, student: '1' },
      { number: 2, variant: 2 },
    ],
    fullHall(1, 2),
  )
  expect(seated.map(({ copy, beside }) => [copy.number, beside])).toEqual([[1, []]])
})
