import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { json } from '../../../src/exchange/export/json.ts'
import { platformGrades } from '../../../src/exchange/export/platform.ts'
import { gradeColumns } from '../../../src/exchange/grade-columns.ts'
import { pooledBooks } from '../../../src/exchange/pooled-books.ts'
import { gradeSheet } from '../../../src/exchange/workbook/grade-sheet.ts'
import { bookOf, scales } from '../../support/exchange/grade-book.ts'

const first = bookOf(scales['twenty'])
/** The sitting of who came later: the absent one, and one who came before. */
const later = {
  ...bookOf(scales['twenty'], 9),
  run: 'second',
  entries: bookOf(scales['twenty'], 9).entries.filter(({ student }) => ['00107', '00103'].includes(student?.id ?? '')),
}
const book = pooledBooks(first, [later])

it('has a line for each paper of a student, and calls only those absent who came to no sitting', () => {
  const lines = book.entries.map(({ student, status, run }) => `${student?.id ?? '-'} ${status} ${run ?? '-'}`)
  expect(lines).toEqual([
    '00100 final abcdef0123456789',
    '00101 provisional abcdef0123456789',
    '00102 final abcdef0123456789',
    '00103 final abcdef0123456789',
    '00103 final second',
    '00104 final abcdef0123456789',
    '00105 final abcdef0123456789',
    '00106 final abcdef0123456789',
    '00107 final second',
    '- unknown abcdef0123456789',
  ])
  expect(gradeColumns(book).map(({ header }) => header)).toContain('run')
  expect(pooledBooks(first, [])).toBe(first)
})

it('sends none of several papers to a platform, and says so', () => {
  const { grades, faults } = platformGrades(book, {})
  expect(grades.map(({ student }) => student.id)).toEqual(['00100', '00102', '00104', '00105', '00106', '00107'])
  expect(faults[0]?.message).toContain('2 papers of students with several (00103, 00103)')
})

it('has formulas that agree and a document as the schema says', () => {
  const { sheet } = gradeSheet(book, 'grades')
  const headers = (sheet.rows[0] ?? []).map((cell) => (cell?.kind === 'text' ? cell.text : ''))
  for (const row of sheet.rows.slice(3)) expect(row[headers.indexOf('grade')]?.kind).toBe('formula')
  const { content } = json.write(book, {})
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('schemas/gradebook.json', 'utf8')))
  expect(validate(JSON.parse(content.kind === 'text' ? content.text : ''))).toBe(true)
})

it('takes papers of a student whom another sitting’s roster has, and items of all', () => {
  const gone = bookOf(scales['twenty'], 8, [], ['00102'])
  const mended = pooledBooks({ ...first, entries: [] }, [
    { ...gone, run: 'x' },
    { ...first, run: 'y', entries: first.entries.slice(2, 3) },
  ])
  expect(
    mended.entries.filter(({ student }) => student?.id === '00102').map(({ run, offRoster, student }) => [run, offRoster, student?.name]),
  ).toEqual([
    ['x', undefined, first.entries[2]?.student?.name],
    ['y', undefined, first.entries[2]?.student?.name],
  ])
  const other = { ...first, run: 'z', items: first.items.map((item) => ({ ...item, item: `${item.item}-2` as typeof item.item })) }
  expect(pooledBooks(first, [other]).items).toHaveLength(12)
})
