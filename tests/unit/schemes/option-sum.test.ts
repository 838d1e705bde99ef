import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { optionId } from '../../../src/model/ids.ts'
import { bounded, extremesOfSum, type OptionSum, pointsOfSum } from '../../../src/schemes/option-sum.ts'
import { choiceQuestion, text, ticks, withNone } from '../../support/schemes/questions.ts'

/** A tick earns 2 where it is right and loses 1 where it is wrong; one point more in the end. */
const sum: OptionSum = {
  earningOf: (option, view) =>
    option.word === undefined ? { ticked: ratio(view.right.has(option.id) ? 2 : -1), left: ratio(0) } : undefined,
  offset: ratio(1),
  floor: ratio(0),
  ceiling: ratio(4),
}
const question = withNone(
  choiceQuestion({ pick: 'many', options: 'A* B* C D N', scheme: 'per-option', params: { blank: '7', invalid: '8' } }),
)

test('points are the sum of what options earn and the offset, in the bounds; blank and invalid answers stand outside', () => {
  const earned = ['A', 'A,C', 'A,B', 'C,D', '', 'A,N', 'N'].map((ticked) => text(pointsOfSum(question, ticks(ticked), sum)))
  expect(earned).toEqual(['3', '2', '4', '0', '7', '8', '1'])
})

test('the extremes tick what gains, what loses, and each open box alone', () => {
  const answers = extremesOfSum(question, { kind: 'choice', ticked: [], open: ['A', 'B', 'C'].map(optionId) }, sum)
  expect(answers).toContainEqual(ticks('A,B'))
  expect(answers).toContainEqual(ticks('C'))
  expect(answers).toContainEqual(ticks(''))
})

test('the ceiling is applied after the floor', () => {
  expect([ratio(-1), ratio(2), ratio(9)].map((points) => text(bounded(points, { floor: ratio(0), ceiling: ratio(3) })))).toEqual([
    '0',
    '2',
    '3',
  ])
  expect(text(bounded(ratio(-1), {}))).toBe('-1')
})
