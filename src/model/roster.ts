import type { StudentId } from './ids.ts'

export interface Student {
  readonly id: StudentId
  readonly name: string
  /** Every other column, by its header: travels along to exports. */
  readonly columns: Readonly<Record<string, string>>
}

/** A student's cell of a column whose header is this word, however it is written; undefined where it is empty. */
export function cellOf(student: Student, column: string): string | undefined {
  const named = Object.entries(student.columns).find(([header]) => header.trim().toLowerCase() === column)
  const text = named?.[1].trim() ?? ''
  return text === '' ? undefined : text
}

export interface Roster {
  readonly students: readonly Student[]
}
