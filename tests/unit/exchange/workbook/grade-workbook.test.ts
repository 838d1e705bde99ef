import { expect, it } from 'vitest'
import { gradeWorkbook } from '../../../../src/exchange/workbook/grade-workbook.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

const book = bookOf(scales['twenty'])
const { sheets } = gradeWorkbook(book)
const textsIn = (name: string, row: number) =>
  (sheets.find((sheet) => sheet.name === name)?.rows[row] ?? []).map((cell) => (cell?.kind === 'text' ? cell.text : undefined))

it('has sheets of grades, items, answers as printed and by option id, each with its head in sight', () => {
  expect(sheets.map(({ name, frozen }) => [name, frozen.rows])).toEqual([
    ['grades', 3],
    ['items', 1],
    ['answers', 2],
    ['options', 2],
  ])
  for (const { widths, rows } of sheets) expect(widths).toHaveLength(Math.max(...rows.map((row) => row.length)))
})

it('gives letters as they stand on each student’s variant, and the ids behind them', () => {
  const at = textsIn('answers', 0).indexOf('tenths')
  const answered = book.entries.findIndex(({ score }) => score?.copy === 4)
  const [letters, options] = [textsIn('answers', 2 + answered)[at] ?? '', textsIn('options', 2 + answered)[at] ?? '']
  const order = ['b', 'c', 'd', 'a']
  expect(letters).toBe(order.flatMap((id, i) => (options.split(' ').includes(id) ? ['ABCD'[i]] : [])).join(''))
  expect(textsIn('answers', 3)[textsIn('answers', 0).indexOf('thirds')]).toBe('A (C?)')
})

it('counts and averages each item with formulas over the sheet of grades', () => {
  const rows = sheets[1]?.rows ?? []
  const values = book.entries.flatMap(({ score }) => score?.questions.find(({ item }) => item === 'thirds')?.points ?? [])
  const row = rows.find((cells) => cells[0]?.kind === 'text' && cells[0].text === 'thirds')
  expect(row?.[6]).toMatchObject({ kind: 'formula', value: values.length })
  const mean = values.reduce((total, { num, den }) => total + Number(num) / Number(den), 0) / values.length
  expect(row?.[7]?.kind === 'formula' ? row[7].value : 0).toBeCloseTo(mean, 12)
})
