import type { Ratio } from '../base/ratio.ts'
import type { Amendment } from './amendment.ts'
import type { Answer } from './answer.ts'
import type { ItemId, StudentId } from './ids.ts'
import type { SchemeUse } from './scheme-use.ts'

export type { SchemeUse }

/** The grade scale of the exam (formats.md §2 `grade`). */
export interface GradeScale {
  /** Grade of no points and of all points; reversed scales run downwards. */
  readonly from: Ratio
  readonly to: Ratio
  readonly step?: Ratio
  readonly rounding: 'nearest' | 'down' | 'up' | 'none'
  readonly floor?: Ratio
  /** Absent: the grade of all points, unless the scale is open. */
  readonly ceiling?: Ratio
  /** No grade is too good: more points than all give more than the grade of all. */
  readonly open?: true
  readonly pass?: Ratio
  /** Grades at points, ascending in points: straight lines between them, in place of `from` and `to`. */
  readonly points?: readonly (readonly [points: Ratio, grade: Ratio])[]
  /** The letter of a grade: the first whose bound the grade reaches, best first. */
  readonly letters?: readonly { readonly letter: string; readonly from: Ratio }[]
  /** So many questions may be left blank: those of most points that are blank leave the maximum. */
  readonly allowedBlanks?: number
  /** Strategies of auto-multiple-choice are scored with its faults as well. */
  readonly amcBugs?: true
  /** The total that earns the best grade, in place of the sum of all questions. */
  readonly maximum?: Ratio
}

/** Points of one question, with where they come from. `low` and `high` differ from `points` while a doubt is open. */
export interface QuestionScore {
  readonly item: ItemId
  readonly answer: Answer
  readonly points: Ratio
  readonly low: Ratio
  readonly high: Ratio
  readonly maximum: Ratio
  readonly scored: boolean
  /** Left blank, and out of the totals, as the exam allows so many (`allowed-blanks`). */
  readonly dropped?: true
  /** Out of the totals by an amendment. */
  readonly voided?: true
  /** The scheme that gave the points. */
  readonly scheme: string
  /** How the points came about where not by the scheme alone: first what the scheme gave, last what counts. */
  readonly steps?: readonly ScoreStep[]
}

/** Points and maximum of a question after one more thing was taken into account. */
export interface ScoreStep {
  readonly by:
    | { readonly kind: 'scheme'; readonly use: SchemeUse }
    | GradedOutside
    | { readonly kind: 'amendment'; readonly amendment: Amendment }
  readonly points: Ratio
  readonly maximum: Ratio
}

/** Points that graders gave elsewhere, by part; a part's are the average of its graders. */
export interface GradedOutside {
  readonly kind: 'graders'
  readonly parts: readonly { readonly part: string; readonly points: Ratio; readonly graders: readonly GradersPoints[] }[]
}

export interface GradersPoints {
  readonly grader: string
  readonly points: Ratio
}

/** Whether a question is part of the totals. */
export const isCounted = ({ scored, dropped, voided }: QuestionScore): boolean => scored && dropped === undefined && voided === undefined

/** A copy's result. */
export interface CopyScore {
  readonly copy: number
  /** Number that is printed on it, when it is one of several photocopies. */
  readonly photocopyOf?: number
  readonly student: Identification
  readonly questions: readonly QuestionScore[]
  readonly total: Ratio
  readonly low: Ratio
  readonly high: Ratio
  readonly maximum: Ratio
  readonly grade: Ratio
  readonly gradeLow: Ratio
  readonly gradeHigh: Ratio
  /** Of the grade, when the exam has letters and the grade reaches one. */
  readonly letter?: string
  /** Absent when the exam names no pass mark. */
  readonly passed?: boolean
  /** Some doubt, missing page or open identity could still change it. */
  readonly provisional: boolean
  /** An amendment took the copy out: it has no grade. */
  readonly withdrawn?: Amendment
  /** Pages of the copy that were expected and not read. */
  readonly missingPages: readonly number[]
}

/** Whose copy it is and how we know. */
export type Identification =
  | { readonly kind: 'prefilled' | 'decided'; readonly student: StudentId }
  /** A label in the name field, and what it says. */
  | { readonly kind: 'label'; readonly student: StudentId; readonly text: string }
  /** The grid's digits, as read, how many of them differ from the student's id (0 or 1), and who comes next. */
  | { readonly kind: 'grid'; readonly student: StudentId; readonly digits: string; readonly differing: number; readonly next?: Candidate }
  /** Candidates: whom the grid may mean, the likeliest first; absent where it says nothing. */
  | {
      readonly kind: 'unknown'
      readonly digits: string
      readonly cause?: UnknownCause
      readonly reason: string
      readonly candidates?: readonly Candidate[]
    }

/**
 * Why a copy is nobody's: two things or two copies say different things; a whole number that the roster does not have; one
 * that cannot be read for certain; nothing is filled in; or the page was not read.
 */
export type UnknownCause = 'conflict' | 'unexpected' | 'unclear' | 'empty' | 'missing'

/** Somebody whose number a grid may mean: digits that differ, and how much less likely than the best (natural logarithm of the odds, 0 for the best). */
export interface Candidate {
  readonly student: StudentId
  readonly differing: number
  readonly behind: number
}
