import type { Mm } from '../base/units.ts'
import { heightOf, opened, type Slab } from './slab.ts'

/** Slabs in reading order; a new page begins where it says so (nothing happens on an empty page). */
export type FlowItem = Slab | 'new-page'

/** A slab at its place on a page. */
export interface PlacedSlab {
  readonly slab: Slab
  readonly x: Mm
  readonly y: Mm
}

/** Where slabs may stand: columns of one height, left to right. */
export interface FlowFrame {
  readonly columns: readonly Mm[]
  readonly top: Mm
  readonly height: Mm
}

export interface Flowed {
  /** How far the last page is filled, in its last column. */
  readonly end: Mm
  readonly pages: readonly (readonly PlacedSlab[])[]
  /** Slabs that are taller than a column and cannot be parted. */
  readonly oversized: readonly Slab[]
}

/** Rounding of sums of heights must not push a slab to the next page. */
const TOLERANCE: Mm = 1e-6
/** A text that is parted leaves at least so much on the page where it begins. */
const LEAST_PART: Mm = 20
/** Of a slab that goes on so that what follows it is not alone, less than any line is high. */
const LEAST_CARRIED: Mm = 0.5

interface Pen {
  readonly frame: FlowFrame
  readonly pages: PlacedSlab[][]
  readonly oversized: Slab[]
  column: number
  y: Mm
  /** Where the columns of this page begin: below what stands over all of them. */
  ceiling: Mm
}

/**
 * Fills columns from top to bottom, ragged at the foot. Runs of slabs that are held together stay in one column; a run
 * that is taller than a column is parted first between the slabs of an item, then at its stronger bonds, then inside a
 * slab. Nothing is lost: every slab or all of its parts are on some page.
 */
export const flow = (items: readonly FlowItem[], frame: FlowFrame): Flowed =>
  fill(items, { frame, pages: [[]], oversized: [], column: 0, y: 0, ceiling: 0 })

/** The same under what was laid out before, over the width of all columns: its last page goes on this far below it. */
export function flowUnder(above: Flowed, gap: Mm, items: readonly FlowItem[], frame: FlowFrame): Flowed {
  const ceiling = above.end === 0 ? 0 : Math.min(frame.height, above.end + gap)
  const pages = above.pages.map((page) => [...page])
  return fill(items, { frame, pages, oversized: [...above.oversized], column: 0, y: ceiling, ceiling })
}

function fill(items: readonly FlowItem[], pen: Pen): Flowed {
  let run: Slab[] = []
  for (const item of items) {
    if (item !== 'new-page') run.push(item)
    if (item === 'new-page' || item.after === 'free') {
      placeRun(pen, run)
      run = []
    }
    if (item === 'new-page' && (pen.pages.at(-1)?.length ?? 0) > 0) newPage(pen)
  }
  placeRun(pen, run)
  return { pages: pen.pages, oversized: pen.oversized, end: pen.y }
}

const weaker: Readonly<Record<Slab['after'], readonly Slab['after'][]>> = { free: [], together: ['bound'], bound: [] }

function placeRun(pen: Pen, blocks: readonly Slab[], within: Slab['after'] = 'together'): void {
  const [first] = blocks
  if (first === undefined) return
  const height = heightOf(blocks)
  const run = isParted(pen, blocks, height) ? blocks.flatMap(opened) : blocks
  const fitsHere = () => pen.y + gapHere(pen, first) + height <= pen.frame.height + TOLERANCE
  if (!fitsHere() && placeFlowing(pen, run)) return
  if (height <= pen.frame.height + TOLERANCE) while (!fitsHere()) newColumn(pen)
  if (height <= pen.frame.height + TOLERANCE) for (const slab of run) put(pen, slab)
  else if (run.length === 1) placeTall(pen, first)
  else for (const part of partsOf(run, within)) placeRun(pen, part, weaker[within][0] ?? 'bound')
}

/** Whether something of a run may go to the next column. */
const isParted = (pen: Pen, run: readonly Slab[], height: Mm): boolean =>
  height > pen.frame.height + TOLERANCE || run.some((slab) => slab.flowing === true)

/** Places a run of which a slab may go on in the next column; false where nothing of it can be parted here. */
function placeFlowing(pen: Pen, run: readonly Slab[]): boolean {
  let y = pen.y
  let at = 0
  for (const slab of run) {
    const end = y + (y === pen.ceiling ? 0 : slab.gap) + slab.height
    if (end > pen.frame.height + TOLERANCE) break
    y = end
    at += 1
  }
  const room = pen.frame.height - y - (y === pen.ceiling ? 0 : (run[at]?.gap ?? 0))
  const before = run[at - 1]
  return placeParted(pen, run, at, room) || (before !== undefined && placeParted(pen, run, at - 1, before.height - LEAST_CARRIED))
}

/** What stands before a slab, and the slab parted at a height: the rest of the run goes to the next column. */
function placeParted(pen: Pen, run: readonly Slab[], at: number, height: Mm): boolean {
  const slab = run[at]
  const parts = slab?.flowing === true ? slab.split?.(height, 'gently') : undefined
  if (slab === undefined || parts === undefined) return false
  for (const whole of run.slice(0, at)) put(pen, whole)
  const number = slab.number === undefined ? {} : { number: slab.number }
  put(pen, { ...parts[0], ...number, gap: slab.gap })
  newColumn(pen)
  placeRun(pen, [{ ...parts[1], ...number, after: slab.after, flowing: true }, ...run.slice(at + 1)])
  return true
}

/** A run parted after each slab whose bond gives way: `together` first, `bound` when nothing else is left. */
function partsOf(run: readonly Slab[], within: Slab['after']): readonly (readonly Slab[])[] {
  const parts: Slab[][] = [[]]
  run.forEach((slab, i) => {
    parts.at(-1)?.push(slab)
    if (i < run.length - 1 && (within === 'bound' || slab.after === within)) parts.push([])
  })
  return parts.length > 1 || within === 'bound' ? parts : partsOf(run, 'bound')
}

/** A slab that is taller than a column: parted, or reported and placed as it is. */
function placeTall(pen: Pen, slab: Slab): void {
  const room = () => pen.frame.height - pen.y - gapHere(pen, slab)
  if (pen.y > 0 && room() < LEAST_PART) newColumn(pen)
  let parts = slab.split?.(room(), 'anyhow')
  while (parts === undefined && pen.y > 0) {
    newColumn(pen)
    parts = slab.split?.(room(), 'anyhow')
  }
  if (parts === undefined) {
    pen.oversized.push(slab)
    put(pen, slab)
    return
  }
  const { number, tag, bookmark } = slab
  const own = { ...(number === undefined ? {} : { number }), ...(tag === undefined ? {} : { tag }) }
  put(pen, { ...parts[0], ...own, ...(bookmark === undefined ? {} : { bookmark }), gap: slab.gap })
  newColumn(pen)
  placeRun(pen, [{ ...parts[1], ...own, after: slab.after }])
}

/** White space above a slab, dropped at the top of a column. */
const gapHere = (pen: Pen, slab: Slab): Mm => (pen.y === pen.ceiling ? 0 : slab.gap)

function put(pen: Pen, slab: Slab): void {
  const y = pen.y + gapHere(pen, slab)
  pen.pages.at(-1)?.push({ slab, x: pen.frame.columns[pen.column] ?? 0, y: pen.frame.top + y })
  pen.y = y + slab.height
}

function newColumn(pen: Pen): void {
  if (pen.column + 1 < pen.frame.columns.length) {
    pen.column += 1
    pen.y = pen.ceiling
  } else newPage(pen)
}

function newPage(pen: Pen): void {
  pen.pages.push([])
  pen.column = 0
  pen.y = 0
  pen.ceiling = 0
}
