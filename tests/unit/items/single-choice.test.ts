import { expect, it } from 'vitest'
import { singleChoice } from '../../../src/items/single-choice.ts'
import { itemWith, raw, written } from '../../support/items/settings.ts'

it('asks for one of its options', () => {
  const { value, diagnostics } = singleChoice.parse(raw({}, written(3, 'b')))
  expect(diagnostics).toEqual([])
  expect(singleChoice.ask(itemWith('single-choice', value))).toMatchObject({ field: { pick: 'one' }, key: { right: ['b'] } })
})

it.each([[written(3)], [written(3, 'a', 'b')]])('has exactly one right option', (options) => {
  expect(singleChoice.parse(raw({}, options)).diagnostics.map((fault) => fault.code)).toEqual(['key-count'])
})
