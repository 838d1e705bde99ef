import { expect, test } from 'vitest'
import { dealFurther } from '../../../src/exam/index.ts'

const student = (number: number, variant: number) => ({ number, variant, student: `s${number}` })
const spare = (number: number, variant: number) => ({ number, variant })

test('numbers go on, the least asked variants come first, of equals those that no student has', () => {
  const before = [student(1, 1), student(2, 2), student(3, 3), spare(4, 1), spare(5, 4)]
  expect(dealFurther([1, 2, 3, 4], before, 5)).toEqual([spare(6, 4), spare(7, 2), spare(8, 3), spare(9, 4), spare(10, 1)])
})

test('nobody is told to ask a variant that the run does not have', () => {
  const dealt = dealFurther([2, 7], [student(9, 2)], 3)
  expect(dealt).toEqual([spare(10, 7), spare(11, 7), spare(12, 2)])
})
