import { expect, it } from 'vitest'
import { csv } from '../../../../src/exchange/export/csv.ts'
import type { ExportOptions } from '../../../../src/exchange/export/exporter.ts'
import { rowsOfCsv } from '../../../../src/exchange/index.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

const book = bookOf(scales['twenty'])
const written = (options: ExportOptions = {}): string => {
  const { content } = csv.write(book, options)
  return content.kind === 'text' ? content.text : ''
}

it('has a row for each student, columns by item id, and says who is absent, open or nobody', () => {
  const rows = rowsOfCsv(written())
  expect(rows).toHaveLength(9)
  expect(Object.keys(rows[0] ?? {}).slice(-6)).toEqual(['thirds', 'tenths', 'seven', 'pairs', 'essay', 'survey'])
  expect(rows.map(({ status }) => status)).toEqual([...book.entries.map(({ status }) => status)])
  expect(rows[7]).toMatchObject({ id: '00107', points: '', grade: '', thirds: '' })
  expect(rows[1]).toMatchObject({ thirds: '0.3333', 'missing pages': '2' })
})

it('neutralises what would be a formula in cells and headers', () => {
  const [header = '', first, second] = written().split('\n')
  expect(header.split(',')[3]).toBe("'=group")
  expect(first).toMatch(/^00100,Ada Lovelace,/)
  expect(second).toContain(`"'=HYPERLINK(""http://evil"")"`)
  expect(written()).toContain(`'@SUM(A1)`)
  expect(written()).toContain(`'-2+3`)
  expect(written()).not.toMatch(/(^|,)"?[=@]/m)
})

it('takes decimal commas with semicolons, any separator, titles, and answers as letters or ids', () => {
  const comma = written({ decimalComma: true })
  expect(comma.split('\n')[2]).toContain(';0,3333;')
  expect(written({ separator: 'tab' }).split('\n')[0]).toContain('thirds\ttenths')
  expect(written({ titles: true }).split('\n')[1]).toMatch(/,Which of a and b\?,Which two\?,/)
  const [letters, options] = [rowsOfCsv(written({ answers: 'letters' })), rowsOfCsv(written({ answers: 'options' }))]
  expect([letters[1]?.['thirds answer'], options[1]?.['thirds answer']]).toEqual(['A (C?)', 'b (d?)'])
})
