import { expect, test } from 'vitest'
import { netCorrect } from '../../../src/schemes/net-correct.ts'
import { choiceQuestion, text, ticks, withNone } from '../../support/schemes/questions.ts'

// Options, points, parameters, ticks, what they earn.
const rows: readonly (readonly [string, number, Record<string, string>, string, string])[] = [
  ['A* B* C* D E', 3, {}, 'A,B,C', '3'],
  ['A* B* C* D E', 3, {}, 'A,B', '2'],
  ['A* B* C* D E', 3, {}, 'A,B,D', '1'],
  ['A* B* C* D E', 3, {}, 'A,D,E', '0'],
  ['A* B* C* D E', 3, { floor: '-2' }, 'A,D,E', '-1'],
  ['A* B* C* D E', 3, { floor: '-3/2' }, 'D,E', '-3/2'],
  ['A* B* C* D E', 3, {}, 'A,B,C,D,E', '1'],
  ['A* B* C D=-4', 2, { floor: '-9' }, 'A,D', '-3'],
  ['A* B', 1, { blank: '1/5' }, '', '1/5'],
  ['A B C', 2, {}, '', '2'],
  ['A B C', 2, { floor: '-9' }, 'A,B', '-2'],
]

test.each(rows)('%s worth %d with %o, ticked %s, earns %s', (...[options, worth, params, ticked, points]) => {
  const question = choiceQuestion({ pick: 'many', options, points: worth, scheme: 'net-correct', params })
  expect(text(netCorrect.pointsOf(question, ticks(ticked)))).toBe(points)
})

test.each([
  ['A B N*', {}, 'N', '1'],
  ['A B N*', { floor: '-1' }, 'A', '-1'],
  ['A B N*', {}, '', '0'],
  ['A* B N', {}, 'N', '0'],
  ['A* B N', { invalid: '-1/3' }, 'A,N', '-1/3'],
] as const)('"none of these" in %s with %o, ticked %s, earns %s', (options, params, ticked, points) => {
  const question = withNone(choiceQuestion({ pick: 'many', options, scheme: 'net-correct', params }))
  expect(text(netCorrect.pointsOf(question, ticks(ticked)))).toBe(points)
})
