import { larger } from '../base/ratio.ts'
import type { ItemId } from '../model/ids.ts'
import type { Student } from '../model/roster.ts'
import type { BookEntry, BookItem, GradeBook } from './grade-book.ts'

/**
 * One grade book of several runs of an exam: its sitting and those of who came later. A student is absent who came to none;
 * who came to several has a line for each, for which of them counts is nothing that a program knows. What is said of the exam is
 * said by the first.
 */
export function pooledBooks(first: GradeBook, others: readonly GradeBook[]): GradeBook {
  if (others.length === 0) return first
  const books = [first, ...others]
  const students = new Map<string, Student>()
  for (const { student, offRoster } of books.flatMap(({ entries }) => entries))
    if (student !== undefined && offRoster !== true && !students.has(student.id)) students.set(student.id, student)
  const papers = books.flatMap(({ run, entries }) => entries.flatMap((entry) => (entry.score === undefined ? [] : [{ ...entry, run }])))
  const known = [...students.values()].flatMap((student): readonly BookEntry[] => {
    const own = papers.filter((paper) => paper.student?.id === student.id)
    if (own.length === 0) return [{ status: 'absent', student, answers: new Map() }]
    return own.map(({ offRoster: _, ...paper }) => ({ ...paper, student }))
  })
  const rest = papers.filter(({ student }) => student === undefined || !students.has(student.id))
  return {
    ...first,
    items: pooledItems(books),
    columns: [...new Set(books.flatMap(({ columns }) => columns))],
    entries: [...known, ...rest],
  }
}

function pooledItems(books: readonly GradeBook[]): readonly BookItem[] {
  const items = new Map<ItemId, BookItem>()
  for (const item of books.flatMap((book) => book.items)) {
    const held = items.get(item.item)
    items.set(
      item.item,
      held === undefined ? item : { ...held, points: larger(held.points, item.points), scored: held.scored || item.scored },
    )
  }
  return [...items.values()].sort((a, b) => Number(b.scored) - Number(a.scored))
}
