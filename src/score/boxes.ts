import type { ItemId } from '../model/ids.ts'
import { isBox, type Sheet, type Zone } from '../model/sheet.ts'
import type { JudgedPage } from './evidence.ts'
import type { Ruling } from './ruling.ts'

/** A box after marks and decisions: what it says, or why that is open. */
export interface Box {
  readonly zone: Zone
  readonly page: number
  readonly state: 'ticked' | 'empty' | { readonly open: string }
  /** That the writer meant it, 0 … 1: of the mark, or 0 or 1 after a decision; even where nobody saw the box. */
  readonly chance: number
}

/** The boxes of one copy, by what they stand for. */
export interface CopyBoxes {
  readonly ofItem: ReadonlyMap<ItemId, readonly Box[]>
  readonly digits: readonly Box[]
}

/** Every box of a copy's sheets with its state. A box of a page that nobody saw is open, never empty. */
export function boxesOf(sheets: readonly Sheet[], pages: ReadonlyMap<number, JudgedPage>, ruling: Ruling): CopyBoxes {
  const ofItem = new Map<ItemId, Box[]>()
  const digits: Box[] = []
  for (const sheet of sheets) {
    const stateOf = stateReader(sheet, pages.get(sheet.page), ruling)
    for (const zone of sheet.zones) {
      if (!isBox(zone)) continue
      const box = { zone, page: sheet.page, ...stateOf(zone) }
      if (zone.role.kind === 'student-digit') digits.push(box)
      else if (zone.role.kind !== 'name') listOf(ofItem, zone.role.item).push(box)
    }
  }
  return { ofItem, digits }
}

function listOf<K, V>(lists: Map<K, V[]>, name: K): V[] {
  const list = lists.get(name) ?? []
  lists.set(name, list)
  return list
}

function stateReader({ copy, page }: Sheet, judged: JudgedPage | undefined, ruling: Ruling): (zone: Zone) => Pick<Box, 'state' | 'chance'> {
  const marks = new Map((judged?.marks ?? []).map((mark) => [mark.zone, mark]))
  return (zone) => {
    const ruled = ruling.isMarked(copy, page, zone.id)
    if (ruled !== undefined) return ruled ? { state: 'ticked', chance: 1 } : { state: 'empty', chance: 0 }
    if (judged === undefined) return { state: { open: `page ${page} is missing` }, chance: 0.5 }
    const mark = marks.get(zone.id)
    if (mark === undefined) return { state: { open: `a box on page ${page} could not be measured` }, chance: 0.5 }
    if (mark.state === 'doubtful') return { state: { open: `a mark on page ${page} is doubtful` }, chance: mark.probability }
    return { state: mark.state === 'marked' ? 'ticked' : 'empty', chance: mark.probability }
  }
}

/** Why boxes are open: each reason once. Empty when none is. */
export const reasonOf = (boxes: readonly Box[]): string =>
  [...new Set(boxes.flatMap(({ state }) => (typeof state === 'string' ? [] : [state.open])))].join('; ')
