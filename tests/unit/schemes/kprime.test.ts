import { expect, test } from 'vitest'
import { kprime } from '../../../src/schemes/kprime.ts'
import { choiceQuestion, text, ticks, withNone } from '../../support/schemes/questions.ts'

// Options, points, parameters, ticks, what they earn.
const rows: readonly (readonly [string, number, Record<string, string>, string, string])[] = [
  ['A* B* C D', 2, {}, 'A,B', '2'],
  ['A* B* C D', 2, {}, 'A', '1'],
  ['A* B* C D', 2, {}, 'A,B,C', '1'],
  ['A* B* C D', 2, {}, 'A,C', '0'],
  ['A* B* C D', 2, { half: '2' }, 'A,C', '1'],
  ['A* B* C D', 2, { half: '0' }, 'A', '0'],
  ['A* B* C D', 2, { blank: '-1/4' }, '', '-1/4'],
  ['A* B C D', 3, {}, '', '0'],
  ['A B C D', 3, {}, '', '3'],
  ['A B C D', 3, {}, 'A', '3/2'],
]

test.each(rows)('%s worth %d with %o, ticked %s, earns %s', (...[options, worth, params, ticked, points]) => {
  const question = choiceQuestion({ pick: 'many', options, points: worth, scheme: 'kprime', params })
  expect(text(kprime.pointsOf(question, ticks(ticked)))).toBe(points)
})

test.each([
  ['A B N*', {}, 'N', '1'],
  ['A B N*', {}, '', '0'],
  ['A* B N', { invalid: '-1/3' }, 'A,N', '-1/3'],
] as const)('"none of these" in %s with %o, ticked %s, earns %s', (options, params, ticked, points) => {
  const question = withNone(choiceQuestion({ pick: 'many', options, scheme: 'kprime', params }))
  expect(text(kprime.pointsOf(question, ticks(ticked)))).toBe(points)
})

test('in rows an error is a row that is wrong, empty or ticked twice', () => {
  const base = choiceQuestion({ pick: 'one', options: 'A* a B* b C* c D* d', points: 2, scheme: 'kprime' })
  if (base.field.kind !== 'choice') throw new Error('no choice')
  const { options } = base.field
  const rows = [0, 2, 4, 6].map((i) => ({ id: `r${i}`, content: [], options: options.slice(i, i + 2).map(({ id }) => id) }))
  const question = { ...base, field: { ...base.field, rows } }
  const earned = ['A,B,C,D', 'A,B,C,d', 'A,B,C', 'A,B,C,D,d', 'A,B', 'A,B,c,d', ''].map((t) => text(kprime.pointsOf(question, ticks(t))))
  expect(earned).toEqual(['2', '1', '1', '1', '0', '0', '0'])
})
