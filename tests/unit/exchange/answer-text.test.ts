import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { answerText } from '../../../src/exchange/answer-text.ts'
import { optionId } from '../../../src/model/ids.ts'
import { ids } from '../../support/score/papers.ts'
import { choice, matching, number, written } from '../../support/variants.ts'

const two = { asked: choice('two', 'Two?', ['1', '2', '3'], ['a', 'c']), order: ids('cab') }
const pairs = {
  asked: matching('pairs', 'Which?', ['l', 'm'], ['r', 's']),
  order: ['2.b', '2.a', '1.b', '1.a'].map(optionId),
}

it('gives letters as printed there, and option ids', () => {
  expect(answerText(two, { kind: 'chosen', options: ids('ab') })).toEqual({ letters: 'BC', options: 'a b' })
  expect(answerText(pairs, { kind: 'chosen', options: [optionId('1.a'), optionId('2.b')] })).toEqual({
    letters: '1A 2B',
    options: '2.b 1.a',
  })
  expect(answerText(two, { kind: 'blank' })).toEqual({ letters: '–', options: '–' })
})

it('shows what is open in brackets with a question mark', () => {
  const open = (ticked: string, open: string) =>
    answerText(two, { kind: 'unclear', reason: 'r', possible: { kind: 'choice', ticked: ids(ticked), open: ids(open) } })
  expect([open('a', 'b').letters, open('a', 'b').options, open('', 'cb').letters]).toEqual(['B (C?)', 'a (b?)', '(AC?)'])
})

it('gives digits by column, those that are missing or doubled too', () => {
  const asked = { asked: number('n', 'How much?'), order: [] }
  expect(answerText(asked, { kind: 'digits', columns: [['+'], ['1'], [], ['2', '5']] }).letters).toBe('+1_[25]')
  const columns = [
    { ticked: ['-'], open: [] },
    { ticked: ['1'], open: ['7'] },
    { ticked: [], open: [] },
    { ticked: ['0'], open: [] },
  ]
  expect(answerText(asked, { kind: 'unclear', reason: 'r', possible: { kind: 'digits', columns } }).letters).toBe('-(17?)_0')
})

it('gives the points of graded parts', () => {
  const asked = { asked: written('w', 'Why?', 3, 40), order: [] }
  expect(answerText(asked, { kind: 'written', parts: { all: ratio(3, 2) } }).letters).toBe('1.5')
  expect(answerText(asked, { kind: 'written', parts: { a: ratio(1), b: ratio(1, 2) } }).letters).toBe('a: 1; b: 0.5')
  const parts = { a: [ratio(1)], b: [ratio(0), ratio(1)] }
  expect(answerText(asked, { kind: 'unclear', reason: 'r', possible: { kind: 'written', parts } }).letters).toBe('a: 1; b: ?')
})
