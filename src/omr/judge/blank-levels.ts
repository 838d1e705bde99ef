import type { ZoneMeasure } from '../../model/reading.ts'
import { CALIBRATE, MEASURE } from '../mark-params.ts'

/** What an unmarked box of some kind measures: its printed letter, a grey ground, the scanner's noise. */
export interface BlankLevel {
  readonly ink: number
  readonly darkness: number
  /** Scatter of the ink of blank boxes about their level. */
  readonly spread: number
  /** How far the level itself may be off: much where few boxes were seen. */
  readonly unsure: number
  /** Mean ink by cell of the grid, 0 … 1: the printed letter as this scanner sees it; absent where none was seen. */
  readonly cells?: readonly number[]
  /** Of a letter that the file never shows in a blank box: the most ink that any of its other letters has, by cell. */
  readonly anyPrint?: readonly number[]
}

/** What is believed of a kind of box before seeing it, and how far blank ones may lie above. */
export interface Prior extends Omit<BlankLevel, 'unsure'> {
  readonly most: number
  /** How far apart blank boxes of this kind may be. */
  readonly reach: number
  /** As how many boxes it counts. */
  readonly boxes: number
}

/**
 * Robust level and scatter: the lower quartile is surely blank unless it lies above what print can be; the blank boxes
 * are those within reach of it; their median is the level. The prior weighs as much as its `boxes`.
 */
export function levelOf(measures: readonly ZoneMeasure[], prior: Prior): BlankLevel {
  const inks = measures.map((m) => m.ink).sort((a, b) => a - b)
  const low = quantile(inks, CALIBRATE.surelyBlank)
  const template = prior.cells === undefined ? {} : { cells: prior.cells }
  if (low === undefined || low > prior.most)
    return { ink: prior.ink, darkness: prior.darkness, spread: prior.spread, unsure: prior.spread, ...template }
  const blank = measures.filter((m) => m.ink <= low + prior.reach)
  const weigh = (value: number, before: number) => (value * blank.length + before * prior.boxes) / (blank.length + prior.boxes)
  const ink = medianOf(blank.map((m) => m.ink))
  const darkness = medianOf(blank.map((m) => m.darkness))
  const spread = medianOf(blank.map((m) => Math.abs(m.ink - ink))) * CALIBRATE.normalPerMedian
  const unsure = (prior.spread * prior.boxes) / (blank.length + prior.boxes)
  const level = { ink: weigh(ink, prior.ink), darkness: weigh(darkness, prior.darkness), spread: weigh(spread, prior.spread), unsure }
  const seen = meanCells(blank)
  return seen === undefined ? { ...level, ...template } : { ...level, cells: seen.map((cell, i) => weigh(cell, prior.cells?.[i] ?? cell)) }
}

/** Ink by cell, 0 … 1; undefined for readings that kept none. */
export function cellsOf({ cells }: ZoneMeasure): readonly number[] | undefined {
  if (cells === undefined) return undefined
  return Array.from(cells, (digit) => MEASURE.digits.indexOf(digit) / (MEASURE.digits.length - 1))
}

/** Most ink by cell of the letters that a file shows in blank boxes; undefined where it shows none. */
export function mostPrint(levels: readonly BlankLevel[]): readonly number[] | undefined {
  const all = levels.flatMap(({ cells }) => (cells === undefined ? [] : [cells]))
  return all[0]?.map((_, i) => all.reduce((most, cells) => Math.max(most, cells[i] ?? 0), 0))
}

function meanCells(measures: readonly ZoneMeasure[]): readonly number[] | undefined {
  const all = measures.flatMap((measure) => [cellsOf(measure) ?? []]).filter((cells) => cells.length > 0)
  const [first] = all
  return first?.map((_, i) => all.reduce((sum, cells) => sum + (cells[i] ?? 0), 0) / all.length)
}

export const quantile = (sorted: readonly number[], share: number): number | undefined => sorted[Math.floor((sorted.length - 1) * share)]

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}
