import type { Ratio } from '../base/ratio.ts'

/** What a grading was made of, by hash: equal hashes, equal inputs. */
export interface GradingInputs {
  readonly readings: string
  readonly decisions: string
  readonly amendments: string
  /** Points that graders gave elsewhere. */
  readonly scores: string
  readonly roster: string
}

/** One `grade` whose inputs or results were not those of the one before. Numbered from 1; never changed. */
export interface Grading {
  readonly number: number
  /** ISO 8601. */
  readonly when: string
  readonly inputs: GradingInputs
  /** Hash of what came out. */
  readonly results: string
  readonly copies: number
  readonly provisional: number
  readonly withdrawn: number
  /** Of the grades of all copies that have one; absent where none has. */
  readonly mean?: Ratio
  /** Copies on which something is other than in the grading before. */
  readonly changed: number
}

/** What a grading gave a copy: kept to be compared with, never to be graded from. */
export interface GradedCopy {
  readonly copy: number
  /** Absent while nobody knows whose it is. */
  readonly student?: string
  readonly total: Ratio
  readonly maximum: Ratio
  /** Absent of a copy that was withdrawn. */
  readonly grade?: Ratio
  /** Why it was withdrawn, in words. */
  readonly withdrawn?: string
  readonly provisional: boolean
  readonly items: Readonly<Record<string, GradedItem>>
}

export interface GradedItem {
  readonly points: Ratio
  readonly maximum: Ratio
  /** Whether it is part of the totals. */
  readonly counted: boolean
  /** What was said after the exam that bears on it, in words. */
  readonly reasons: readonly string[]
}

/** What is other on a copy than it was in an earlier grading. */
export interface CopyChange {
  readonly copy: number
  readonly student?: string
  /** `new` and `gone`: one of the two gradings does not have it. */
  readonly kind: 'new' | 'gone' | 'changed'
  readonly items: readonly ItemChange[]
  readonly total?: FromTo<Ratio>
  readonly maximum?: FromTo<Ratio>
  /** Undefined is no grade. */
  readonly grade?: FromTo<Ratio | undefined>
  readonly withdrawn?: FromTo<string | undefined>
  /** Whose the copy was, and is. */
  readonly identity?: FromTo<string | undefined>
}

export interface FromTo<T> {
  readonly from: T
  readonly to: T
}

export interface ItemChange {
  readonly item: string
  readonly from: Omit<GradedItem, 'reasons'> | undefined
  readonly to: Omit<GradedItem, 'reasons'> | undefined
  /** Never empty. */
  readonly why: readonly string[]
}
