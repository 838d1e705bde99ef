import { expect, it } from 'vitest'
import { familyAndGiven } from '../../../src/exchange/family-name.ts'

it('parts a name at its comma, else before its last word', () => {
  expect(familyAndGiven('Müller, Jörg Peter')).toEqual(['Müller', 'Jörg Peter'])
  expect(familyAndGiven(' Ada  King Lovelace ')).toEqual(['Lovelace', 'Ada King'])
  expect(familyAndGiven('Plato')).toEqual(['Plato', ''])
})
