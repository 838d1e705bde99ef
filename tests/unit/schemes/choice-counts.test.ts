import { expect, test } from 'vitest'
import { optionId } from '../../../src/model/ids.ts'
import { choiceViewOf } from '../../../src/schemes/choice-answer.ts'
import { countExtremes, countsOf } from '../../../src/schemes/choice-counts.ts'
import { choiceQuestion, ticks, withNone } from '../../support/schemes/questions.ts'

const question = withNone(choiceQuestion({ pick: 'many', options: 'A* B* C D E N', scheme: 'coverage' }))

test('right and wrong options are counted, "none of these" apart', () => {
  expect(countsOf(choiceViewOf(question, ticks('A,C,D')))).toEqual({
    ...{ right: 2, wrong: 3, rightTicked: 1, wrongTicked: 2 },
    ...{ hasNone: true, isNoneTicked: false, isNoneRight: false },
  })
})

test('one answer for each count that open boxes can make', () => {
  const ids = ['A', 'B', 'C', 'N'].map(optionId)
  const counts = countExtremes(question, { kind: 'choice', ticked: [optionId('D')], open: ids }).map((answer) => {
    const { rightTicked, wrongTicked, isNoneTicked } = countsOf(choiceViewOf(question, answer))
    return `${rightTicked} ${wrongTicked} ${isNoneTicked}`
  })
  expect(counts).toHaveLength(3 * 2 * 2)
  expect(new Set(counts).size).toBe(12)
  expect(counts).toContain('2 2 true')
})
