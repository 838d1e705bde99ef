import type { Ratio } from '../base/ratio.ts'
import type { OptionId } from './ids.ts'

/** What a student (or, for written questions, the grader) answered. */
export type Answer =
  | { readonly kind: 'blank' }
  | { readonly kind: 'chosen'; readonly options: readonly OptionId[] }
  /** Points by part id, as the grader ticked them. */
  | { readonly kind: 'written'; readonly parts: Readonly<Record<string, Ratio>> }
  /** Nobody knows yet: the page is missing, or marks are doubtful. `possible` lists every answer the paper allows. */
  | { readonly kind: 'unclear'; readonly reason: string; readonly possible: readonly SettledAnswer[] }

export type SettledAnswer = Exclude<Answer, { readonly kind: 'unclear' }>
