import { expect, it } from 'vitest'
import { perQuestion } from '../../../src/exchange/per-question.ts'
import { optionId } from '../../../src/model/ids.ts'
import { number } from '../../support/variants.ts'

it('makes a thing once for each item and order, whatever the number', () => {
  const asked = number('slope', 'How steep?')
  const made: string[] = []
  const of = perQuestion(({ order }) => {
    made.push(order.join(''))
    return { order }
  })
  const question = (order: string, place: number, what = asked) => ({ number: place, asked: what, order: [...order].map(optionId) })
  expect(of(question('ab', 1))).toBe(of(question('ab', 7)))
  expect(of(question('ba', 1)).order).toEqual(['b', 'a'])
  expect(of(question('ab', 2)).order).toEqual(['a', 'b'])
  expect(made).toEqual(['ab', 'ba'])
  of(question('ab', 1, { ...asked }))
  expect(made).toEqual(['ab', 'ba', 'ab'])
})
