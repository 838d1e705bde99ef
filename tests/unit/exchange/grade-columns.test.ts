import { expect, it } from 'vitest'
import { gradeColumns } from '../../../src/exchange/grade-columns.ts'
import { bookOf, scales } from '../../support/exchange/grade-book.ts'

const headers = (scale: string) => gradeColumns(bookOf(scales[scale])).map(({ header }) => header)

it('has the roster’s columns, and those of letters and passes where the exam has them', () => {
  const rest = ['copy', 'identified', 'status', 'points', 'of', 'grade']
  expect(headers('plain')).toEqual(['id', 'name', 'email', '=group', ...rest, 'lowest', 'highest', 'missing pages'])
  expect(headers('german')).toEqual(['id', 'name', 'email', '=group', ...rest, 'letter', 'passed', 'lowest', 'highest', 'missing pages'])
})

it('says nothing of a paper that is not there', () => {
  const book = bookOf()
  const values = gradeColumns(book).map(({ valueIn }) => valueIn(book.entries[7] ?? { status: 'absent', answers: new Map() }))
  expect(values.filter((value) => value !== undefined)).toEqual(['00107', '_x0041_<b>', 's7@x.example', '+B', 'absent'])
  const photocopied = {
    ...book,
    entries: book.entries.map((entry) => (entry.score ? { ...entry, score: { ...entry.score, photocopyOf: 3 } } : entry)),
  }
  expect(gradeColumns(photocopied).map(({ header }) => header)).toContain('photocopy of')
})
