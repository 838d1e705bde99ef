import type { StudentId } from './ids.ts'

export interface Student {
  readonly id: StudentId
  readonly name: string
  /** Every other column, by its header: travels along to exports. */
  readonly columns: Readonly<Record<string, string>>
}

export interface Roster {
  readonly students: readonly Student[]
}
