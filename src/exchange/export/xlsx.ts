import { gradeWorkbook } from '../workbook/grade-workbook.ts'
import { xlsxOf } from '../workbook/xlsx.ts'
import type { Exporter } from './exporter.ts'

export const xlsx: Exporter = {
  describe: 'a workbook of Excel: grades with live formulas, items, answers as letters and as option ids',
  file: 'grades.xlsx',
  takes: [],
  write: (book) => ({ content: { kind: 'bytes', bytes: xlsxOf(gradeWorkbook(book)) }, faults: [] }),
}
