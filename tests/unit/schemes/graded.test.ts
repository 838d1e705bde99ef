import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { graded } from '../../../src/schemes/graded.ts'
import { gradedQuestion, text } from '../../support/schemes/questions.ts'

const question = gradedQuestion({ a: [ratio(0), ratio(1, 2), ratio(1)], b: [ratio(0), ratio(2)] })

test('the ticked points of all parts are summed', () => {
  expect(text(graded.pointsOf(question, { kind: 'written', parts: { a: ratio(1, 2), b: ratio(2) } }))).toBe('5/2')
  expect(text(graded.pointsOf(question, { kind: 'blank' }))).toBe('0')
})

test('the extremes take the least and the most of each open part, whatever the order', () => {
  const possible = { kind: 'written', parts: { a: [ratio(1), ratio(0)], b: [ratio(2)] } } as const
  expect(graded.extremesOf(question, possible).map((answer) => text(graded.pointsOf(question, answer)))).toEqual(['2', '3'])
})
