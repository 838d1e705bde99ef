import type { Mm } from '../base/units.ts'
import { heightOf, overlaid, type Slab, shifted, stacked } from './slab.ts'

export interface ColumnTerms {
  /** How many there may be. */
  readonly count: number
  /** From the left edge of one to that of the next. */
  readonly pitch: Mm
  readonly scope: string
}

/** Slabs in columns that are filled one after the other to about equal height, as one that is never parted. */
export function columned(slabs: readonly Slab[], { count, pitch, scope }: ColumnTerms): Slab {
  const columns = balanced(slabs, count)
  return overlaid(
    columns.map((column, i) => shifted(stacked(column, scope), i * pitch, 0)),
    scope,
  )
}

/** Columns of the least height that holds all in so many; no column is higher than some of the slabs under each other. */
function balanced(slabs: readonly Slab[], count: number): readonly (readonly Slab[])[] {
  const heights = slabs.flatMap((_, from) => slabs.slice(from).map((_unused, i) => heightOf(slabs.slice(from, from + i + 1))))
  for (const height of heights.toSorted((a, b) => a - b)) {
    const columns = filled(slabs, height)
    if (columns.length <= count && columns.every((column) => heightOf(column) <= height + TOLERANCE)) return columns
  }
  return [slabs]
}

/** Rounding of sums of heights. */
const TOLERANCE: Mm = 1e-6

function filled(slabs: readonly Slab[], height: Mm): readonly (readonly Slab[])[] {
  const columns: Slab[][] = [[]]
  for (const slab of slabs) {
    const column = columns.at(-1) ?? []
    if (column.length > 0 && heightOf([...column, slab]) > height + TOLERANCE) columns.push([slab])
    else column.push(slab)
  }
  return columns
}
