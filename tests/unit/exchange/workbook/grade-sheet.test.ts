import { expect, it } from 'vitest'
import { numberOfRatio, ratio } from '../../../../src/base/ratio.ts'
import { gradeSheet } from '../../../../src/exchange/workbook/grade-sheet.ts'
import { itemId } from '../../../../src/model/ids.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

const sheetOf = (scale = scales['german']) => {
  const book = bookOf(scale)
  const { sheet, places } = gradeSheet(book, 'grades')
  const headers = (sheet.rows[0] ?? []).map((cell) => (cell?.kind === 'text' ? cell.text : ''))
  return { book, sheet, places, headers, at: (row: number, header: string) => sheet.rows[row]?.[headers.indexOf(header)] }
}

it('has a row for each student, absent ones too, and for papers that are nobody’s; items that do not count stand last', () => {
  const { book, sheet, headers, at } = sheetOf()
  expect(sheet.rows).toHaveLength(3 + book.entries.length)
  expect(headers.slice(-6)).toEqual(['thirds', 'tenths', 'seven', 'pairs', 'essay', 'survey'])
  expect(book.entries.map((_, i) => at(3 + i, 'status'))).toMatchObject([
    { text: 'final' },
    { text: 'provisional', look: 'open' },
    ...Array.from({ length: 5 }, () => ({ text: 'final' })),
    { text: 'absent', look: 'open' },
    { text: 'unknown', look: 'open' },
  ])
  expect([at(10, 'points'), at(10, 'thirds')]).toEqual([undefined, undefined])
})

it.each(Object.keys(scales))('gives totals, maxima, grades, letters and passes of the scale %s as formulas with their values', (name) => {
  const { book, at } = sheetOf(scales[name])
  for (const [i, { score }] of book.entries.entries()) {
    if (score === undefined) continue
    expect(at(3 + i, 'points')).toMatchObject({ kind: 'formula', value: numberOfRatio(score.total) })
    expect(at(3 + i, 'of')).toMatchObject({ kind: 'formula', value: numberOfRatio(score.maximum) })
    expect(at(3 + i, 'grade')).toMatchObject({ kind: 'formula', value: numberOfRatio(score.grade) })
    if (book.scale?.letters) expect(at(3 + i, 'letter')).toMatchObject({ kind: 'formula', value: score.letter ?? '' })
    if (book.scale?.pass) expect(at(3 + i, 'passed')).toMatchObject({ kind: 'formula', value: score.passed ? 'yes' : 'no' })
  }
})

it('shows what is open, and takes allowed blanks out of every sum', () => {
  const { at } = sheetOf()
  expect(at(4, 'thirds')).toMatchObject({ kind: 'number', look: 'open' })
  const { book, sheet } = sheetOf(scales['allowed'])
  const dropped = book.entries.filter(({ score }) => score?.questions.some((question) => question.dropped)).length
  expect(dropped).toBeGreaterThan(0)
  expect(sheet.rows.flat().filter((cell) => cell?.kind === 'text' && cell.text === 'dropped')).toHaveLength(dropped)
})

it('gives a total that is no sum of points as a value alone', () => {
  const book = bookOf(scales['twenty'])
  const amended = {
    ...book,
    entries: book.entries.map((entry) =>
      entry.score === undefined ? entry : { ...entry, score: { ...entry.score, total: { num: 9n, den: 2n } } },
    ),
  }
  const { sheet } = gradeSheet(amended, 'grades')
  const column = (sheet.rows[0] ?? []).findIndex((cell) => cell?.kind === 'text' && cell.text === 'points')
  expect(sheet.rows[3]?.[column]).toEqual({ kind: 'number', value: 4.5, look: 'plain' })
})

it('takes void questions and withdrawn papers out: no points, no grade, and formulas that agree', () => {
  const book = bookOf(scales['twenty'], 8, [
    { kind: 'void', item: itemId('tenths') },
    { kind: 'withdraw', copy: 1 },
    { kind: 'points', item: itemId('essay'), points: ratio(7, 3) },
  ])
  const { sheet } = gradeSheet(book, 'grades')
  const headers = (sheet.rows[0] ?? []).map((cell) => (cell?.kind === 'text' ? cell.text : ''))
  const at = (row: number, header: string) => sheet.rows[row]?.[headers.indexOf(header)]
  expect(at(3, 'tenths')).toEqual({ kind: 'text', text: 'void', look: 'quiet' })
  expect([at(3, 'status'), at(3, 'grade'), at(3, 'highest')]).toMatchObject([{ text: 'withdrawn' }, undefined, undefined])
  for (const row of [4, 5, 6]) for (const header of ['points', 'of', 'grade']) expect(at(row, header)).toMatchObject({ kind: 'formula' })
})
