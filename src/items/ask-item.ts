import { present } from '../base/bug.ts'
import { shortHash } from '../base/hash.ts'
import type { Ratio } from '../base/ratio.ts'
import { stableJson } from '../base/text.ts'
import { plainText } from '../expression/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Item } from '../model/item.ts'
import type { Values } from '../model/params.ts'
import type { SchemeUse } from '../model/score.ts'
import type { Asked, Field } from '../model/variant.ts'
import { bindValues } from './params/bind.ts'
import { withoutPlaces } from './params/without-places.ts'
import { kindNamed } from './registry.ts'

/** The terms on which an item is asked. */
export interface ItemUse {
  readonly scheme: SchemeUse
  /** In place of its own. */
  readonly points?: Ratio
  readonly shuffleOptions: boolean
  /** Drawn for its parameters. */
  readonly values?: Values
}

/** An item lowered under its values, and what those values make of it that cannot be asked. */
export interface LoweredItem {
  readonly asked: Asked
  readonly faults: readonly Diagnostic[]
}

/** Lowers an item to what is asked of students, its values in place. `hash` covers everything but where it was written. */
export const askItem = (item: Item, use: ItemUse): Asked => lowerItem(item, use).asked

/** The same, with the faults that only some values have. */
export function lowerItem(item: Item, use: ItemUse): LoweredItem {
  const settings = use.points === undefined ? item.settings : { ...item.settings, points: use.points }
  const { field, key, faults = [] } = present(kindNamed(item.type), `item kind ${item.type}`).ask({ ...item, settings }, use.values)
  const rest: Omit<Asked, 'hash'> = {
    item: item.id,
    type: item.type,
    points: settings.points,
    scored: settings.scored,
    ...(settings.topic === undefined ? {} : { topic: settings.topic }),
    tags: settings.tags,
    ...(use.values === undefined ? {} : { values: textsOf(use.values) }),
    leadIn: item.leadIn,
    stem: item.stem,
    afterOptions: item.afterOptions,
    field: use.shuffleOptions ? field : inOrder(field),
    key,
    scheme: use.scheme,
    solution: item.solution,
    keepTogether: settings.keepTogether,
  }
  if (use.values === undefined) return { asked: withHash(rest), faults }
  const bound = bindValues(rest, use.values, { at: item.at, decimalSign: item.params?.decimalSign ?? '.' })
  return { asked: withHash(bound.content), faults: [...faults, ...bound.faults] }
}

const textsOf = (values: Values): Readonly<Record<string, string>> =>
  Object.fromEntries([...values].map(([name, value]) => [name, plainText(value)]))

const withHash = (rest: Omit<Asked, 'hash'>): Asked => ({ ...rest, hash: shortHash(stableJson(withoutPlaces(rest))) })

const inOrder = (field: Field): Field => (field.kind === 'choice' ? { ...field, shuffle: field.shuffle ?? false } : field)
