import type { Mm } from '../base/units.ts'
import type { CodePiece } from './code-colours.ts'

/** What fits of a line of code on one line of the page; a continuation stands further right by `indent`. */
export interface CodeStretch {
  readonly pieces: readonly CodePiece[]
  readonly indent: Mm
}

/** Cells that a continuation is indented by, beyond its line. */
const HANGING = 4

interface Cell {
  readonly text: string
  readonly role: CodePiece['role']
  readonly width: Mm
}

/**
 * Parts a line of code that is wider than its room, after the last space that fits, or anywhere in a word that is wider
 * itself. No character is lost; `cell` is the width of one of the typewriter's.
 */
export function wrapCode(
  line: readonly CodePiece[],
  room: Mm,
  cell: Mm,
  widthOf: (character: string, role: CodePiece['role']) => Mm,
): readonly CodeStretch[] {
  const cells = line.flatMap(({ text, role }) =>
    [...text].map((character): Cell => ({ text: character, role, width: widthOf(character, role) })),
  )
  const own = cells.findIndex(({ text }) => text !== ' ')
  const hanging = Math.min(Math.max(0, own) * cell + HANGING * cell, room / 2)
  const stretches: CodeStretch[] = []
  for (let at = 0; at < cells.length || at === 0; ) {
    const indent = at === 0 ? 0 : hanging
    const end = endOf(cells, at, room - indent, at === 0 ? Math.max(0, own) : at)
    stretches.push({ pieces: piecesOf(cells.slice(at, end)), indent })
    at = Math.max(end, at + 1)
  }
  return stretches
}

/** Where a stretch ends that begins at a cell: after a space behind `from`, else where the room ends, one cell at least. */
function endOf(cells: readonly Cell[], at: number, room: Mm, from: number): number {
  let end = at
  for (let width = 0; end < cells.length; end++) {
    width += cells[end]?.width ?? 0
    if (width > room + 1e-6) break
  }
  if (end >= cells.length) return cells.length
  const space = cells.findLastIndex(({ text }, i) => text === ' ' && i < end && i > from)
  return space > at ? space + 1 : Math.max(end, at + 1)
}

/** Neighbours of one role as one piece. */
function piecesOf(cells: readonly Cell[]): readonly CodePiece[] {
  const pieces: CodePiece[] = []
  for (const { text, role } of cells) {
    const last = pieces.at(-1)
    if (last?.role === role) pieces[pieces.length - 1] = { role, text: last.text + text }
    else pieces.push({ role, text })
  }
  return pieces
}
