import { textOfRatio } from '../../base/ratio.ts'
import type { BookEntry, GradeBook } from '../grade-book.ts'
import { copyJsonOf } from '../grade-table.ts'
import type { Exporter } from './exporter.ts'

export const json: Exporter = {
  describe: 'everything for programs, points exact, by item and option id (schemas/gradebook.json)',
  file: 'gradebook.json',
  takes: [],
  write: (book) => ({ content: { kind: 'text', text: `${JSON.stringify(documentOf(book), undefined, 1)}\n` }, faults: [] }),
}

const documentOf = (book: GradeBook): object => ({
  schema: 'gradebook@1',
  run: book.run,
  exam: { title: book.title, ...(book.date === undefined ? {} : { date: book.date }) },
  items: book.items.map(({ points, ...item }) => ({ ...item, points: textOfRatio(points) })),
  students: book.entries.map(entryOf),
})

const entryOf = ({ status, student, run, score, answers }: BookEntry): object => ({
  status,
  ...(run === undefined ? {} : { run }),
  ...(student === undefined ? {} : { id: student.id, name: student.name, columns: student.columns }),
  ...(score === undefined
    ? {}
    : { paper: copyJsonOf(score), printed: Object.fromEntries([...answers].map(([item, { letters }]) => [item, letters])) }),
})
