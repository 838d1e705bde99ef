import { expect, it } from 'vitest'
import { wallList } from '../../../../src/exchange/export/wall-list.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

const listOf = (scale: string, options = {}) => {
  const { content } = wallList.write(bookOf(scales[scale]), options)
  if (content.kind !== 'list') throw new Error('no list')
  return content.list
}

it('has a row for each student, absent ones too, and marks what is not final', () => {
  const { columns, rows } = listOf('twenty')
  expect(columns.map(({ word }) => word)).toEqual(['student-number', 'name', 'points', 'grade', ''])
  expect(rows).toHaveLength(8)
  expect(rows[1]?.at(-1)).toEqual({ word: 'provisional' })
  expect(rows[7]).toEqual(['00107', '_x0041_<b>', '', '', { word: 'absent' }])
})

it('names nobody when asked, in the order of numbers; has letters where the exam has them', () => {
  const { columns, rows } = listOf('german', { anonymous: true })
  expect(columns.map(({ word }) => word)).toEqual(['student-number', 'points', 'grade', '', ''])
  expect(rows.map(([id]) => id)).toEqual(['00100', '00101', '00102', '00103', '00104', '00105', '00106', '00107'])
  expect(listOf('german', { points: true }).columns.map(({ word }) => word)).toEqual(['student-number', 'name', 'points', ''])
})
