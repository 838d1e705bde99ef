import { expect, test } from 'vitest'
import { dateText, nearestName, wordOf, wordsOf } from '../../../src/template/words.ts'

const strings = { en: { question: 'Question', page: 'Page' }, fr: { question: 'La question' } }

test('a word is in its language, else English, else absent with a suggestion', () => {
  expect(wordOf(strings, 'fr', 'question')).toBe('La question')
  expect(wordOf(strings, 'fr', 'page')).toBe('Page')
  expect(wordOf(strings, 'en', 'pgae')).toBeUndefined()
  expect(nearestName(strings, 'pgae')).toBe('page')
  expect(wordsOf(strings, 'fr')).toEqual({ question: 'La question', page: 'Page' })
})

test('ISO dates are written as the language writes them, other texts stay', () => {
  const words = { date: '{day}. {month} {year}', months: 'Januar Februar März' }
  expect(dateText('2027-03-05', words)).toBe('5. März 2027')
  expect(dateText('spring 2027', words)).toBe('spring 2027')
  expect(dateText('2027-04-05', words)).toBe('2027-04-05')
})

test('a region has the words of its language, but for its own', () => {
  const words = { ...strings, 'fr-CH': { page: 'Feuille' } }
  expect(wordsOf(words, 'fr-CH')).toEqual({ question: 'La question', page: 'Feuille' })
  expect(wordOf(words, 'fr-BE', 'question')).toBe('La question')
})
