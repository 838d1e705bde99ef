import { expect, test } from 'vitest'
import { rightWrong } from '../../../src/schemes/right-wrong.ts'
import { choiceQuestion, text, ticks } from '../../support/schemes/questions.ts'

// Options, parameters, ticks, points: the worked examples of simple questions in AMC's manual and engine.
const rows: readonly (readonly [string, Record<string, string>, string, string])[] = [
  ['A* B C', {}, 'A', '1'],
  ['A* B C', {}, 'B', '0'],
  ['A* B C', {}, '', '0'],
  ['A* B C', {}, 'A,B', '0'],
  ['A* B C', { right: '2', wrong: '-0.5', blank: '0.1', invalid: '-1' }, 'A', '2'],
  ['A* B C', { right: '2', wrong: '-0.5', blank: '0.1', invalid: '-1' }, 'B', '-1/2'],
  ['A* B C', { right: '2', wrong: '-0.5', blank: '0.1', invalid: '-1' }, '', '1/10'],
  ['A* B C', { right: '2', wrong: '-0.5', blank: '0.1', invalid: '-1' }, 'A,B', '-1'],
  ['A* B C=-2', { right: '2' }, 'C', '-2'],
  ['A*=3 B C', { right: '2' }, 'A', '3'],
  ['A* B=0 C', { wrong: '-1' }, 'B', '0'],
  ['A* B C D', { wrong: '-1/3' }, 'B', '-1/3'],
  ['A* B C', { wrong: '-1/4' }, 'A,B', '-1/4'],
  ['A* B C', { wrong: '-1/4', several: 'blank', blank: '1/5' }, 'A,B', '1/5'],
  ['A* B C', { wrong: '-1/4', several: 'invalid' }, 'A,B', '0'],
  ['A* B C', { wrong: '-1/4', invalid: '-2', several: 'wrong' }, 'A,B', '-1/4'],
  ['A* B* C', {}, 'B', '1'],
]

test.each(rows)('%s with %o, ticked %s, earns %s', (options, params, ticked, points) => {
  const question = choiceQuestion({ pick: 'one', options, scheme: 'right-wrong', params })
  expect(text(rightWrong.pointsOf(question, ticks(ticked)))).toBe(points)
})

test('it asks for one answer', () => {
  const many = choiceQuestion({ pick: 'many', options: 'A* B', scheme: 'right-wrong' })
  const one = choiceQuestion({ pick: 'one', options: 'A* B', scheme: 'right-wrong' })
  expect([rightWrong.appliesTo(one.field), rightWrong.appliesTo(many.field)]).toEqual([true, false])
})

/** Two rows, x of A* and B, y of C and D*; worth 1 point. */
function inRows(params: Record<string, string> = {}) {
  const question = choiceQuestion({ pick: 'one', options: 'A* B C D*', scheme: 'right-wrong', params })
  if (question.field.kind !== 'choice') throw new Error('no choice')
  const [a, b, c, d] = question.field.options.map((option) => option.id)
  const both = [
    { id: 'x', content: [], options: [a, b].filter((id) => id !== undefined) },
    { id: 'y', content: [], options: [c, d].filter((id) => id !== undefined) },
  ]
  return { ...question, field: { ...question.field, rows: both } }
}

test.each([
  [{}, 'A,D', '1'],
  [{}, 'A,C', '1/2'],
  [{}, 'A', '1/2'],
  [{}, 'A,B,D', '1/2'],
  [{ wrong: '-1/4', blank: '1/10' }, 'B', '-3/20'],
  [{ right: '2' }, 'A,D', '4'],
  [{ blank: '1/10' }, '', '1/5'],
] as const)('in rows with %o, ticked %s, each row is scored: %s', (params, ticked, points) => {
  expect(text(rightWrong.pointsOf(inRows(params), ticks(ticked)))).toBe(points)
})
