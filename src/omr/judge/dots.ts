import type { ZoneMeasure } from '../../model/reading.ts'
import type { Zone } from '../../model/sheet.ts'
import { DOTS, MEASURE } from '../mark-params.ts'
import { type BlankLevel, cellsOf, medianOf, quantile } from './blank-levels.ts'
import { isCrossed, type Remnants, remnantsOf } from './remnants.ts'
import { isBare } from './spot.ts'

/**
 * What a scan in black and white keeps of a pale mark: dots, strewn where the pen went. Blank paper has none there, so that a
 * few of them tell more than their little ink does.
 */
export interface Dots {
  /** Cells off the edge of the box with ink over print; how many more than the page's blank boxes have; those with a little more ink than print. */
  readonly seen: number
  readonly count: number
  readonly faint: number
  /** They lie in several rows and columns, and not in one place. */
  readonly isScattered: boolean
  /** They may be the frame seen inside, or a scratch: along a line from edge to edge, all in one row or column, or where no frame was found. */
  readonly isFrame: boolean
  /** They are, but two cells thick, and many: a hairline lies in one row or column of cells. */
  readonly isThick: boolean
  /** The page's paper bears single dots everywhere: dust, or dithered greys. */
  readonly isDusty: boolean
  /** Share of them that are (nearly) black all over. */
  readonly solid: number
  /** The box bears a printed letter, whose edges come out otherwise each time. */
  readonly isPrinted: boolean
  /** A letter is printed there, of which other boxes may show nothing. */
  readonly isLettered?: boolean
  /** Where they are. */
  readonly places: readonly { readonly row: number; readonly column: number; readonly ink: number }[]
}

/** A hand whose marks come out as dots on this page; how far over the box they reach (share of its cells), and how much ink they hold. */
export interface DottedHand {
  readonly reach: number
  readonly ink: number
  /** So many boxes bear a dot or two, far less than its marks, that some bear more by chance. */
  readonly isSpecked?: true
  readonly remnants: Remnants
}

interface Box {
  readonly zone: Pick<Zone, 'inside'>
  readonly measure: ZoneMeasure
  readonly blank: BlankLevel
}

/** The dots of each box of a page in black and white; boxes with and without a printed letter have their own noise. */
export function dotsOn(boxes: readonly Box[]): readonly (Dots | undefined)[] {
  const found = boxes.map((box) => ({ box, isPrinted: isPrinted(box), cells: dottedCells(box), inked: inkedCells(box) }))
  const of = (printed: boolean) => found.filter(({ isPrinted }) => isPrinted === printed)
  const [plain, lettered] = [false, true].map((printed) => noiseOf(of(printed).map(({ cells }) => cells.length)))
  const isDusty = isDustyPage(of(false).map(({ cells }) => cells.length))
  const isLost = noiseOf(of(true).map(({ inked }) => inked.length)) === 0
  return found.map(({ box, isPrinted, cells, inked }) => {
    if (box.measure.cells === undefined) return undefined
    const faint = isPrinted && !isLost ? dottedCells(box, DOTS.faintOverPrint) : inked
    const dust = isDusty ? Math.max(1, plain ?? 0) : (plain ?? 0)
    return {
      ...dotsIn(cells, box, isPrinted ? (lettered ?? 0) : dust),
      faint: faint.length,
      isPrinted,
      isLettered: box.zone.inside !== undefined,
      isDusty,
    }
  })
}

/** Whether a letter is seen in boxes of this kind: a scan in black and white may lose it. */
const isPrinted = ({ zone, blank }: Box): boolean => zone.inside !== undefined && !isBare(blank)

/** What most boxes of a page, which are blank, have of such cells. */
function noiseOf(counts: readonly number[]): number {
  if (counts.length < DOTS.least) return DOTS.unknown
  return (
    quantile(
      [...counts].sort((a, b) => a - b),
      DOTS.blank,
    ) ?? 0
  )
}

/** Whether single dots are so frequent that several come together by chance (were they strewn evenly). */
function isDustyPage(counts: readonly number[]): boolean {
  const having = (n: number): number => counts.filter((count) => count === n).length
  return having(0) < counts.length * DOTS.clean || having(1) > having(0) * DOTS.dust
}

interface Cell {
  readonly i: number
  readonly row: number
  readonly column: number
  readonly ink: number
}

/** Cells off the edge that hold ink. */
function inkedCells({ measure }: Pick<Box, 'measure'>): readonly Cell[] {
  const last = MEASURE.grid - 1
  const cells = (cellsOf(measure) ?? []).map((ink, i) => ({ i, row: Math.floor(i / MEASURE.grid), column: i % MEASURE.grid, ink }))
  return cells.filter(({ row, column, ink }) => ink >= DOTS.ink && row > 0 && column > 0 && row < last && column < last)
}

/** How many cells of a box off its edge hold ink. */
export const dotCountOf = (measure: ZoneMeasure): number => inkedCells({ measure }).length

/** Of these, where a letter is printed, those with more ink than it has there. */
function dottedCells(box: Box, overPrint: number = DOTS.overPrint): readonly Cell[] {
  const inked = inkedCells(box)
  return isPrinted(box) ? inked.filter(({ i, ink }) => ink - (box.blank.cells?.[i] ?? 0) >= overPrint) : inked
}

function dotsIn(cells: readonly Cell[], { measure }: Box, noise: number): Omit<Dots, 'faint' | 'isPrinted' | 'isLettered' | 'isDusty'> {
  const count = Math.max(0, cells.length - DOTS.noises * noise)
  const [rows, columns] = [new Set(cells.map(({ row }) => row)).size, new Set(cells.map(({ column }) => column)).size]
  const isScattered = Math.min(rows, columns) >= DOTS.spread && densestShare(cells) < DOTS.together
  const isThin = Math.min(rows, columns) === 1 && cells.length >= DOTS.mark
  const isLine = isThin || (Math.min(rows, columns) < DOTS.spread && Math.max(rows, columns) === MEASURE.grid - 2)
  const solid = cells.filter(({ ink }) => ink >= DOTS.solid).length / Math.max(1, cells.length)
  const isThick = isLine && !isThin && count >= DOTS.sure && measure.shift !== undefined
  return { seen: cells.length, count, isScattered, isFrame: isLine || measure.shift === undefined, isThick, solid, places: cells }
}

/** Share of the ink that lies in the densest two by two cells. */
function densestShare(cells: readonly Cell[]): number {
  const sumOf = (some: readonly Cell[]): number => some.reduce((sum, { ink }) => sum + ink, 0)
  const within = (value: number, from: number): boolean => value === from || value === from + 1
  const corners = cells.flatMap(({ row, column }) => [column, column - 1].map((left) => ({ row, left })))
  const blocks = corners.map((at) => cells.filter(({ row, column }) => within(row, at.row) && within(column, at.left)))
  return Math.max(0, ...blocks.map(sumOf)) / Math.max(Number.EPSILON, sumOf(cells))
}

/** The hand of a page, where most of its marks are dots. */
export function dottedHandOf(boxes: readonly (Dots | undefined)[]): DottedHand | undefined {
  const marks = boxes.flatMap((dots) => (dots !== undefined && dots.count >= DOTS.mark ? [dots] : []))
  const remnants = remnantsOf(boxes)
  const isPale = marks.length >= DOTS.marks && medianOf(marks.map(({ solid }) => solid)) < DOTS.pale
  if (!isPale && remnants.crossing === undefined && !remnants.isScant) return undefined
  const reach = medianOf(marks.map(({ count }) => count)) / (MEASURE.grid - 2) ** 2
  const ink = medianOf(marks.map(inkOfDots))
  return { reach, ink, remnants, ...(!remnants.isScant && isSpecked(boxes) ? { isSpecked: true } : {}) }
}

/** Mean ink of the cells off a box's edge, print not counted. */
export const inkOfDots = ({ places }: Pick<Dots, 'places'>): number =>
  places.reduce((sum, { ink }) => sum + ink, 0) / (MEASURE.grid - 2) ** 2

function isSpecked(boxes: readonly (Dots | undefined)[]): boolean {
  const counts = boxes.flatMap((dots) => (dots === undefined || dots.isPrinted ? [] : [dots.count]))
  const empty = counts.filter((count) => count === 0).length
  return counts.filter((count) => count > 0 && count < DOTS.mark).length > empty * DOTS.specks
}

/**
 * That a pen was put to a box, by its dots alone. What is much weaker than the usual mark of a hand that is known (`isWeak`)
 * is perhaps rubbed-out lead or a touch; a few dots over a letter perhaps its edges.
 */
export function dottedChance(dots: Dots, hand: DottedHand | undefined, isWeak: boolean): number {
  const { count, isScattered, isPrinted, isDusty } = dots
  if (isDusty && !isPrinted) return 0
  const isClear = !isHairline(dots, hand) && (!isWeak || isOfPaleHand(dots, hand)) && !isOfLetter(dots, hand)
  if (hand !== undefined && isCrossed(dots, hand.remnants)) return count >= DOTS.few ? DOTS.surely : DOTS.likely
  if (isScattered && count >= DOTS.sure && (isClear || !isPrinted)) return isClear ? DOTS.surely : DOTS.perhaps
  return hand === undefined ? 0 : chanceOfFew(dots, hand, isWeak, isClear)
}

/** Whether dots hold so much less ink than the marks of their hand that they may be what is left of the letter printed there. */
const isOfLetter = (dots: Dots, hand: DottedHand | undefined): boolean =>
  hand !== undefined && dots.isLettered === true && inkOfDots(dots) < hand.ink * DOTS.ofLetter

/** Whether a dot or two hold next to nothing of what the marks of their hand do: a bit of the letter printed there, which black and white has all but lost. */
export const isBitOfLetter = (dots: Dots, hand: DottedHand | undefined): boolean =>
  hand !== undefined && dots.isLettered === true && dots.seen <= DOTS.few && inkOfDots(dots) < hand.ink * DOTS.bitOfLetter

/** Whether dots may be the frame or a scratch: what is thick is a stroke, where strokes are dots. */
const isHairline = ({ isFrame, isThick }: Dots, hand: DottedHand | undefined): boolean => isFrame && !(isThick && hand !== undefined)

/**
 * Whether a mark is as those of a hand that leaves dots, by how many there are or how they lie. The strength of such a hand is known by its
 * few blackest marks, against which all others are weak; and what was rubbed out of marks that hardly show leaves nothing strewn.
 */
const isOfPaleHand = ({ count, isScattered, isPrinted }: Dots, hand: DottedHand | undefined): boolean =>
  hand !== undefined &&
  !isPrinted &&
  ((isScattered && count >= DOTS.sure && hand.isSpecked !== true) ||
    count >= Math.max(DOTS.mark, hand.reach * (MEASURE.grid - 2) ** 2 * DOTS.ofUsual))

/** Of a hand that leaves dots: strewn ones where it fills its boxes; what lies together, and is far less than its usual mark, is then what is left of a letter. */
function chanceOfFew(dots: Dots, hand: DottedHand, isWeak: boolean, isClear: boolean): number {
  if (dots.isPrinted) return dots.faint < DOTS.few ? 0 : dots.faint >= DOTS.overLetter && !isWeak ? DOTS.likely : DOTS.perhaps
  if (dots.count < (isWeak ? DOTS.few : 1) || isBitOfLetter(dots, hand)) return 0
  const isOfHand = dots.isScattered || !hand.remnants.isFilling || dots.count > hand.reach * (MEASURE.grid - 2) ** 2 * DOTS.ofUsual
  return isClear && isOfHand ? chanceOfClear(dots, hand) : DOTS.perhaps
}

/** The fewer dots its marks have, and the cleaner the page is, the fewer are enough. */
function chanceOfClear({ count }: Dots, { remnants, isSpecked }: DottedHand): number {
  const [few, mark] = remnants.isScant ? [DOTS.few, DOTS.mark] : [isSpecked === true ? DOTS.sure : DOTS.mark, DOTS.sure]
  return count >= mark ? DOTS.surely : count >= few ? DOTS.likely : DOTS.perhaps
}

/** Whether such a mark fills its box: it reaches (nearly) all over, or it is one of a hand whose marks usually do. */
export function isDottedFilling({ count }: Dots, hand: DottedHand | undefined): boolean {
  const all = (MEASURE.grid - 2) ** 2
  if (count >= all * DOTS.filling) return true
  if (hand === undefined) return false
  return hand.remnants.isFilling || (hand.reach >= DOTS.fillingHand && count >= all * DOTS.partFilling)
}

/** Whether nearly all cells off the edge are darker than paper and print, by however little: what is surely a mark then fills its box. */
export const isStrewn = ({ faint }: Dots): boolean => faint >= (MEASURE.grid - 2) ** 2 * DOTS.filling

/** Share of the cells that no letter passes with a dot of any size: where a mark over a letter fills its box, nearly all. */
export function reachOffPrint(measure: ZoneMeasure, { cells: print = [] }: BlankLevel): number {
  const free = (cellsOf(measure) ?? []).filter((_, i) => (print[i] ?? 0) < DOTS.unprinted)
  return free.filter((cell) => cell >= DOTS.ink).length / Math.max(1, free.length)
}

/** Whether a box has too few dots for a mark of a hand that leaves more than dots, whatever the edges of its letter say. */
export const isDotless = ({ seen, faint }: Dots, hand: DottedHand | undefined): boolean =>
  hand === undefined && seen < DOTS.few && faint < DOTS.few
