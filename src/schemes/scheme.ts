import type { Ratio } from '../base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import type { Asked, Field } from '../model/variant.ts'
import type { AmcScoring } from './amc-score.ts'

/** What a scheme sees of a question. */
export interface Scorable extends Pick<Asked, 'field' | 'key' | 'points' | 'scheme' | 'amc'> {
  /** How strategies of auto-multiple-choice are scored: with its faults or without, and after which values of other questions. */
  readonly context?: AmcContext
}

export type AmcContext = Pick<AmcScoring, 'bugs' | 'globals'>

/** Least and most points, both of which some answer earns. */
export interface Bounds {
  readonly low: Ratio
  readonly high: Ratio
}

/**
 * What a parameter may hold: points (an exact decimal or fraction), a count (a whole number from 0), an expression over
 * the counts of `formula-names.ts`, a strategy of auto-multiple-choice, or one of these words.
 */
export type ParameterKind = 'points' | 'count' | 'expression' | 'strategy' | readonly string[]

/** Why a scheme cannot score a question, although it could score its field. */
export interface Misfit {
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string
}

/**
 * The contract of a scoring scheme: one file, one line in the registry. All parameters in points are absolute, not
 * shares of the item's points: `wrong: -1/4` takes a quarter of a point whatever the item is worth.
 */
export interface Scheme {
  readonly name: string
  readonly parameters: Readonly<Record<string, ParameterKind>>
  /** Parameters that must be set. */
  readonly required?: readonly string[]
  readonly appliesTo: (field: Field) => boolean
  /** Whether points of an option's own (`{points=-1}`) count; absent: an item that has some cannot be scored by it. */
  readonly takesOwnPoints?: true
  /** What about a question the scheme cannot score. */
  readonly misfitOf?: (question: Scorable) => Misfit | undefined
  readonly pointsOf: (question: Scorable, answer: SettledAnswer) => Ratio
  /** The most that a question counts, whatever was answered unless AMC's faults are repeated; absent: what the key's answer earns. */
  readonly maximumOf?: (question: Scorable, answer?: SettledAnswer) => Ratio
  /** A few of the possible answers, among which one earns the least and one the most of all of them. */
  readonly extremesOf: (question: Scorable, possible: PossibleAnswers) => readonly SettledAnswer[]
}
