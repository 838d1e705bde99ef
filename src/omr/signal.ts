import type { ZoneMeasure } from '../model/reading.ts'
import { SIGNAL } from './mark-params.ts'

/** What an unmarked box of some kind measures in a scan file: its printed letter, a grey ground, the scanner's noise. */
export interface BlankLevel {
  readonly ink: number
  readonly darkness: number
  /** Scatter of the ink of blank boxes about their level. */
  readonly spread: number
  /** How far the level itself may be off: much where few boxes were seen. */
  readonly unsure: number
}

/**
 * How much of the room that print left free a pen has taken: 0 for a blank box, 1 for a full one. A dot has ink but no
 * extent and counts less; a mark too pale to be ink counts by its darkness; ink that keeps to one edge of the box, as a
 * neighbour's stroke does, counts half.
 */
export function signalOf(measure: ZoneMeasure, blank: BlankLevel): number {
  const ink = share(measure.ink, blank.ink)
  const pale = Math.max(0, share(measure.darkness, blank.darkness) - ink)
  const solid = Math.min(ink, measure.cover * measure.cover * SIGNAL.inkOfCover)
  const signal = Math.max(0, solid) + pale
  return signal < SIGNAL.grazeMost && isGraze(measure.cells) ? signal * SIGNAL.grazeWeight : signal
}

const share = (value: number, blank: number): number => (value - blank) / Math.max(1 - blank, SIGNAL.leastRoom)

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
