import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { acceptedWays, waysIn } from '../../../src/score/accepted.ts'
import { asked } from '../../support/score/papers.ts'
import { matching, number } from '../../support/variants.ts'

const rights = (ways: ReturnType<typeof acceptedWays>) => ways.map(({ key }) => (key.kind === 'choice' ? key.right.join(' ') : ''))

it('each of several options is right on its own where one is asked for, together where several are', () => {
  expect(rights(acceptedWays(asked.one, ['c', 'b']))).toEqual(['b', 'c'])
  expect(rights(acceptedWays(asked.two, ['d', 'a']))).toEqual(['a d'])
  expect(rights(acceptedWays(asked.two, []))).toEqual([''])
})

it('goes through the rows of a choice in every combination', () => {
  const pairs = matching('m', 'Which?', ['x', 'y'], ['p', 'q', 'r'])
  const right = ['1.a', '1.b', '2.b', '2.c']
  expect(rights(acceptedWays(pairs, right)).sort()).toEqual(['1.a 2.b', '1.a 2.c', '1.b 2.b', '1.b 2.c'])
  expect(pairs.field.kind === 'choice' && waysIn(pairs.field.rows ?? [], right)).toBe(4)
})

it('puts other numbers in the place of the right one, with its tolerance', () => {
  const ways = acceptedWays(number('n', 'How much?'), ['12.0', '13'])
  expect(ways.map(({ key }) => key)).toMatchObject([
    { value: ratio(12), shown: ratio(12), tolerance: ratio(1, 5) },
    { value: ratio(13), shown: ratio(13) },
  ])
})
