import type { Ratio } from '../base/ratio.ts'
import type { SettledAnswer } from '../model/answer.ts'
import type { Block } from '../model/content.ts'
import type { Checked, Diagnostic, Location } from '../model/diagnostic.ts'
import type { ItemId } from '../model/ids.ts'
import type { Item, ItemBody, WrittenOption } from '../model/item.ts'
import type { Values } from '../model/params.ts'
import type { Field, Key } from '../model/variant.ts'
import type { Setting, Settings } from './setting.ts'

/** An item as written, before its kind looked at it. */
export interface RawItem {
  readonly id: ItemId
  readonly at: Location
  readonly points: Ratio
  /** All settings: the item's own, else the file's. */
  readonly settings: Settings
  readonly options: readonly WrittenOption[]
  /** Markdown in a setting, as content; its faults are reported where it stands. */
  readonly fragment: (setting: Setting) => readonly Block[]
}

/** What a kind makes of an item: closed sets that paper, reading and scoring know. */
export interface Lowered {
  readonly field: Field
  readonly key: Key
  /** What is wrong with the item under the values it was asked with; field and key are then of no use. */
  readonly faults?: readonly Diagnostic[]
}

/** An answer to an item and the credit it deserves under the kind's default scheme; `other` lies between or below. */
export interface Sample {
  readonly what: string
  readonly answer: SettledAnswer
  readonly credit: 'full' | 'none' | 'blank' | 'other'
}

/** The contract of an item kind: one file, one line in the registry. */
export interface ItemKind {
  readonly name: string
  /** The settings that only some kinds have and this kind reads. */
  readonly settings: readonly string[]
  /** Whether its items are written with a list of `- [ ]` options. */
  readonly takesOptions: boolean
  readonly parse: (raw: RawItem) => Checked<ItemBody>
  /** Lowers an item that this kind parsed, under the values drawn for its parameters. Content is bound to them later. */
  readonly ask: (item: Item, values?: Values) => Lowered
  readonly samples: (field: Field, key: Key) => readonly Sample[]
}

/** Ties the kind's own body type to the opaque one that the rest of the program carries around. */
export function itemKind<Body>(kind: {
  readonly name: string
  readonly settings: readonly string[]
  readonly takesOptions: boolean
  readonly parse: (raw: RawItem) => Checked<Body>
  readonly ask: (body: Body, item: Item, values: Values) => Lowered
  readonly samples: (field: Field, key: Key) => readonly Sample[]
}): ItemKind {
  return { ...kind, ask: (item, values = new Map()) => kind.ask(item.body as Body, item, values) }
}
