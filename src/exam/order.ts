import type { Rng } from '../base/rng.ts'
import type { OptionId } from '../model/ids.ts'
import type { Asked } from '../model/variant.ts'

/**
 * The options in the order printed: shuffled, with those pinned first and last at their ends (several in the order
 * written), unless the field fixes an order. Empty for written questions.
 */
export function optionOrder({ field }: Pick<Asked, 'field'>, rng: Rng): readonly OptionId[] {
  if (field.kind !== 'choice') return []
  const idsWhere = (pin: 'first' | 'last' | undefined) => field.options.filter((option) => option.pin === pin).map((option) => option.id)
  const free = idsWhere(undefined)
  if (field.shuffle === undefined) return [...idsWhere('first'), ...rng.shuffle(free), ...idsWhere('last')]
  if (field.shuffle === false) return [...idsWhere('first'), ...free, ...idsWhere('last')]
  const listed = field.shuffle
  const written = field.options.map((option) => option.id)
  return [...listed.filter((id) => written.includes(id)), ...written.filter((id) => !listed.includes(id))]
}
