import type { Ratio } from '../base/ratio.ts'
import type { Location } from './diagnostic.ts'
import type { ItemId } from './ids.ts'
import type { SchemeUse } from './scheme-use.ts'

/** What is changed after the exam. Nothing that was printed or read is touched: it changes how answers are scored. */
export type Change =
  /** The complete new list of what is right: option ids, or numbers of a numeric question, each as written. */
  | { readonly kind: 'accept'; readonly item: ItemId; readonly right: readonly string[] }
  /** The question leaves totals and maxima. */
  | { readonly kind: 'void'; readonly item: ItemId }
  /** Full points for everyone who was asked, or who answered at all. */
  | { readonly kind: 'credit'; readonly item: ItemId; readonly to: 'all' | 'answered' }
  /** The most that the question is worth; everything it earns is scaled with it where its scheme does not follow. */
  | { readonly kind: 'points'; readonly item: ItemId; readonly points: Ratio }
  | { readonly kind: 'scheme'; readonly item: ItemId; readonly use: SchemeUse }
  /** A grader's word on one question of one copy; it wins over everything else. */
  | { readonly kind: 'score'; readonly item: ItemId; readonly copy: number; readonly points: Ratio }
  /** The copy gets no grade. */
  | { readonly kind: 'withdraw'; readonly copy: number }

/** One change, with who wants it and why (empty where nobody said), and where it was written. */
export interface Amendment {
  readonly change: Change
  readonly why: string
  readonly by: string
  readonly at: AmendmentPlaces
}

/** Where the parts of an amendment stand in its file. */
export interface AmendmentPlaces {
  readonly entry: Location
  /** Of the item, or the copy where there is no item. */
  readonly subject: Location
  readonly copy: Location
  readonly value: Location
  /** Of each entry of a list. */
  readonly each: readonly Location[]
}
