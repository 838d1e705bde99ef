import { expect, it } from 'vitest'
import { decimalOfRatio } from '../../../../src/base/ratio.ts'
import { addressFaults, cellIn, EMAIL, platformGrades, usernameOf } from '../../../../src/exchange/export/platform.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

const book = bookOf(scales['twenty'])
const ids = (options = {}) => platformGrades(book, options).grades.map(({ student }) => student.id)
const possible = (scale: string, options = {}) => {
  const most = platformGrades(bookOf(scales[scale]), options).possible
  return most === undefined ? '' : decimalOfRatio(most)
}

it('gives final grades, provisional ones on demand, and names everybody without a line', () => {
  expect(ids()).toEqual(['00100', '00102', '00103', '00104', '00105', '00106'])
  expect(ids({ provisional: true })).toContain('00101')
  expect(ids({ provisional: true })).not.toContain('00107')
  expect(platformGrades(book, {}).faults).toMatchObject([
    {
      code: 'export-left-out',
      severity: 'warning',
      message: "without a line in this file: 1 absent (00107), 1 provisional (00101), 1 nobody's (copy 8)",
    },
  ])
})

it('says what is the most: of grades the best, of points the full total', () => {
  expect([possible('twenty'), possible('tenthsDown'), possible('german'), possible('pieces')]).toEqual(['20', '9.5', '5', '20'])
  expect(possible('twenty', { points: true })).toBe('4.6762')
  expect([platformGrades(book, {}).column, platformGrades(book, { column: 'X' }).column]).toEqual(['Final', 'X'])
})

it('finds addresses in the roster, and who has none or shares one', () => {
  const { grades } = platformGrades(book, {})
  const [first] = grades
  const student = first?.student ?? book.entries[0]?.student
  if (student === undefined) throw new Error('no student')
  expect(cellIn(student, EMAIL)).toBe('s0@x.example')
  expect([usernameOf({}, student), usernameOf({ username: 'id' }, student), usernameOf({ username: '=group' }, student)]).toEqual([
    '',
    '00100',
    'A',
  ])
  const faults = addressFaults(grades.slice(0, 3), ({ id }) => (id === '00100' ? '' : 'same'), { what: 'e-mail', hint: 'h' })
  expect(faults.map(({ code, message }) => [code, message])).toEqual([
    ['export-address-missing', '1 students have no e-mail: 00100'],
    ['export-address-twice', '00102 and 00103 have the same e-mail `same`'],
  ])
})
