import type { ZoneMeasure } from '../../model/reading.ts'
import { SIGNAL } from '../mark-params.ts'
import { type BlankLevel, cellsOf } from './blank-levels.ts'

/** What a box holds beyond print, as shares of the room that print left free: 0 for a blank box, 1 for a full black one. */
export interface OverPrint {
  readonly ink: number
  readonly darkness: number
  /** Ink over the printed letter, cell by cell: a stroke beside the letter counts, a letter a little blacker than usual does not. */
  readonly cells: number
}

/** Print taken away: the level of blank boxes from the whole, their mean cells from the cells. */
export function overPrint(measure: ZoneMeasure, blank: BlankLevel): OverPrint {
  const ink = share(measure.ink, blank.ink)
  return { ink, darkness: share(measure.darkness, blank.darkness), cells: cellsOver(measure, blank) ?? ink }
}

const share = (value: number, blank: number): number => (value - blank) / Math.max(1 - blank, SIGNAL.leastRoom)

function cellsOver(measure: ZoneMeasure, blank: BlankLevel): number | undefined {
  const cells = cellsOf(measure)
  if (cells === undefined) return undefined
  let [over, room] = [0, 0]
  for (const [i, cell] of cells.entries()) {
    const print = blank.cells?.[i] ?? 0
    over += Math.max(0, cell - print - SIGNAL.cellNoise)
    room += 1 - print
  }
  return room > 0 ? over / room : 0
}

/**
 * How much of its box a pen has covered: darkness over print, in units of the pen's own tone, so that hard pencil
 * counts as much as a felt pen, and what is paler than that pen (print seen blurred, a streak, rubbed-out lead) counts
 * less; joined with the ink over the printed letter. Ink that keeps to one edge of the box, as a neighbour's stroke
 * does, counts half.
 */
export function strengthOf(over: OverPrint, tone: number, measure: ZoneMeasure): number {
  const dark = over.darkness / tone
  const strength = Math.max(0, SIGNAL.ofDarkness * dark + (1 - SIGNAL.ofDarkness) * over.cells)
  return strength < SIGNAL.grazeMost && isGraze(measure.cells) ? strength * SIGNAL.grazeWeight : strength
}

/** Whether (nearly) all ink lies in the outer cells along one side of the grid. */
function isGraze(cells: string | undefined): boolean {
  if (cells === undefined) return false
  const n = Math.round(Math.sqrt(cells.length))
  const ink = Array.from(cells, (digit) => Number.parseInt(digit, 16))
  const all = ink.reduce((sum, v) => sum + v, 0)
  const beyond = (isFar: (row: number, column: number) => boolean) =>
    ink.reduce((sum, v, i) => (isFar(Math.floor(i / n), i % n) ? sum + v : sum), 0) <= all * SIGNAL.grazeShare
  const depth = SIGNAL.grazeCells
  return (
    beyond((row) => row >= depth) || beyond((row) => row < n - depth) || beyond((_, c) => c >= depth) || beyond((_, c) => c < n - depth)
  )
}
