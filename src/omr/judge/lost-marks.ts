import type { Mark, ReadPage } from '../../model/reading.ts'
import { isBox, type Sheet } from '../../model/sheet.ts'
import { CHANCE, LOST, UNCLEAR } from '../mark-params.ts'
import { READ } from '../params.ts'
import { medianOf } from './blank-levels.ts'
import type { Seen } from './chance.ts'
import { dotCountOf } from './dots.ts'
import { isUnclearPage } from './unclear-page.ts'

/**
 * The chances of a question's boxes, where a scan in black and white may have lost its mark: it bears none, and the writer's
 * other marks on the page come out as mere dots, some as a single one. Then a person is to look at the paper. Of solid hands nothing is lost.
 */
export function withLostMarks(group: readonly Seen[], chances: readonly number[]): readonly number[] {
  const isBare = group.every(({ dottedHand }) => dottedHand?.remnants.isFading === true) && chances.every((chance) => chance < LOST.bare)
  return isBare ? chances.map((chance) => Math.max(chance, LOST.share / (group.length + 1))) : chances
}

/** A box of a question, and what was said of it. */
interface Answer {
  readonly box: Seen
  readonly state: Mark['state'] | undefined
}

/**
 * Whether so many questions of a page are asked about, or bare though one box should be marked, that the whole page must be looked at:
 * where it shows what is left of a pale hand that black and white has nearly lost, a bare question says little. Over letters, which
 * darken them, such marks may all show, and on bare paper none.
 */
export function isHalfLost(questions: readonly (readonly Answer[])[]): boolean {
  const boxes = questions.flat().map(({ box }) => box)
  const isPale = boxes.some(({ dottedHand, pen }) => dottedHand !== undefined && (pen.usual?.strength ?? 0) < CHANCE.fullHand)
  const open = questions.filter((own) => own.some(({ state }) => state === 'doubtful') || own.every(isBareEither))
  return isPale && boxes.length >= UNCLEAR.boxes && questions.length >= LOST.questions && open.length > questions.length * LOST.open
}

const isBareEither = ({ box, state }: Answer): boolean => box.zone.exclusive === true && state === 'blank'

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

/** What black and white left of the hand that marked a page. */
export interface Fading {
  /** Its marks as they came out: none at all, with hardly any ink, or with enough that none is lost. */
  readonly hand: 'none' | 'pale' | 'solid'
  /** No mark is likely, or hardly a question shows ink that is one, or is asked about. */
  readonly isBare: boolean
  /** Boxes that students mark. */
  readonly boxes: number
}

/**
 * What is left of a page's hand, of scans in black and white. Where letters are printed in all boxes that are marked, its ink is not told from theirs;
 * and what no box can be told of says nothing of it.
 */
export function fadingOf({ reading, sheet, marks }: Judged): Fading | undefined {
  if (reading.isBilevel !== true || isUnclearPage(marks)) return undefined
  const zones = new Map(sheet.zones.filter((zone) => isBox(zone) && zone.role.kind !== 'grade').map((zone) => [zone.id, zone]))
  const inks = new Map(reading.measures.map(({ zone, ink }) => [zone, ink]))
  const own = marks.flatMap(({ zone: id, ...mark }) => {
    const zone = zones.get(id)
    return zone === undefined ? [] : [{ ...mark, zone, ink: inks.get(id) ?? 0 }]
  })
  const marked = own.filter(({ probability }) => probability >= LOST.perhaps)
  const plain = marked.filter(({ zone }) => zone.inside === undefined).map(({ ink }) => ink)
  const shown = own.filter(({ probability, state, ink }) => ink > 0 && (probability >= LOST.perhaps || state === 'doubtful'))
  const questions = (boxes: typeof own): number => new Set(boxes.map(({ zone }) => zone.group)).size
  const isPale = plain.length > 0 && medianOf(plain) < LOST.palestInk
  const hand = marked.length === 0 ? 'none' : isPale ? 'pale' : 'solid'
  const isBare = hand === 'none' || questions(shown) < questions(own) * LOST.answered
  return { hand, isBare, boxes: own.length }
}

/**
 * The pages in black and white that show hardly a mark, though their writer may have left some: a threshold takes pale pencil
 * away whole, and no reader can tell such a page from one that was not answered. A page whose copy shows solid marks elsewhere was
 * not; where it shows pale ones elsewhere, or not one on so many boxes, the paper must be looked at.
 */
export function lostAmong<T extends { readonly reading: Pick<ReadPage, 'copy'>; readonly fading?: Fading }>(
  pages: Iterable<T>,
): ReadonlySet<T> {
  const byCopy = new Map<number, T[]>()
  for (const page of pages) byCopy.set(page.reading.copy, [...(byCopy.get(page.reading.copy) ?? []), page])
  return new Set(
    [...byCopy.values()].filter((own) => mayFade(own.flatMap(({ fading }) => fading ?? []))).flatMap((own) => own.filter(isBare)),
  )
}

const isBare = ({ fading }: { readonly fading?: Fading }): boolean => fading?.isBare === true && fading.boxes > 0

function mayFade(pages: readonly Fading[]): boolean {
  if (pages.some(({ hand }) => hand === 'solid')) return false
  return pages.some(({ hand }) => hand === 'pale') || pages.reduce((sum, { boxes }) => sum + boxes, 0) >= LOST.boxes
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
