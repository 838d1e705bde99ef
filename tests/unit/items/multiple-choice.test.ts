import { expect, it } from 'vitest'
import { multipleChoice } from '../../../src/items/multiple-choice.ts'
import { optionId } from '../../../src/model/ids.ts'
import { itemWith, raw, scalar, written } from '../../support/items/settings.ts'

it.each([[[]], [['a', 'c']]])('asks for any number of its options, %j right', (right) => {
  const { value, diagnostics } = multipleChoice.parse(raw({}, written(3, ...right)))
  expect(diagnostics).toEqual([])
  expect(multipleChoice.ask(itemWith('multiple-choice', value))).toMatchObject({ field: { pick: 'many' }, key: { right } })
})

it('adds "none of these" as its last option, right when no other is', () => {
  const offered = (...right: string[]) =>
    multipleChoice.ask(
      itemWith('multiple-choice', multipleChoice.parse(raw({ 'none-of-these': scalar(true) }, written(2, ...right))).value),
    )
  expect(offered('b')).toMatchObject({
    field: { options: [{ id: 'a' }, { id: 'b' }, { id: 'none', pin: 'last', word: 'none-of-these' }] },
    key: { right: ['b'] },
  })
  expect(offered().key).toEqual({ kind: 'choice', right: ['none'] })
})

it('refuses an option that is called like the automatic one, and what is not true or false', () => {
  const faultsOf = (value: string | boolean, id = 'a') =>
    multipleChoice
      .parse(
        raw(
          { 'none-of-these': scalar(value) },
          written(2, 'b').map((option, i) => (i === 0 ? { ...option, id: optionId(id) } : option)),
        ),
      )
      .diagnostics.map((fault) => fault.code)
  expect([faultsOf(true, 'none'), faultsOf(false, 'none'), faultsOf('often')]).toEqual([['option-duplicate'], [], ['value-bad']])
})
