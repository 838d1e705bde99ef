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
  | { readonly kind: 'heading'; readonly content: readonly Block[] }
  | { readonly kind: 'passage'; readonly content: readonly Block[] }
  | { readonly kind: 'question'; readonly question: Question }

/** An item as asked on a variant: the shared content, and what is this variant's own. */
export interface Question {
  /** As printed, counted through the exam. */
  readonly number: number
  readonly asked: Asked
  /** Options in the order printed; empty for written questions. */
  readonly order: readonly OptionId[]
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
  readonly leadIn: readonly Block[]
  readonly stem: readonly Block[]
  readonly afterOptions: readonly Block[]
  readonly field: Field
  readonly key: Key
  readonly scheme: SchemeUse
  readonly solution: readonly Block[]
  readonly keepTogether: boolean
}

/** A place to answer. */
export type Field =
  | {
      readonly kind: 'choice'
      readonly pick: 'one' | 'many'
      readonly options: readonly Option[]
      readonly arrangement: Arrangement
      /** Absent: options are shuffled on each variant. False: as written. A list: in this order. */
      readonly shuffle?: false | readonly OptionId[]
    }
  | { readonly kind: 'written'; readonly parts: readonly GradedPart[]; readonly space: WritingSpace }

export interface Option {
  readonly id: OptionId
  readonly content: readonly Block[]
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
export type Key = { readonly kind: 'choice'; readonly right: readonly OptionId[] } | { readonly kind: 'written'; readonly full: Ratio }

/** One printed exam: which variant, for whom. Copies are numbered from 1 in roster order; spares have no student. */
export interface Copy {
  readonly number: number
  readonly variant: number
  readonly student?: string
}
