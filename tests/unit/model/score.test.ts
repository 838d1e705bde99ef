import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { itemId } from '../../../src/model/ids.ts'
import { isCounted, type QuestionScore } from '../../../src/model/score.ts'

it('counts what is scored, and neither dropped nor void', () => {
  const one = ratio(1)
  const question: QuestionScore = {
    ...{ item: itemId('a'), answer: { kind: 'blank' }, points: one, low: one, high: one, maximum: one, scored: true, scheme: 'graded' },
  }
  const forms = [question, { ...question, scored: false }, { ...question, dropped: true as const }, { ...question, voided: true as const }]
  expect(forms.map(isCounted)).toEqual([true, false, false, false])
})
