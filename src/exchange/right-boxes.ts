import { columnsOfNumber } from '../model/digit-columns.ts'
import type { ItemId } from '../model/ids.ts'
import type { Sheet, Zone } from '../model/sheet.ts'
import type { Question, Variant } from '../model/variant.ts'
import { questionsOf } from './key-table.ts'

/** The boxes of a page that a student fills who knows everything. Of graders' boxes none: nobody knows what they will say. */
export function rightBoxes({ zones }: Pick<Sheet, 'zones'>, variant: Variant): readonly Zone[] {
  const asked = new Map<ItemId, Question['asked']>(questionsOf(variant).map((question) => [question.asked.item, question.asked]))
  return zones.filter(({ role }) => {
    if (role.kind !== 'option' && role.kind !== 'digit') return false
    const { key, field } = asked.get(role.item) ?? {}
    if (role.kind === 'option') return key?.kind === 'choice' && key.right.includes(role.option)
    return key?.kind === 'digits' && field?.kind === 'digits' && columnsOfNumber(key.shown, field)?.[role.column] === role.symbol
  })
}
