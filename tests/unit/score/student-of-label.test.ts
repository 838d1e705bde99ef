import { expect, it } from 'vitest'
import { studentId } from '../../../src/model/ids.ts'
import { studentOfLabel } from '../../../src/score/student-of-label.ts'

const roster = { students: ['0042', '1234', 's-77', 'AB12'].map((id) => ({ id: studentId(id), name: id, columns: {} })) }

it.each([
  ['1234', '1234'],
  [' s-77 ', 's-77'],
  ['42', '0042'],
  ['EXAM 2027/1234', '1234'],
  ['ID:000AB12', 'AB12'],
  ['77', undefined],
  ['12345', undefined],
  ['', undefined],
  ['-', undefined],
])('%j names %s', (text, student) => {
  expect(studentOfLabel(text, roster)).toBe(student)
})

it('names nobody where two students would do', () => {
  const twins = { students: ['042', '42'].map((id) => ({ id: studentId(id), name: id, columns: {} })) }
  expect([studentOfLabel('0042', twins), studentOfLabel('42', twins)]).toEqual([undefined, '42'])
})
