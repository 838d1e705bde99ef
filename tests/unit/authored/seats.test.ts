import { expect, test } from 'vitest'
import { parseSeats } from '../../../src/authored/seats.ts'
import { rosterOf, seat } from '../../support/exam/halls.ts'

const roster = rosterOf(['1', '2', '3'].map((id, i) => seat(id, 1, i)))
const parse = (text: string) => parseSeats({ file: 'seats.csv', text }, roster, 'en')
const faultsOf = (text: string) =>
  parse(text).diagnostics.map(({ code, message, location }) => `${location.kind === 'file' ? location.line : 0} ${code}: ${message}`)

test('seats have a student, a row and a column: numbers, or letters as halls have them', () => {
  const seats = parse('id,row,column\n1,A,12\n2,AB,3\n3,4,c\n')
  expect(seats.diagnostics).toEqual([])
  expect(seats.value?.map(({ student, room, row, column }) => [student, room, row, column])).toEqual([
    ['1', '', 1, 12],
    ['2', '', 28, 3],
    ['3', '', 4, 3],
  ])
})

test('columns are known by many names, in any order, with a room', () => {
  const seats = parseSeats({ file: 's.csv', text: 'Salle;Rangée;Place;N° étudiant\nH1;2;5;1\nH2;2;5;2\nH2;2;6;3\n' }, roster, 'fr')
  expect(seats.diagnostics).toEqual([])
  expect(seats.value?.map(({ student, room, row, column }) => `${student} ${room} ${row} ${column}`)).toEqual([
    '1 H1 2 5',
    '2 H2 2 5',
    '3 H2 2 6',
  ])
})

test('faults are told all at once, each where it stands', () => {
  expect(faultsOf('id,row,column\n1,1,1\n2,one,2\n2,1,-3\n1,4,4\n3,1,1\n')).toEqual([
    '3 seat-bad: the row `one` is no number and no letter',
    '4 seat-bad: the column `-3` is no number and no letter',
    '5 seat-twice: the student `1` has two seats: on line 2 too',
    '6 seat-twice: row 1, column 1 is given to two students: on line 2 too',
    '1 seat-missing: one student has no seat: N2 (2)',
  ])
  expect(faultsOf('id,seat\n1,1\n')).toEqual(['1 seats-column-missing: the seats have no column `row`'])
  expect(faultsOf('')).toEqual(['1 seats-column-missing: the seats have no column `id`, no column `row`, no column `column`'])
})

test('a seat of somebody who is not in the roster stays empty, whoever has none is named', () => {
  const seats = parse('id,row,column\n9,1,1\n1,1,2\n')
  expect(seats.value?.map(({ student }) => student)).toEqual(['1'])
  expect(seats.diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['seat-student-unknown', 'warning', 'the roster has no student `9`'],
    ['seat-missing', 'warning', '2 students have no seat: N2 (2), N3 (3)'],
  ])
})
