import { expect, it } from 'vitest'
import { textOfPage, wordOfPage } from '../../../src/model/reading.ts'

it('a scanned page has a word of its own, each of its parts another, whatever its file is called', () => {
  expect(wordOfPage({ scan: 'abc', page: 3 })).toBe('abc 3')
  expect(new Set([undefined, 1, 2].map((part) => wordOfPage({ scan: 'abc', page: 3, ...(part === undefined ? {} : { part }) }))).size).toBe(
    3,
  )
})

it('people see the number, and a letter for a part', () => {
  expect([textOfPage({ page: 12 }), textOfPage({ page: 12, part: 1 }), textOfPage({ page: 12, part: 2 })]).toEqual(['12', '12a', '12b'])
})
