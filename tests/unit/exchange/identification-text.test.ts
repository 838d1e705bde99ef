import { expect, it } from 'vitest'
import { identificationText } from '../../../src/exchange/identification-text.ts'
import { studentId } from '../../../src/model/ids.ts'

const student = studentId('1234')

it('says how a student is known, and how surely where digits differ', () => {
  expect(identificationText({ kind: 'decided', student })).toBe('decided')
  expect(identificationText({ kind: 'grid', student, digits: '1234', differing: 0 })).toBe('grid')
  const next = { student: studentId('1299'), differing: 2, behind: 6 }
  expect(identificationText({ kind: 'grid', student, digits: '123_', differing: 1, next })).toBe(
    'grid, 1 digit differs; next 1299, 2 differ',
  )
  expect(identificationText({ kind: 'unknown', digits: '', reason: 'not filled in' })).toBe('unknown: not filled in')
})
