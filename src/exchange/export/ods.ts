import { gradeWorkbook } from '../workbook/grade-workbook.ts'
import { odsOf } from '../workbook/ods.ts'
import type { Exporter } from './exporter.ts'

export const ods: Exporter = {
  describe: 'the same workbook for LibreOffice and others, as OpenDocument',
  file: 'grades.ods',
  takes: [],
  write: (book) => ({ content: { kind: 'bytes', bytes: odsOf(gradeWorkbook(book)) }, faults: [] }),
}
