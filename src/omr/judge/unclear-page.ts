import type { Mark } from '../../model/reading.ts'
import { UNCLEAR } from '../mark-params.ts'

/**
 * The marks of a page; all of them doubtful where of too many boxes nobody can tell whether a pen touched them. Then the print, the
 * light or the hand is not what the reader takes it for, and of the boxes that look clear, it knows no more than of the others. On paper of
 * dots, which thin strokes hardly darken, fewer are enough.
 */
export function withUnclearPage(marks: readonly Mark[], touched: readonly number[], isDithered = false): readonly Mark[] {
  const isOpen = (chance: number): boolean => Math.min(chance, 1 - chance) > UNCLEAR.unsure
  const unclear = marks.filter(({ state }, i) => state === 'doubtful' && isOpen(touched[i] ?? 0)).length
  if (marks.length < UNCLEAR.boxes || unclear <= marks.length * (isDithered ? UNCLEAR.shareOverDots : UNCLEAR.share)) return marks
  return marks.map((mark) => ({ ...mark, state: 'doubtful' }))
}

/** Whether not one box of a page can be told, so that the page is to be scanned again rather than asked about box by box. */
export const isUnclearPage = (marks: readonly Mark[]): boolean =>
  marks.length >= UNCLEAR.boxes && marks.every(({ state }) => state === 'doubtful')
