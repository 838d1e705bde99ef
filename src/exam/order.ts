import type { Rng } from '../base/rng.ts'
import type { OptionId } from '../model/ids.ts'
import type { Asked, ChoiceRow } from '../model/variant.ts'
import { isShuffled } from './likeness.ts'

/**
 * The options in the order printed: shuffled, with those pinned first and last at their ends (several in the order
 * written), unless the field fixes an order. Rows are shuffled among each other, and their options alike in each. Empty
 * for questions without options.
 */
export function optionOrder({ field }: Pick<Asked, 'field'>, rng: Rng): readonly OptionId[] {
  if (field.kind !== 'choice') return []
  if (field.rows !== undefined) return orderOfRows(field.rows, field.shuffle === undefined ? rng : undefined)
  const idsWhere = (pin: 'first' | 'last' | undefined) => field.options.filter((option) => option.pin === pin).map((option) => option.id)
  const free = idsWhere(undefined)
  if (field.shuffle === undefined) return [...idsWhere('first'), ...rng.shuffle(free), ...idsWhere('last')]
  if (field.shuffle === false) return [...idsWhere('first'), ...free, ...idsWhere('last')]
  const listed = field.shuffle
  const written = field.options.map((option) => option.id)
  return [...listed.filter((id) => written.includes(id)), ...written.filter((id) => !listed.includes(id))]
}

/** Items of more options have so many orders that hardly two variants have the same. */
const SHARED = 4
const shared = new WeakMap<Asked, Map<string, readonly OptionId[]>>()

const unshuffled = new WeakMap<Asked, readonly OptionId[]>()

/** The order on one variant: drawn where there is something to draw, else the same list every time. */
export function orderOnVariant(asked: Asked, drawn: () => readonly OptionId[]): readonly OptionId[] {
  if (isShuffled(asked)) return sharedOrder(asked, drawn())
  const order = unshuffled.get(asked) ?? drawn()
  unshuffled.set(asked, order)
  return order
}

/** The same list for the same order of an item's few options: thousands of variants hold it once. */
function sharedOrder(asked: Asked, order: readonly OptionId[]): readonly OptionId[] {
  if (order.length > SHARED) return order
  const known = shared.get(asked) ?? new Map<string, readonly OptionId[]>()
  shared.set(asked, known)
  const name = order.join(' ')
  const list = known.get(name) ?? order
  known.set(name, list)
  return list
}

function orderOfRows(rows: readonly ChoiceRow[], rng: Rng | undefined): readonly OptionId[] {
  const places = Array.from({ length: Math.max(0, ...rows.map((row) => row.options.length)) }, (_, place) => place)
  const shuffled = rng === undefined ? places : rng.shuffle(places)
  const down = rng === undefined ? rows : rng.shuffle(rows)
  return down.flatMap((row) => shuffled.flatMap((place) => row.options[place] ?? []))
}
