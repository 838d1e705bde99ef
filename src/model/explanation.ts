import type { Ratio } from '../base/ratio.ts'
import type { Answer } from './answer.ts'
import type { ItemId } from './ids.ts'
import type { Decision, MarkState } from './reading.ts'
import type { GradeScale, Identification, ScoreStep } from './score.ts'

/** How a copy came to its grade: every number from the boxes on the paper to the grade, exact. */
export interface Explanation {
  readonly copy: number
  readonly student: Identification
  /** Who said whose copy it is, where somebody did. */
  readonly decided?: Decision
  readonly missingPages: readonly number[]
  /** As printed. */
  readonly questions: readonly ExplainedQuestion[]
  readonly total: Ratio
  readonly maximum: Ratio
  readonly grade: ExplainedGrade
}

export interface ExplainedQuestion {
  /** As printed on this copy. */
  readonly number: number
  readonly item: ItemId
  readonly type: string
  /** Every box of it, as printed. */
  readonly boxes: readonly ReadBox[]
  /** What the boxes, and what graders gave elsewhere, come to. */
  readonly answer: Answer
  /** First what the scheme gave, then each thing that changed it; the last is what counts. */
  readonly steps: readonly ScoreStep[]
  readonly points: Ratio
  readonly maximum: Ratio
  /** Lowest and highest, while something is open. */
  readonly range?: readonly [Ratio, Ratio]
  /** Why it is not part of the totals. */
  readonly out?: 'not scored' | 'void' | 'blank that the exam allows'
}

/** One box: what it stands for, what was seen in it, and what a person said. */
export interface ReadBox {
  readonly page: number
  /** The option's id, the symbol, or the points, with its column or part where there are several. */
  readonly name: string
  /** Letter that is printed there; of options but true and false, which are printed as words. */
  readonly letter?: string
  /** Whether it is among the right ones, before amendments; of options. */
  readonly right?: boolean
  /** Absent where the page is missing or the box was not measured. */
  readonly mark?: MarkState
  /** That the writer meant it, 0 … 1, as read. */
  readonly probability?: number
  readonly decided?: Decision
  readonly state: 'ticked' | 'empty' | 'open'
}

export interface ExplainedGrade {
  /** Absent: the grade is the total. */
  readonly scale?: GradeScale
  /** Points that earn the best grade. */
  readonly of: Ratio
  /** Before rounding, ceiling and floor. */
  readonly exact: Ratio
  /** Absent of a copy that was withdrawn. */
  readonly grade?: Ratio
  readonly letter?: string
  readonly passed?: boolean
  readonly range?: readonly [Ratio, Ratio]
  /** In words, of a copy that was withdrawn. */
  readonly withdrawn?: string
}
