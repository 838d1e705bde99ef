import { expect, it } from 'vitest'
import { csvOf, rowsOfCsv } from '../../../src/exchange/csv.ts'

it('quotes what needs it and reads the same rows back', () => {
  const rows = [
    { name: 'Ng, "Ada"', note: 'two\nlines' },
    { name: '=1+1', note: '-0.25' },
  ]
  const text = csvOf(['name', 'note'], rows)
  expect(text).toBe('name,note\n"Ng, ""Ada""","two\nlines"\n\'=1+1,-0.25\n')
  expect(rowsOfCsv(text)).toEqual(rows)
})

it('disarms cells that a spreadsheet would run, but leaves negative numbers alone', () => {
  expect(csvOf(['a'], [{ a: '@cmd' }, { a: '-1+2' }, { a: -3 }, { a: '-3,5' }])).toBe('a\n\'@cmd\n\'-1+2\n-3\n"-3,5"\n')
})

it('detects the separator and drops a byte order mark', () => {
  expect(rowsOfCsv('\uFEFFfile;page\nscan.pdf;3\n\n')).toEqual([{ file: 'scan.pdf', page: '3' }])
})
