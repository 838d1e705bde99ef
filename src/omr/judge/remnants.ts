import { DOTS, MEASURE, REMNANT } from '../mark-params.ts'
import { medianOf } from './blank-levels.ts'

/** What the marks of a page have in common that are left of a pale hand in a scan in black and white. */
export interface Remnants {
  /** Of crosses their crossing: where (nearly) every mark has ink, and hardly any elsewhere. Two by two cells, by their first. */
  readonly crossing?: Place
  /** Together the marks cover the box all over: strewn dots of fillings, not strokes. */
  readonly isFilling: boolean
  /** They are a few dots each, and nearly nothing else has any. */
  readonly isScant: boolean
  /** Of so many a single dot is left that others may have left none. */
  readonly isFading: boolean
}

/** What is seen of a box's dots; see dots.ts. */
interface Dotted {
  readonly places: readonly Place[]
  readonly isPrinted: boolean
  readonly isFrame: boolean
  readonly isDusty: boolean
}

interface Place {
  readonly row: number
  readonly column: number
}

/**
 * Looks at all marks of a page together. One dot in a box may be dust; a dot in the same place of every box that has any, and
 * no dot elsewhere, is the crossing of a pale cross, which is twice as dark as its strokes. Which cells pale marks reach tells
 * nothing by one, and all by fifty of them: fillings reach all cells alike, crosses the diagonals.
 */
export function remnantsOf(boxes: readonly (Dotted | undefined)[]): Remnants {
  const plain = boxes.filter((dots): dots is Dotted => dots !== undefined && !dots.isPrinted && !dots.isFrame)
  const dotted = plain.filter(({ places }) => places.length > 0)
  const isTold = dotted.length >= REMNANT.marks && dotted.length <= plain.length * REMNANT.most && !dotted.some(({ isDusty }) => isDusty)
  if (!isTold) return { isFilling: false, isScant: false, isFading: false }
  const crossing = crossingOf(dotted)
  return {
    ...(crossing === undefined ? {} : { crossing }),
    isFilling: isStrewnAllOver(dotted),
    isScant: isScant(dotted),
    isFading: isFading(dotted),
  }
}

/** Whether a box bears what is left of the crossing. */
export const isCrossed = ({ places, isPrinted }: Pick<Dotted, 'places' | 'isPrinted'>, { crossing }: Remnants): boolean =>
  !isPrinted && crossing !== undefined && places.some((place) => isWithin(place, crossing))

const isScant = (dotted: readonly Dotted[]): boolean => medianOf(dotted.map(({ places }) => places.length)) <= REMNANT.scant

/** Whether some marks are expected to have left nothing, by those that have left one dot, and two (Chao 1984, corrected for bias). */
function isFading(dotted: readonly Dotted[]): boolean {
  const having = (count: number): number => dotted.filter(({ places }) => places.length === count).length
  return isScant(dotted) && (having(1) * (having(1) - 1)) / (2 * (having(2) + 1)) >= REMNANT.unseen
}

function crossingOf(dotted: readonly Dotted[]): Place | undefined {
  const windows = STARTS.flatMap((row) => STARTS.map((column) => ({ row, column })))
  const ink = dotted.flatMap(({ places }) => places)
  const hitsOf = (window: Place): number => dotted.filter(({ places }) => places.some((place) => isWithin(place, window))).length
  const inkOf = (window: Place): number => ink.filter((place) => isWithin(place, window)).length
  // where every mark has the same one cell, all places around that cell are hit alike: the one that holds most is meant
  const seen = windows.map((window) => ({ window, hits: hitsOf(window), ink: inkOf(window) }))
  const best = seen.reduce((a, b) => (b.hits > a.hits || (b.hits === a.hits && b.ink > a.ink) ? b : a))
  return best.hits >= dotted.length * REMNANT.alike && best.ink >= ink.length * REMNANT.within ? best.window : undefined
}

/** First rows and columns of two by two cells off the edge. */
const STARTS = Array.from({ length: MEASURE.grid - 3 }, (_, i) => i + 1)

const isWithin = ({ row, column }: Place, window: Place): boolean =>
  (row === window.row || row === window.row + 1) && (column === window.column || column === window.column + 1)

function isStrewnAllOver(dotted: readonly Dotted[]): boolean {
  const all = dotted.flatMap(({ places }) => places.map(({ row, column }) => row * MEASURE.grid + column))
  const cells = (MEASURE.grid - 2) ** 2
  if (all.length < cells * REMNANT.dotsOfCell) return false
  const often = [...new Set(all)].filter((cell) => all.filter((one) => one === cell).length >= (all.length / cells) * REMNANT.even)
  return often.length >= cells * DOTS.filling
}
