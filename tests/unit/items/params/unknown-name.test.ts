import { expect, it } from 'vitest'
import { unknownName } from '../../../../src/items/params/unknown-name.ts'
import { at } from '../../../support/items/settings.ts'

it('tells a name that comes later from one that does not exist', () => {
  const told = (name: string) => {
    const { code, hint, location } = unknownName(name, ['mean', 'a'], at(3))
    return [code, hint, location]
  }
  expect(told('a')).toEqual(['param-order', 'an expression uses what stands above it; move `a` up', at(3)])
  expect(told('maen')).toEqual(['expression-name-unknown', 'did you mean `mean`?', at(3)])
  expect(told('xyz')).toEqual(['expression-name-unknown', 'there are: mean, a', at(3)])
})
