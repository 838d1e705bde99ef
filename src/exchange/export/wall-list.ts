import { decimalOfRatio } from '../../base/ratio.ts'
import { compareNatural } from '../../base/text.ts'
import type { BookEntry, GradeBook } from '../grade-book.ts'
import type { Exporter, ExportOptions, PlainList } from './exporter.ts'

export const wallList: Exporter = {
  describe: 'a plain list for the wall, as PDF',
  file: 'grades.pdf',
  takes: ['anonymous', 'points'],
  write: (book, options) => ({ content: { kind: 'list', list: listOf(book, options) }, faults: [] }),
}

/** A row a student of the roster: no paper that is nobody's, no item. Without names it is in the order of numbers, not in that of names. */
function listOf({ entries, scale }: GradeBook, { anonymous, points }: ExportOptions): PlainList {
  const listed = entries.filter(({ student, offRoster }) => student !== undefined && offRoster !== true)
  const ordered = anonymous === true ? listed.toSorted((a, b) => compareNatural(a.student?.id ?? '', b.student?.id ?? '')) : listed
  const graded = scale !== undefined && points !== true
  return {
    title: 'grades',
    columns: [
      { word: 'student-number', align: 'left', ...(anonymous === true ? { grows: true } : {}) },
      ...(anonymous === true ? [] : [{ word: 'name', align: 'left', grows: true } as const]),
      { word: 'points', align: 'right' },
      ...(graded ? [{ word: 'grade', align: 'right' } as const] : []),
      ...(graded && scale.letters !== undefined ? [{ word: '', align: 'left' } as const] : []),
      { word: '', align: 'left' },
    ],
    rows: ordered.map((entry) => [
      entry.student?.id ?? '',
      ...(anonymous === true ? [] : [entry.student?.name ?? '']),
      numberOf(entry, ({ total, maximum }) => `${decimalOfRatio(total, 2)} / ${decimalOfRatio(maximum, 2)}`),
      ...(graded ? [numberOf(entry, ({ grade }) => decimalOfRatio(grade, 2))] : []),
      ...(graded && scale.letters !== undefined ? [numberOf(entry, ({ letter }) => letter ?? '')] : []),
      entry.status === 'final' ? '' : { word: entry.status },
    ]),
  }
}

const numberOf = ({ score, status }: BookEntry, text: (score: NonNullable<BookEntry['score']>) => string): string =>
  score === undefined || status === 'withdrawn' ? '' : text(score)
