import { expect, test } from 'vitest'
import { seatingOf } from '../../../src/exam/seating.ts'
import { fullHall, rosterOf } from '../../support/exam/halls.ts'

const seats = fullHall(2, 2)
const roster = rosterOf(seats)
const copies = [...seats.map(({ student }, i) => ({ number: i + 1, variant: (i % 3) + 1, student })), { number: 5, variant: 2 }]

test('without seats variants are dealt in turn and are near to nobody', () => {
  const seating = seatingOf({ blueprint: { variants: 3 }, roster }, copies, 3)
  expect([seating.order, seating.near(2), seating.deal([])]).toEqual([[1, 2, 3], [], { copies, diagnostics: [] }])
})

test('each its own: composed seat by seat, spares last', () => {
  const own = copies.map((copy) => ({ ...copy, variant: copy.number }))
  const turned = {
    blueprint: { variants: 'each' as const },
    roster,
    seats: seats.toReversed().map((one, i) => ({ ...one, row: 1, column: i })),
  }
  const seating = seatingOf(turned, own, 5)
  expect([seating.order, seating.near(3), seating.near(5)]).toEqual([[4, 3, 2, 1, 5], [4, 2], []])
})

test('a number of variants: each unlike all before it, spread over the seats, spares take the least used', () => {
  const seating = seatingOf({ blueprint: { variants: 5 }, roster, seats }, copies, 5)
  const blank = [1, 2, 3, 4, 5].map((number) => ({ number, parts: [] }))
  expect([seating.order, seating.near(3)]).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2],
  ])
  const dealt = seating.deal(blank)
  expect(dealt.diagnostics).toEqual([])
  expect(dealt.copies.map(({ variant }) => variant).toSorted()).toEqual([1, 2, 3, 4, 5])
  expect(dealt.copies.map(({ student }) => student)).toEqual(copies.map((copy) => ('student' in copy ? copy.student : undefined)))
})
