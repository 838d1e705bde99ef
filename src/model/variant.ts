import type { Ratio } from '../base/ratio.ts'
import type { Mm } from '../base/units.ts'
import type { Block } from './content.ts'
import type { ItemId, OptionId } from './ids.ts'
import type { SchemeUse } from './score.ts'

/** What one student is asked. Self-contained: grading never opens the bank. */
export interface Variant {
  /** From 1. */
  readonly number: number
  readonly parts: readonly VariantPart[]
}

export interface VariantPart {
  readonly title: readonly Block[]
  readonly intro: readonly Block[]
  readonly newPage: boolean
  readonly entries: readonly Entry[]
}

/** What a part prints, in order. */
export type Entry =
  /** A section heading; `number` is printed before it. */
  | { readonly kind: 'heading'; readonly content: readonly Block[]; readonly number?: number }
  | { readonly kind: 'passage'; readonly content: readonly Block[] }
  | { readonly kind: 'question'; readonly question: Question }

/** An item as asked on a variant: the shared content, and what is this variant's own. */
export interface Question {
  /** As printed, counted through the exam. */
  readonly number: number
  readonly asked: Asked
  /** Options in the order printed; empty for written questions. */
  readonly order: readonly OptionId[]
  /** In a booklet for all variants: the variant whose drawn values are shown, where they differ. */
  readonly valuesOf?: number
  /** In a catalog: how graders give its points. Never on papers or in what students see. */
  readonly rubric?: readonly Block[]
}

/**
 * An item lowered to the closed set of fields and keys. One object per item (and set of drawn values), shared by all
 * variants that ask it.
 */
export interface Asked {
  readonly item: ItemId
  /** Hash of the rest: the cache key of everything typeset from it. */
  readonly hash: string
  /** The item kind's name, for templates (`if-kind`) and reports; it decides nothing here. */
  readonly type: string
  readonly points: Ratio
  readonly scored: boolean
  readonly topic?: string
  readonly tags: readonly string[]
  /** What was drawn for its parameters, in the order of their definitions: for keys and reports, the content has it already. */
  readonly values?: Readonly<Record<string, string>>
  readonly leadIn: readonly Block[]
  readonly stem: readonly Block[]
  readonly afterOptions: readonly Block[]
  readonly field: Field
  readonly key: Key
  readonly scheme: SchemeUse
  /** The strategy of an exam that auto-multiple-choice printed, as written there. */
  readonly amc?: AmcStrategy
  readonly solution: readonly Block[]
  readonly keepTogether: boolean
}

/** Strategy strings of auto-multiple-choice: the question's with all that it inherits (later keys win), and those of its options. */
export interface AmcStrategy {
  readonly question: string
  readonly options: Readonly<Record<OptionId, string>>
}

/** A place to answer. */
export type Field =
  | {
      readonly kind: 'choice'
      readonly pick: 'one' | 'many'
      readonly options: readonly Option[]
      readonly arrangement: Arrangement
      /** The options in rows, each of which is a choice of its own: `pick` holds for a row. Every option stands in one row. */
      readonly rows?: readonly ChoiceRow[]
      /** Absent: options are shuffled on each variant. False: as written. A list: in this order. */
      readonly shuffle?: false | readonly OptionId[]
    }
  /** A number, one ticked symbol a column from left to right: sign, digits, and for scientific notation sign and digits of the exponent. */
  | { readonly kind: 'digits'; readonly columns: readonly DigitColumn[]; readonly decimals: number; readonly base: number }
  | { readonly kind: 'written'; readonly parts: readonly GradedPart[]; readonly space: WritingSpace }

/** One row of a choice in rows: what stands before its boxes, and which options they are. */
export interface ChoiceRow {
  readonly id: string
  readonly content: readonly Block[]
  readonly options: readonly OptionId[]
}

/** A column of boxes. The decimal point stands before the last `decimals` columns of kind `digit`. */
export interface DigitColumn {
  readonly kind: 'sign' | 'digit' | 'exponent-sign' | 'exponent-digit'
  /** `0` … `9`, `A` … in larger bases; `+` and `-`. */
  readonly symbols: readonly string[]
}

export interface Option {
  readonly id: OptionId
  readonly content: readonly Block[]
  /** Said in the language of the copy, in place of the content. */
  readonly word?: 'true' | 'false' | 'none-of-these'
  readonly feedback: readonly Block[]
  readonly pin?: 'first' | 'last'
  readonly points?: Ratio
}

/** How options stand on the page: under each other (in 1–6 columns), or on one line when they fit; `row` is one centred row. */
export type Arrangement = { readonly kind: 'list'; readonly columns: number } | { readonly kind: 'inline' } | { readonly kind: 'row' }

/** One row of grader boxes: the points a grader may tick, ascending, the last being full points. */
export interface GradedPart {
  readonly id: string
  readonly steps: readonly Ratio[]
}

export interface WritingSpace {
  readonly height: Mm
  readonly rule: 'lines' | 'dots' | 'grid' | 'none'
}

/** The right answer to a field. */
export type Key =
  /** Of a choice in rows: the right options of all rows. */
  { readonly kind: 'choice'; readonly right: readonly OptionId[] } | NumberKey | { readonly kind: 'written'; readonly full: Ratio }

/** A number is right when it is `shown`, or not further from `value` than `tolerance`; `near` earns a share of the points. */
export interface NumberKey {
  readonly kind: 'digits'
  readonly value: Ratio
  /** The value as its columns show it: rounded to what they hold. */
  readonly shown: Ratio
  /** Absolute. */
  readonly tolerance: Ratio
  readonly near?: { readonly tolerance: Ratio; readonly credit: Ratio }
}

/** One printed exam: which variant, for whom. Copies are numbered from 1 in roster order; spares have no student. */
export interface Copy {
  readonly number: number
  readonly variant: number
  readonly student?: string
  /** Absent: the exam's language. */
  readonly language?: string
  /** Absent: the exam's template. */
  readonly template?: string
}
