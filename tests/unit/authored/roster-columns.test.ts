import { expect, it } from 'vitest'
import { columnWords } from '../../../src/authored/roster-columns.ts'

it.each([
  ['id', 'en', 'studentid'],
  ['id', 'fr', 'numeroetudiant'],
  ['id', 'de', 'matrikelnummer'],
  ['name', 'nl', 'naam'],
  ['given', 'es', 'nombre'],
  ['family', 'it', 'cognome'],
  ['name', 'pt', 'nome'],
] as const)('knows a column of %s in %s', (column, language, word) => {
  expect(columnWords(column, `${language}-XX`)).toContain(word)
})

it('puts the words of the exam’s language first', () => {
  expect(columnWords('given', 'it')[0]).toBe('nome')
  expect(columnWords('given', 'ja')[0]).toBe('名')
  expect(columnWords('given', 'xx')[0]).toBe('given')
})
