import { expect, it } from 'vitest'
import { studentPlaces } from '../../../src/app/student-places.ts'
import { studentId } from '../../../src/model/ids.ts'
import { seat } from '../../support/exam/halls.ts'

const student = (id: string, columns: Readonly<Record<string, string>>) => ({ id: studentId(id), name: id, columns })

it('knows where somebody sits from the seats, else from the roster', () => {
  const roster = { students: [student('1', { Room: 'H1', group: 'A' }), student('2', { Room: 'H1', seat: '14' }), student('3', {})] }
  const places = studentPlaces({ roster, seats: [seat('1', 3, 4), seat('3', 1, 2, 'H9')] })
  expect([...places.values()]).toEqual([
    { room: 'H1', seat: '3 4', order: [3, 4] },
    { room: 'H1', seat: '14' },
    { room: 'H9', seat: '1 2', order: [1, 2] },
  ])
})
