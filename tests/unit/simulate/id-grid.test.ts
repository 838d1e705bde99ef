import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { studentId } from '../../../src/model/ids.ts'
import { idDigits } from '../../../src/simulate/id-grid.ts'
import { smallRun } from '../../support/simulate/small-run.ts'

const run = smallRun(3)
const student = studentId('137')

test('digits are padded to the grid', () => {
  expect(idDigits(student, run, createRng('a'), { wrongDigit: 0, missingDigit: 0 })).toEqual([0, 1, 3, 7])
})

test('one digit is missing, or wrong, where a slip happens', () => {
  for (let i = 0; i < 30; i++) {
    const missing = idDigits(student, run, createRng(`m${i}`), { wrongDigit: 0, missingDigit: 1 })
    expect(missing.filter((d) => d === undefined).length).toBe(1)
    const wrong = idDigits(student, run, createRng(`w${i}`), { wrongDigit: 1, missingDigit: 0 })
    expect(wrong.filter((d, k) => d !== [0, 1, 3, 7][k]).length).toBe(1)
  }
})

test('a wrong digit never makes another student’s number', () => {
  const ids = Array.from({ length: 10 }, (_, d) => studentId(`${d}`))
  const narrow = { ...run, exam: { ...run.exam, gridDigits: 1 }, roster: { students: ids.map((id) => ({ id, name: '', columns: {} })) } }
  expect(idDigits(studentId('4'), narrow, createRng('n'), { wrongDigit: 1, missingDigit: 0 })).toEqual([4])
})

test('letters of an id leave their column empty, and no grid no digits', () => {
  const never = { wrongDigit: 0, missingDigit: 0 }
  expect(idDigits(studentId('A12'), run, createRng('l'), never)).toEqual([0, undefined, 1, 2])
  const { gridDigits: _, ...exam } = run.exam
  expect(idDigits(student, { ...run, exam }, createRng('l'), never)).toEqual([])
})
