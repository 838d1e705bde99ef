import { expect, it } from 'vitest'
import { trueFalse } from '../../../src/items/true-false.ts'
import { values } from '../../support/items/params.ts'
import { itemWith, list, map, raw, scalar } from '../../support/items/settings.ts'

it.each([true, false])('asks for true or false in a row that is never shuffled (%s)', (answer) => {
  const { value } = trueFalse.parse(raw({ answer: scalar(answer) }))
  const { field, key } = trueFalse.ask(itemWith('true-false', value))
  expect(field).toMatchObject({ pick: 'one', arrangement: { kind: 'row' }, shuffle: false, options: [{ id: 'true' }, { id: 'false' }] })
  expect(key).toEqual({ kind: 'choice', right: [`${answer}`] })
})

it('needs an answer that is true or false', () => {
  expect(trueFalse.parse(raw({})).diagnostics.map((fault) => fault.code)).toEqual(['answer-missing'])
  expect(trueFalse.parse(raw({ answer: scalar('yes') })).diagnostics.map((fault) => fault.code)).toEqual(['value-bad'])
})

it('may let the answer depend on its parameters', () => {
  const params = map({ a: map({ integer: list(scalar(1), scalar(9)) }) })
  const { value, diagnostics } = trueFalse.parse(raw({ params, answer: scalar('a > 5') }))
  expect(diagnostics).toEqual([])
  const asked = (a: string) => trueFalse.ask(itemWith('true-false', value), values({ a }))
  expect(['6', '5'].map((a) => asked(a).key)).toEqual([
    { kind: 'choice', right: ['true'] },
    { kind: 'choice', right: ['false'] },
  ])
  expect(asked('6').faults).toBeUndefined()
  expect(asked('x').faults?.map((fault) => fault.code)).toEqual(['expression-type'])
  const number = trueFalse.parse(raw({ params, answer: scalar('a + 5') }))
  expect(trueFalse.ask(itemWith('true-false', number.value), values({ a: '1' })).faults).toMatchObject([
    { code: 'expression-type', message: '`a + 5` is neither true nor false' },
  ])
  expect(trueFalse.parse(raw({ params, answer: scalar('a >') })).diagnostics.map((fault) => fault.code)).toEqual(['expression-syntax'])
})
