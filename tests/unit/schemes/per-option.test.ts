import { expect, test } from 'vitest'
import { perOption } from '../../../src/schemes/per-option.ts'
import { choiceQuestion, text, ticks, withNone } from '../../support/schemes/questions.ts'

const five = 'A* B* C* D E'
const unit = { right: '1' }

// Options, parameters, ticks, points: AMC's b and m on multiple questions.
const rows: readonly (readonly [string, Record<string, string>, string, string])[] = [
  [five, {}, 'A,B,C', '1'],
  [five, {}, 'A', '3/5'],
  [five, unit, 'A,B,C', '5'],
  [five, unit, 'A', '3'],
  [five, unit, '', '0'],
  [five, unit, 'D,E', '0'],
  [five, { right: '1', wrong: '-1', floor: '0' }, 'A,D,E', '0'],
  [five, { right: '1', wrong: '-1', floor: '-2' }, 'A,D,E', '-2'],
  [five, { right: '1', ceiling: '2' }, 'A,B,C', '2'],
  [five, { right: '1', floor: '0', blank: '-1/2' }, '', '-1/2'],
  ['A*=2 B*=0 C*=3 D* E*', { right: '1', wrong: '-1' }, 'A,B,D', '1'],
  ['A* B* C D=-3', {}, 'A,B,D', '-9/4'],
  ['A B C', unit, '', '3'],
]

test.each(rows)('%s with %o, ticked %s, earns %s', (options, params, ticked, points) => {
  const question = choiceQuestion({ pick: 'many', options, scheme: 'per-option', params })
  expect(text(perOption.pointsOf(question, ticks(ticked)))).toBe(points)
})

test.each([
  ['A B N*', {}, 'N', '1'],
  ['A B N*', {}, '', '0'],
  ['A B N*', {}, 'A', '1/2'],
  ['A B N*', {}, 'A,N', '0'],
  ['A B N*', { invalid: '-1' }, 'A,N', '-1'],
  ['A* B N', {}, 'N', '1/2'],
  ['A* B N', {}, 'A', '1'],
] as const)('"none of these" in %s with %o, ticked %s, earns %s', (options, params, ticked, points) => {
  const question = withNone(choiceQuestion({ pick: 'many', options, scheme: 'per-option', params }))
  expect(text(perOption.pointsOf(question, ticks(ticked)))).toBe(points)
})
