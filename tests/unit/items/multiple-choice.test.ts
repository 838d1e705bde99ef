import { expect, it } from 'vitest'
import { multipleChoice } from '../../../src/items/multiple-choice.ts'
import { itemWith, raw, written } from '../../support/items/settings.ts'

it.each([[[]], [['a', 'c']]])('asks for any number of its options, %j right', (right) => {
  const { value, diagnostics } = multipleChoice.parse(raw({}, written(3, ...right)))
  expect(diagnostics).toEqual([])
  expect(multipleChoice.ask(itemWith('multiple-choice', value))).toMatchObject({ field: { pick: 'many' }, key: { right } })
})
