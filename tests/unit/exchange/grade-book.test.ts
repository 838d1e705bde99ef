import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { platformGrades } from '../../../src/exchange/export/platform.ts'
import { fullPoints } from '../../../src/exchange/grade-book.ts'
import { itemId } from '../../../src/model/ids.ts'
import { bookOf, scales } from '../../support/exchange/grade-book.ts'

const book = bookOf(scales['twenty'])

it('has the whole roster in its order, then the papers that are nobody’s', () => {
  expect(book.entries.map(({ student, status, score }) => [student?.id, status, score?.copy])).toEqual([
    ['00100', 'final', 1],
    ['00101', 'provisional', 2],
    ['00102', 'final', 3],
    ['00103', 'final', 4],
    ['00104', 'final', 5],
    ['00105', 'final', 6],
    ['00106', 'final', 7],
    ['00107', 'absent', undefined],
    [undefined, 'unknown', 8],
  ])
  expect(book.columns).toEqual(['email', '=group'])
})

it('has every item once, with its title and what it may give', () => {
  expect(book.items.map(({ item, points, scored }) => [item, textOfRatio(points), scored])).toEqual([
    ['thirds', '1/3', true],
    ['tenths', '7/10', true],
    ['seven', '1/7', true],
    ['pairs', '1/2', true],
    ['essay', '3', true],
    ['survey', '1', false],
  ])
  expect(book.items[0]).toMatchObject({ title: 'Which of a and b?', topic: 'Ratios', type: 'single-choice' })
})

it('knows the best total', () => {
  expect(textOfRatio(fullPoints(book) ?? { num: 0n, den: 1n })).toBe('491/105')
  expect(fullPoints({ ...book, entries: [] })).toBeUndefined()
})

it('follows amendments: a withdrawn paper has no grade, points that an item is worth now', () => {
  const amended = bookOf(scales['twenty'], 8, [
    { kind: 'withdraw', copy: 1 },
    { kind: 'points', item: itemId('seven'), points: ratio(2) },
  ])
  expect(amended.entries[0]).toMatchObject({ status: 'withdrawn', student: { id: '00100' } })
  expect(amended.items.find(({ item }) => item === 'seven')?.points).toEqual(ratio(2))
})

it('keeps papers of those whom the roster does not have any more, and sends none of them to a platform', () => {
  const gone = bookOf(scales['twenty'], 8, [], ['00102'])
  const entry = gone.entries.find(({ student }) => student?.id === '00102')
  expect(entry).toMatchObject({ status: 'final', offRoster: true, student: { name: '' }, score: { copy: 3 } })
  const { grades, faults } = platformGrades(gone, {})
  expect(grades.map(({ student }) => student.id)).not.toContain('00102')
  expect(faults[0]?.message).toContain('1 not on the roster (00102)')
})
