import { textOfRatio } from '../base/ratio.ts'
import { questionsOf, schemeText } from '../exchange/index.ts'
import type { ItemId } from '../model/ids.ts'
import type { Variant } from '../model/variant.ts'
import type { ListTable } from '../paper/index.ts'

type Words = Readonly<Record<string, string>>

/** How each item is scored, for whoever marks by hand: a row an item, as it first comes up. */
export function schemeTable(variants: readonly Variant[], words: Words): ListTable {
  const rows = new Map<ItemId, readonly string[]>()
  for (const { asked } of variants.flatMap(questionsOf))
    if (!rows.has(asked.item)) rows.set(asked.item, [asked.item, asked.type, textOfRatio(asked.points), schemeText(asked)])
  return {
    columns: [
      { header: words['question'] ?? 'Question', align: 'left' },
      { header: '', align: 'left' },
      { header: words['points'] ?? 'points', align: 'right' },
      { header: '', align: 'left', grows: true },
    ],
    rows: [...rows.values()],
    rowHeight: 4.9,
  }
}
