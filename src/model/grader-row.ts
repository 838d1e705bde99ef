import type { Ratio } from '../base/ratio.ts'
import type { Location } from './diagnostic.ts'

/** Points that a grader gave one question, or a part of it, of one copy: a row of `scores.csv`. */
export interface GraderRow {
  /** At least one of these two says whose. */
  readonly student?: string
  readonly copy?: number
  readonly item: string
  /** Empty: the only part there is. */
  readonly part: string
  readonly points: Ratio
  /** Empty where nobody is named. */
  readonly grader: string
  readonly at: Location
}
