import type { Ratio } from '../base/ratio.ts'
import type { OptionId } from './ids.ts'

/** What a student (or, for written questions, the grader) answered. */
export type Answer =
  | { readonly kind: 'blank' }
  | { readonly kind: 'chosen'; readonly options: readonly OptionId[] }
  /** Symbols ticked by column, from left to right: none, one, or several where somebody ticked more than he may. */
  | { readonly kind: 'digits'; readonly columns: readonly (readonly string[])[] }
  /** Points by part id, as the grader ticked them. */
  | { readonly kind: 'written'; readonly parts: Readonly<Record<string, Ratio>> }
  /** Nobody knows yet: the page is missing, or marks are doubtful. `possible` is every answer the paper allows. */
  | { readonly kind: 'unclear'; readonly reason: string; readonly possible: PossibleAnswers }

export type SettledAnswer = Exclude<Answer, { readonly kind: 'unclear' }>

/**
 * A set of answers by what is settled and what is open: written this way because n open boxes stand for 2ⁿ answers.
 * Choice: the ticked options, with any of the open ones or none. Digits: the same by column. Written: per part, one of
 * the listed points.
 */
export type PossibleAnswers =
  | { readonly kind: 'choice'; readonly ticked: readonly OptionId[]; readonly open: readonly OptionId[] }
  | { readonly kind: 'digits'; readonly columns: readonly OpenColumn[] }
  | { readonly kind: 'written'; readonly parts: Readonly<Record<string, readonly Ratio[]>> }

/** A column of symbols: those ticked for certain, and those that may be. */
export interface OpenColumn {
  readonly ticked: readonly string[]
  readonly open: readonly string[]
}
