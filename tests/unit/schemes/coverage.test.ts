import { expect, test } from 'vitest'
import { coverage } from '../../../src/schemes/coverage.ts'
import { choiceQuestion, text, ticks, withNone } from '../../support/schemes/questions.ts'

// Options, points, parameters, ticks, what they earn.
const rows: readonly (readonly [string, number, Record<string, string>, string, string])[] = [
  ['A* B C D', 1, {}, 'A', '1'],
  ['A* B C D', 1, {}, 'A,B', '2/3'],
  ['A* B C D', 1, {}, 'A,B,C', '1/3'],
  ['A* B C D', 1, {}, 'A,B,C,D', '0'],
  ['A* B C D', 1, {}, 'B', '0'],
  ['A* B C D', 1, { floor: '-1' }, 'B', '-1/3'],
  ['A* B C D', 1, { floor: '-1' }, 'B,C,D', '-1'],
  ['A* B C D', 1, { blank: '1/10' }, '', '1/10'],
  ['A* B* C D', 3, {}, 'A', '0'],
  ['A* B* C D', 3, {}, 'A,B,D', '3/2'],
  ['A* B* C D', 3, { floor: '-3' }, 'A,C', '-3/2'],
  ['A* B*', 1, {}, 'A,B', '1'],
  ['A* B*', 1, {}, 'A', '0'],
]

test.each(rows)('%s worth %d with %o, ticked %s, earns %s', (...[options, worth, params, ticked, points]) => {
  const question = choiceQuestion({ pick: 'many', options, points: worth, scheme: 'coverage', params })
  expect(text(coverage.pointsOf(question, ticks(ticked)))).toBe(points)
})

test.each([
  ['A B N*', {}, 'N', '1'],
  ['A B N*', { floor: '-1' }, 'A', '-1/2'],
  ['A* B N', {}, 'N', '0'],
  ['A* B N', { invalid: '-1/3' }, 'A,N', '-1/3'],
] as const)('"none of these" in %s with %o, ticked %s, earns %s', (options, params, ticked, points) => {
  const question = withNone(choiceQuestion({ pick: 'many', options, scheme: 'coverage', params }))
  expect(text(coverage.pointsOf(question, ticks(ticked)))).toBe(points)
})

test('one answer is asked for: several ticks are no fault, and guessing among four earns nothing on average', () => {
  const question = choiceQuestion({ pick: 'one', options: 'A* B C D', scheme: 'coverage', params: { floor: '-1' } })
  const sets = ['A', 'B', 'C', 'D'].map((_, i, all) => all.filter((_id, j) => j !== i).join(','))
  const earned = sets.map((ticked) => coverage.pointsOf(question, ticks(ticked)))
  expect(earned.map(text).toSorted()).toEqual(['-1', '1/3', '1/3', '1/3'])
})
