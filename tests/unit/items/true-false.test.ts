import { expect, it } from 'vitest'
import { trueFalse } from '../../../src/items/true-false.ts'
import { itemWith, raw, scalar } from '../../support/items/settings.ts'

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
