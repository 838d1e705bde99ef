import { decimalOfRatio, type Ratio } from '../../base/ratio.ts'
import { csvOfCells } from '../csv.ts'
import type { BookEntry, BookItem, GradeBook } from '../grade-book.ts'
import { gradeColumns } from '../grade-columns.ts'
import { type Exporter, type ExportOptions, separatorOf } from './exporter.ts'

export const csv: Exporter = {
  describe: 'a table as text: a row for each student, the points of every item by its id',
  file: 'grades.csv',
  takes: ['encoding', 'separator', 'decimalComma', 'titles', 'answers'],
  write: (book, options) => ({
    content: { kind: 'text', text: csvOfCells(rowsOf(book, options), { separator: separatorOf(options) }) },
    faults: [],
  }),
}

interface CsvColumn {
  readonly header: string
  readonly title: string
  readonly valueIn: (entry: BookEntry) => string | Ratio | undefined
}

function rowsOf(book: GradeBook, options: ExportOptions): readonly (readonly string[])[] {
  const { answers } = options
  const columns: readonly CsvColumn[] = [
    ...gradeColumns(book).map((column) => ({ ...column, title: '' })),
    ...book.items.flatMap((item) => [pointsColumn(item), ...(answers === undefined ? [] : [answerColumn(item, answers)])]),
  ]
  const text = (value: string | Ratio | undefined): string => {
    if (value === undefined || typeof value === 'string') return value ?? ''
    const decimal = decimalOfRatio(value)
    return options.decimalComma === true ? decimal.replace('.', ',') : decimal
  }
  return [
    columns.map(({ header }) => header),
    ...(options.titles === true ? [columns.map(({ title }) => title)] : []),
    ...book.entries.map((entry) => columns.map(({ valueIn }) => text(valueIn(entry)))),
  ]
}

const pointsColumn = ({ item, title }: BookItem): CsvColumn => ({
  header: item,
  title,
  valueIn: ({ score }) => score?.questions.find((question) => question.item === item && question.voided === undefined)?.points,
})

const answerColumn = ({ item, title }: BookItem, as: 'letters' | 'options'): CsvColumn => ({
  header: `${item} answer`,
  title,
  valueIn: ({ answers }) => answers.get(item)?.[as],
})
