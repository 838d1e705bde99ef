import type { ZoneMeasure } from '../../model/reading.ts'
import type { Zone } from '../../model/sheet.ts'
import { MEASURE, STREAK } from '../mark-params.ts'
import { type BlankLevel, cellsOf } from './blank-levels.ts'

/** A measured box, with the ink that is nobody's taken away. */
export interface CleanBox {
  readonly zone: Zone
  readonly measure: ZoneMeasure
  /**
   * A line that was taken away: `shared` by the boxes along it; `through` this box and out of it at both ends, with no
   * box beside it to tell; `print`, which runs through the boxes all around: they do not lie where they were looked for.
   */
  readonly line?: 'shared' | 'through' | 'print'
}

interface Box {
  readonly zone: Zone
  readonly measure: ZoneMeasure
  readonly cells: readonly number[]
  /** Rows and columns of the grid that a line runs along from edge to edge. */
  readonly lines: Lines
  readonly isCovered: boolean
  /** Nearly all ink over print lies in lines along this axis: no mark of its own. */
  readonly isBare: Readonly<Record<Axis, boolean>>
}

type Axis = 'row' | 'column'

/**
 * Takes away lines that run on through a whole row or column of boxes: a dirty glass's streak, a fold, a stroke drawn
 * across. A pen that marks one box leaves the boxes beside it clean, so that a line at the same height in most of the
 * nearest boxes along it is not a mark, and one that goes on beyond the frame on both sides is none for certain. Where the
 * boxes across bear such lines too, it is the print itself.
 */
export function withoutStreaks(
  seen: readonly { readonly zone: Zone; readonly measure: ZoneMeasure }[],
  blankOf: (inside: string | undefined) => BlankLevel,
): readonly CleanBox[] {
  const boxes = seen.map(({ zone, measure }): Box => {
    const cells = cellsOf(measure) ?? []
    const printed = blankOf(zone.inside).cells
    const pen = cells.map((cell, i) => cell - (printed?.[i] ?? 0))
    const lines = linesIn(pen)
    return {
      zone,
      measure,
      cells,
      lines,
      isCovered: measure.cover > STREAK.covered,
      isBare: { row: isBare(pen, lines, 'row'), column: isBare(pen, lines, 'column') },
    }
  })
  if (boxes.every(({ lines }) => lines.row.length + lines.column.length === 0)) return seen
  return boxes.map((box) => cleaned(box, boxes))
}

function cleaned(box: Box, boxes: readonly Box[]): CleanBox {
  const { zone, measure } = box
  const print = linesWhere((axis) => edgeLines(box, boxes, axis))
  if (countOf(print) > 0) return { zone, measure: without(box, print), line: 'print' }
  const shared = linesWhere((axis) => sharedLines(box, boxes, axis))
  if (countOf(shared) > 0) return { zone, measure: without(box, shared), line: 'shared' }
  const through = linesWhere((axis) => (box.isBare[axis] ? box.lines[axis].filter((line) => goesOn(box, line, axis) === 2) : []))
  return countOf(through) > 0 ? { zone, measure: without(box, through), line: 'through' } : { zone, measure }
}

type Lines = Readonly<Record<Axis, readonly number[]>>

const linesWhere = (find: (axis: Axis) => readonly number[]): Lines => ({ row: find('row'), column: find('column') })
const countOf = ({ row, column }: Lines): number => row.length + column.length

/** At how many of its two ends a line goes on beyond the frame, a step higher or lower; none is known of older readings. */
function goesOn({ measure, isCovered }: Box, line: number, axis: Axis): number {
  const { around } = measure
  if (around === undefined || isCovered) return 0
  const start = axis === 'row' ? 0 : 2 * MEASURE.grid
  const heights = [line - STREAK.step, line, line + STREAK.step].filter((at) => at >= 0 && at < MEASURE.grid)
  const isInked = (at: number): boolean => MEASURE.digits.indexOf(around[at] ?? '0') >= STREAK.beyond * (MEASURE.digits.length - 1)
  // A side that is inked all along is a grey ground, and no line leaves there.
  const isGround = (from: number): boolean => Array.from({ length: MEASURE.grid }, (_, i) => from + i).every(isInked)
  return [start, start + MEASURE.grid].filter((from) => !isGround(from) && heights.some((at) => isInked(from + at))).length
}

const indexOf = (axis: Axis, line: number, i: number): number => (axis === 'row' ? line * MEASURE.grid + i : i * MEASURE.grid + line)

/** Lines of the grid that are inked from edge to edge; or two side by side that are so together, as a thin line leaves them, but a cross along both axes. */
function linesIn(cells: readonly number[]): Lines {
  const single = linesWhere((axis) => linesOf(cells, axis))
  if (countOf(single) > 0) return single
  const pair = linesWhere((axis) => pairOf(cells, axis))
  return pair.row.length > 0 && pair.column.length > 0 ? single : pair
}

const GRID = [...Array(MEASURE.grid).keys()]

/** Lines of the grid that are inked from edge to edge, when most others are not. */
function linesOf(cells: readonly number[], axis: Axis): readonly number[] {
  if (cells.length === 0) return []
  const found = GRID.filter((line) => GRID.every((i) => (cells[indexOf(axis, line, i)] ?? 0) >= STREAK.inked))
  return found.length > STREAK.mostLines ? [] : found
}

function pairOf(cells: readonly number[], axis: Axis): readonly number[] {
  const inkAt = (line: number, i: number): number => Math.max(0, cells[indexOf(axis, line, i)] ?? 0)
  const isPair = (line: number): boolean => GRID.every((i) => inkAt(line - 1, i) + inkAt(line, i) >= STREAK.inkedTogether)
  const pairs = GRID.slice(1).filter(isPair)
  const [line = 0] = pairs
  return pairs.length === 1 ? [line - 1, line] : []
}

/**
 * Whether lines along an axis hold the ink of the box; with those across, where they are one line each that meet. Several
 * of them are a pen's: the strokes of a broad cross ink some rows and columns from edge to edge too, on both sides of the middle.
 */
function isBare(pen: readonly number[], lines: Lines, axis: Axis): boolean {
  const meet = isRun(lines.row) && isRun(lines.column)
  const row = meet || axis === 'row' ? lines.row : []
  const column = meet || axis === 'column' ? lines.column : []
  const sumOf = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + Math.max(0, cell), 0)
  const inLines = pen.filter((_, i) => row.includes(Math.floor(i / MEASURE.grid)) || column.includes(i % MEASURE.grid))
  const own = lines[axis]
  return own.length > 0 && (isRun(own) || own.length <= STREAK.mostApart) && sumOf(inLines) >= sumOf(pen) * STREAK.bare
}

const isRun = (lines: readonly number[]): boolean => (lines.at(-1) ?? 0) - (lines[0] ?? 0) < Math.max(1, lines.length)

/** The box's lines that run out of it at both ends, and on through most of the nearest boxes along them, a step higher or lower. */
function sharedLines(box: Box, boxes: readonly Box[], axis: Axis): readonly number[] {
  const passing = box.lines[axis].filter((line) => goesOn(box, line, axis) === 2)
  return passing.filter((line) => isShared(line, nearest(box, boxes, axis), axis, 2))
}

/** Lines that stop at both sides of the frame, as those beside do: the frame's own edge, seen where the inside was looked for. */
function edgeLines(box: Box, boxes: readonly Box[], axis: Axis): readonly number[] {
  const ending = box.measure.around === undefined ? [] : box.lines[axis].filter((line) => goesOn(box, line, axis) === 0)
  const isPrint = ending.length > 0 && isLined([...nearest(box, boxes, axis), ...across(box, boxes, axis)], axis)
  return isPrint ? ending.filter((line) => isShared(line, nearest(box, boxes, axis), axis, 0)) : []
}

/** Whether most of the boxes beside, among those without a mark of their own, bear the line, with as many ends that go on. */
function isShared(line: number, beside: readonly Box[], axis: Axis, ends: 0 | 2): boolean {
  const hasIt = (other: Box): boolean =>
    other.isBare[axis] && other.lines[axis].some((theirs) => Math.abs(theirs - line) <= STREAK.step && goesOn(other, theirs, axis) === ends)
  const sharing = beside.filter(hasIt).length
  return sharing >= STREAK.leastBeside && sharing >= beside.length * STREAK.share
}

/** The nearest boxes along a row (or column) that are not covered by a mark of their own. */
function nearest(box: Box, boxes: readonly Box[], axis: Axis): readonly Box[] {
  const [along, side] = axis === 'row' ? (['x', 'y'] as const) : (['y', 'x'] as const)
  const size = Math.min(box.zone.rect.width, box.zone.rect.height)
  return boxes
    .filter((other) => other !== box && !other.isCovered && Math.abs(other.zone.rect[side] - box.zone.rect[side]) < size * STREAK.aligned)
    .map((other) => ({ other, apart: Math.abs(other.zone.rect[along] - box.zone.rect[along]) }))
    .filter(({ apart }) => apart <= size * STREAK.reach)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, STREAK.beside)
    .map(({ other }) => other)
}

const across = (box: Box, boxes: readonly Box[], axis: Axis): readonly Box[] => nearest(box, boxes, axis === 'row' ? 'column' : 'row')
const isLined = (boxes: readonly Box[], axis: Axis): boolean => boxes.filter((other) => other.isBare[axis]).length >= STREAK.leastLined

/** The measure of the box if those lines held what the rest of it holds. */
function without({ measure, cells }: Box, shared: Lines): ZoneMeasure {
  const rest = cells.map((_, i) => !shared.row.includes(Math.floor(i / MEASURE.grid)) && !shared.column.includes(i % MEASURE.grid))
  const kept = cells.filter((_, i) => rest[i])
  const level = kept.reduce((sum, cell) => sum + cell, 0) / Math.max(1, kept.length)
  const clean = cells.map((cell, i) => (rest[i] ? cell : Math.min(cell, level)))
  const all = cells.reduce((sum, cell) => sum + cell, 0)
  const left = all === 0 ? 1 : clean.reduce((sum, cell) => sum + cell, 0) / all
  const covered = clean.filter((cell) => cell >= MEASURE.coveredFrom).length / clean.length
  const digits = clean.map((cell) => MEASURE.digits[Math.round(cell * (MEASURE.digits.length - 1))] ?? '0').join('')
  return { ...measure, ink: measure.ink * left, darkness: measure.darkness * left, cover: Math.min(measure.cover, covered), cells: digits }
}
