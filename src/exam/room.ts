import type { ItemId } from '../model/ids.ts'
import type { Item } from '../model/item.ts'

/** What a draw line still has to draw: so many of its candidates. */
export interface Need {
  readonly count: number
  readonly candidates: readonly Item[]
}

/**
 * Whether all needs can be met together, no item serving two and none of the taken ones any: a matching by augmenting
 * paths (Kuhn 1955).
 */
export function hasRoom(needs: readonly Need[], taken: ReadonlySet<ItemId>): boolean {
  const servedBy = new Map<ItemId, number>()
  const serve = (need: number, tried: Set<ItemId>): boolean => {
    for (const { id } of needs[need]?.candidates ?? []) {
      if (taken.has(id) || tried.has(id)) continue
      tried.add(id)
      const other = servedBy.get(id)
      if (other !== undefined && (other === need || !serve(other, tried))) continue
      servedBy.set(id, need)
      return true
    }
    return false
  }
  return needs.every(({ count }, need) => Array.from({ length: count }).every(() => serve(need, new Set())))
}
