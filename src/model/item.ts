import type { Ratio } from '../base/ratio.ts'
import type { Block } from './content.ts'
import type { Location } from './diagnostic.ts'
import type { ItemId, OptionId } from './ids.ts'
import type { Params } from './params.ts'
import type { SchemeUse } from './score.ts'

/** A parsed item: what every kind has, and a body only its kind reads (`items/`). */
export interface Item {
  readonly id: ItemId
  /** Name of an item kind in the registry. */
  readonly type: string
  readonly file: string
  readonly at: Location
  readonly settings: ItemSettings
  readonly stem: readonly Block[]
  /** Blocks written after the options: printed after them. */
  readonly afterOptions: readonly Block[]
  readonly leadIn: readonly Block[]
  readonly solution: readonly Block[]
  readonly rubric: readonly Block[]
  /** What is drawn anew for each variant; content says `{{name}}` where a value is to stand. */
  readonly params?: Params
  /** Id of the stimulus it stands under. */
  readonly stimulus?: string
  /** As its kind parsed it. */
  readonly body: ItemBody
}

/** Opaque outside `items/`. */
export type ItemBody = unknown

export interface ItemSettings {
  readonly points: Ratio
  readonly scored: boolean
  readonly topic?: string
  readonly tags: readonly string[]
  readonly difficulty?: number
  readonly minutes?: number
  readonly author?: string
  readonly source?: string
  readonly scoring?: SchemeUse
  readonly keepTogether: boolean
}

/** An option as parsed, before any kind looked at it. */
export interface WrittenOption {
  readonly id: OptionId
  readonly right: boolean
  readonly content: readonly Block[]
  readonly feedback: readonly Block[]
  readonly pin?: 'first' | 'last'
  /** `{points=-1}`: what ticking it earns instead. */
  readonly points?: Ratio
  readonly at: Location
}

/** Text shared by several items. */
export interface Stimulus {
  readonly id: string
  readonly title: readonly Block[]
  readonly content: readonly Block[]
  readonly numbered: boolean
  readonly newPage: boolean
  readonly shuffle: boolean
  readonly at: Location
}

export interface Bank extends Wording {
  /**
   * The definitions of the bank's `macros.tex` for every formula, one a line, in the order written:
   * `\newcommand{\name}[2][default]{body}` or `\let\name=\other`.
   */
  readonly macros?: string
  /** By language: items and stimuli that were translated, with the same ids, options, settings and keys. */
  readonly translations: ReadonlyMap<string, Wording>
}

/** Items and stimuli in one language. */
export interface Wording {
  readonly items: ReadonlyMap<ItemId, Item>
  readonly stimuli: ReadonlyMap<string, Stimulus>
}
