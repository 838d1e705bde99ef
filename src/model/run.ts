import type { RunId } from './ids.ts'
import type { CodeWidths, PageCode } from './page-code.ts'
import type { Marking } from './reading.ts'
import type { Roster } from './roster.ts'
import type { GradeScale } from './score.ts'
import type { Seat } from './seat.ts'
import type { Sheet } from './sheet.ts'
import type { Copy, Variant } from './variant.ts'

/** One `make`, frozen: everything that reading and grading need. */
export interface Run {
  readonly id: RunId
  readonly exam: ExamFacts
  readonly roster: Roster
  readonly variants: readonly Variant[]
  readonly copies: readonly Copy[]
  readonly sheets: readonly Sheet[]
  /** Who sat where, when that was known. */
  readonly seats?: readonly Seat[]
}

/** What was said about the exam as a whole when the run was made. */
export interface ExamFacts {
  readonly title: string
  readonly language: string
  readonly date?: string
  readonly seed: string
  readonly marking: Marking
  readonly codeWidths: CodeWidths
  /**
   * Another program printed the pages: the checks of their codes are none that we work out, only those on the list of sheets are
   * of this run. These are the codes of pages that belong to no copy.
   */
  readonly listedCodes?: readonly PageCode[]
  readonly gridDigits?: number
  readonly grade?: GradeScale
  /** Printed with a watermark, and never graded. */
  readonly draft?: true
}
