import type { Location } from '../model/diagnostic.ts'

/** Where a piece of text stands in its file: the place of its first character, and how far its other lines are indented. */
export interface Origin {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly indent: number
}

export const startOf = (file: string): Origin => ({ file, line: 1, column: 1, indent: 0 })

/** Offset in the piece (from 0) → place in the file. */
export function locatorOf(text: string, origin: Origin): (offset: number) => Location {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)]
  return (offset) => {
    const line = lastAtMost(starts, offset)
    const before = line === 0 ? origin.column - 1 : origin.indent
    const column = offset - (starts[line] ?? 0) + 1 + before
    return { kind: 'file', file: origin.file, line: origin.line + line, column }
  }
}

/** Index of the last entry of an ascending list that is not above the value; 0 when all are. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
