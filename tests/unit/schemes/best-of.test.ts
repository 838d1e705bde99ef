import { expect, test } from 'vitest'
import { bestOf } from '../../../src/schemes/best-of.ts'
import { choiceQuestion, text, ticks, withNone } from '../../support/schemes/questions.ts'

// Options, points, parameters, ticks, what they earn: rows 30 to 32 of `haut` first.
const rows: readonly (readonly [string, number, Record<string, string>, string, string])[] = [
  ['A* B* C* D E', 2, {}, 'A,B,C', '2'],
  ['A* B* C* D E', 2, {}, 'A,B', '1'],
  ['A* B* C* D E', 2, {}, 'A,D', '0'],
  ['A* B* C* D E', 2, {}, '', '0'],
  ['A* B* C* D E', 2, { blank: '-1/2' }, '', '-1/2'],
  ['A* B* C* D E', 2, { points: '4' }, 'A,B', '3'],
  ['A*=2 B*=1/2 C* D=-1 E', 5, {}, 'A,B,C,D', '7/2'],
  ['A B C', 3, {}, '', '3'],
  ['A B C', 3, {}, 'B', '2'],
]

test.each(rows)('%s worth %d with %o, ticked %s, earns %s', (...[options, worth, params, ticked, points]) => {
  const question = choiceQuestion({ pick: 'many', options, points: worth, scheme: 'best-of', params })
  expect(text(bestOf.pointsOf(question, ticks(ticked)))).toBe(points)
})

test.each([
  ['A B N*', {}, 'N', '1'],
  ['A B N*', {}, '', '0'],
  ['A* B N', { invalid: '-1/3' }, 'A,N', '-1/3'],
  ['A* B N', {}, 'A,N', '0'],
] as const)('"none of these" in %s with %o, ticked %s, earns %s', (options, params, ticked, points) => {
  const question = withNone(choiceQuestion({ pick: 'many', options, scheme: 'best-of', params }))
  expect(text(bestOf.pointsOf(question, ticks(ticked)))).toBe(points)
})
