import { expect, it } from 'vitest'
import { batchTable, studentLists, wordIn } from '../../../src/app/student-lists.ts'
import { rosterOf, seat } from '../../support/exam/halls.ts'
import { run as stored } from '../../support/store/stores.ts'

const words = { copy: 'Copy', 'student-number': 'Number', name: 'Name', seat: 'Seat', signature: 'Signature', room: 'Room', spare: 'spare' }
const seats = [seat('1', 2, 1, 'R10'), seat('2', 1, 2, 'R2'), seat('3', 1, 1, 'R10')]
const copies = [...seats.map(({ student }, i) => ({ number: i + 1, variant: 1, student })), { number: 4, variant: 1 }]
const run = { exam: stored.exam, roster: rosterOf(seats), copies, seats }

it('lists who comes, room by room in the order of the roster, spares after the last room', () => {
  const [attendance] = studentLists(run, words)
  expect(attendance?.tables.map(({ heading, columns, rows }) => [heading, columns.map(({ header }) => header), rows])).toEqual([
    ['Room R2', ['Copy', 'Number', 'Name', 'Seat', 'Signature'], [['2', '2', 'N2', '1 2', '']]],
    [
      'Room R10',
      ['Copy', 'Number', 'Name', 'Seat', 'Signature'],
      [
        ['1', '1', 'N1', '2 1', ''],
        ['3', '3', 'N3', '1 1', ''],
        ['4', '', '', '', ''],
      ],
    ],
  ])
})

it('lists who sits where, seat by seat', () => {
  const [, seating] = studentLists(run, words)
  expect(seating?.tables.map(({ heading, rows }) => [heading, rows.map((row) => row.slice(0, 2))])).toEqual([
    ['Room R2', [['1 2', 'N2']]],
    [
      'Room R10',
      [
        ['1 1', 'N3'],
        ['2 1', 'N1'],
      ],
    ],
  ])
})

it('has no seats where none are known, and no copies where they are for nobody', () => {
  const { seats: _, ...plain } = run
  const lists = studentLists({ ...plain, copies: [] }, words)
  expect(lists.map(({ tables }) => tables.map(({ heading, columns }) => [heading, columns.map(({ header }) => header)]))).toEqual([
    [[undefined, ['Number', 'Name', 'Signature']]],
  ])
  expect(wordIn({}, 'room')).toBe('room')
})

it('lists a batch with its spares', () => {
  expect(batchTable(run, copies.slice(2), words).rows).toEqual([
    ['3', '3', 'N3', '1 1'],
    ['4', '', 'spare', ''],
  ])
})
