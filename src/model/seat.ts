import type { Location } from './diagnostic.ts'
import type { StudentId } from './ids.ts'

/** Where a student sits. Rows and columns are as in a hall seen from its front: neighbours differ by one in either. */
export interface Seat {
  readonly student: StudentId
  /** Empty where there is one room. */
  readonly room: string
  readonly row: number
  readonly column: number
  /** As it was written: row, then column. */
  readonly name: string
  /** Where it was written. */
  readonly at: Location
}
