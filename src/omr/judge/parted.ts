import { CHANCE, PARTED } from '../mark-params.ts'
import { type Dots, isStrewn } from './dots.ts'
import type { PenUse } from './pen-use.ts'
import { isStroker, type WriterUse } from './writer-use.ts'

/** Which of a page's boxes one is like: its blank ones, or the marks of its hand. */
export type Likeness = 'blank' | 'mark'

/**
 * Whether the boxes of a page part by the strength of what is in them, looked at together: no one mark tells how weak this hand's marks
 * may be, but where blank boxes hold nothing, marks of any strength follow each other without a gap, and no box lies between the
 * two, each box is of one kind or the other. What a hand rubbed out, slipped or touched lies apart from its marks, or between. Clusters by single linkage (Gower and Ross
 * 1969) of the logarithm of strength: the lowest holds the blank boxes, and the one with the median of all others the hand's marks.
 */
export function likenessOn(strengths: readonly number[]): (strength: number) => Likeness | undefined {
  const [blank = [], ...others] = clustersOf([...strengths].sort((a, b) => a - b))
  const above = others.flat()
  const typical = above[above.length >> 1] ?? 0
  const marks = others.find((cluster) => cluster.includes(typical)) ?? []
  const [top = 0, least = 0, most = 0] = [blank.at(-1), marks[0], marks.at(-1)]
  const isParted = blank.length >= strengths.length * PARTED.blank && marks.length >= PARTED.marks && distance(top, least) >= PARTED.wide
  return (strength) => (!isParted ? undefined : strength <= top ? 'blank' : strength >= least && strength <= most ? 'mark' : undefined)
}

/** Values in order, parted where the next one is far. */
function clustersOf(sorted: readonly number[]): readonly (readonly number[])[] {
  const starts = sorted.flatMap((value, i) => (i === 0 || distance(sorted[i - 1] ?? 0, value) >= PARTED.gap ? [i] : []))
  return starts.map((from, k) => sorted.slice(from, starts[k + 1]))
}

const distance = (lower: number, upper: number): number => Math.log((upper + PARTED.offset) / (lower + PARTED.offset))

interface Box {
  readonly likeness?: Likeness
  readonly strength: number
  readonly pen: PenUse
  readonly dots?: Dots
}

/** Whether ink in a box is that of its letter: it is among the blank ones, and no cell is far darker, or its hand loses nothing. */
export const isOfLetter = ({ likeness, pen, dots }: Box): boolean =>
  likeness === 'blank' && dots?.isPrinted === true && (dots.count === 0 || (pen.usual?.strength ?? 0) >= CHANCE.fullHand)

/** Whether it holds so little, in so few cells, that dust may have made it. */
export const isSpeck = ({ strength, dots }: Box): boolean => strength < PARTED.speck && (dots?.faint ?? 0) < PARTED.cells

/** Whether a mark leaves nearly no cell as it was, of one who does not answer by strokes: whose bold ticks may reach as far. */
export const isStrewnFilling = ({ likeness, dots }: Box, writer: WriterUse | undefined): boolean =>
  likeness === 'mark' && dots !== undefined && isStrewn(dots) && (writer === undefined || !isStroker(writer))
