import type { Mark, ReadPage } from '../model/reading.ts'
import { isBox, type Sheet } from '../model/sheet.ts'
import { medianOf } from './blank-levels.ts'
import type { Seen } from './chance.ts'
import { dotCountOf } from './dots.ts'
import { LOST } from './mark-params.ts'
import { READ } from './params.ts'

/**
 * The chances of a question's boxes, where a scan in black and white may have lost its mark: it bears none, and the writer's
 * other marks on the page come out as mere dots. Then a person is to look at the paper. Of solid hands nothing is lost.
 */
export function withLostMarks(group: readonly Seen[], chances: readonly number[]): readonly number[] {
  const isBare = group.every(({ dottedHand }) => dottedHand?.remnants.isScant === true) && chances.every((chance) => chance < LOST.bare)
  return isBare ? chances.map((chance) => Math.max(chance, LOST.share / (group.length + 1))) : chances
}

/**
 * Whether black and white has worn away the marks of a page: no mark on it is solid, and most boxes that show anything off their edge
 * show a single dot or two. Where so many marks have left one dot, as many have left none: of how many are unseen, those seen
 * once tell most (Chao 1984). Pale crosses leave two, their crossing, and seldom one.
 */
export function isWornAway({ isBilevel, measures }: Pick<ReadPage, 'isBilevel' | 'measures'>): boolean {
  if (isBilevel !== true || measures.some(({ ink }) => ink >= READ.solidInk)) return false
  const dotted = measures.map(dotCountOf).filter((count) => count > 0)
  const having = (most: number): number => dotted.filter((count) => count <= most).length
  return having(1) >= Math.max(1, dotted.length * LOST.single) && having(2) >= dotted.length * LOST.few
}

interface Judged {
  readonly reading: ReadPage
  readonly sheet: Sheet
  readonly marks: readonly Mark[]
}

/** Whether a page in black and white is of a pen so pale that marks may be lost from it: those left have hardly any ink, or none is left. */
export function isPalePage({ reading, sheet, marks }: Judged): boolean {
  if (reading.isBilevel !== true || marks.length < LOST.boxes) return false
  const plain = new Set(sheet.zones.filter((zone) => isBox(zone) && zone.inside === undefined).map(({ id }) => id))
  const marked = new Set(marks.filter(({ probability }) => probability >= LOST.perhaps).map(({ zone }) => zone))
  if (marked.size === 0) return true
  const inks = reading.measures.filter(({ zone }) => plain.has(zone) && marked.has(zone)).map(({ ink }) => ink)
  return inks.length >= LOST.marks && medianOf(inks) < LOST.palestInk
}
