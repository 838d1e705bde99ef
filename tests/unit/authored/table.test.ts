import { expect, test } from 'vitest'
import { plainName, tableOf } from '../../../src/authored/table.ts'

test('cells are trimmed, the separator is what the header has most of, rows keep their lines', () => {
  const table = tableOf({ file: 'a.csv', text: '\uFEFFid;row, or seat; column\n\n 7 ;"3\n4"; x \n8;;\n' })
  expect(table).toEqual({
    header: ['id', 'row, or seat', 'column'],
    rows: [
      { cells: ['7', '3\n4', 'x'], line: 3 },
      { cells: ['8', '', ''], line: 5 },
    ],
    broken: [],
  })
})

test('a spreadsheet is a table too; nothing is none', () => {
  expect(tableOf({ file: 'a.xlsx', rows: [[' id '], [''], ['7']] })).toEqual({
    header: ['id'],
    rows: [{ cells: ['7'], line: 3 }],
    broken: [],
  })
  expect(tableOf({ file: 'a.csv', text: '\n' })).toBeUndefined()
  expect(plainName('N° Étudiant')).toBe('netudiant')
})
