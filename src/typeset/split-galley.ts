import { bug } from '../base/bug.ts'
import type { Mm } from '../base/units.ts'
import type { Galley, Piece } from './galley.ts'
import { measuresOf } from './measures.ts'

/**
 * Cuts a galley at the last allowed place within a height: what fits, and the rest. When no allowed place fits, the
 * cut is made anyway: before the first piece that does not fit, or after the first piece when even that is too tall
 * (so a loop over the rest always ends). White space at the cut is dropped. A forced page break cuts there.
 */
export function splitGalley(galley: Galley, height: Mm): readonly [Galley, Galley | undefined] {
  const at = cutOf(galley.pieces, height)
  if (at >= galley.pieces.length) return [galley, undefined]
  const head = trimEnd(galley.pieces.slice(0, at))
  const rest = trimStart(galley.pieces.slice(at))
  if (rest.length === 0) return [withPieces(galley, head), undefined]
  return [withPieces(galley, head), withPieces({ ...galley, labels: [] }, rest)]
}

/**
 * Cuts a galley at the last allowed place within a height that leaves neither part a single line of a text that goes on:
 * the first part has two lines or its first block whole, the rest more than one line. Undefined when there is none.
 */
export function splitGently(galley: Galley, height: Mm): readonly [Galley, Galley] | undefined {
  let y = 0
  let cut = 0
  for (const [i, piece] of galley.pieces.entries()) {
    if (piece.kind === 'page-break') break
    y += piece.height
    if (piece.kind === 'box' && y > height + 1e-6) break
    if (piece.breakAfter === 'allowed' && !isLoneLine(galley.pieces.slice(i + 1))) cut = i + 1
  }
  const [head, rest] = [trimEnd(galley.pieces.slice(0, cut)), trimStart(galley.pieces.slice(cut))]
  return head.length === 0 ? undefined : [withPieces(galley, head), withPieces({ ...galley, labels: [] }, rest)]
}

/** One line of text or one display, and nothing after it; or nothing at all. */
function isLoneLine(pieces: readonly Piece[]): boolean {
  const boxes = pieces.filter(isBox)
  return boxes.length === 0 || (boxes.length === 1 && boxes[0]?.kind === 'box' && boxes[0].baseline !== undefined)
}

/** Index of the first piece of the rest. */
function cutOf(pieces: readonly Piece[], height: Mm): number {
  let y = 0
  let good = 0
  let i = 0
  for (; i < pieces.length; i++) {
    const piece = pieces[i] ?? bug('piece')
    if (piece.kind === 'page-break') return i === 0 ? 1 : i
    y += piece.height
    if (piece.kind === 'box' && y > height + 1e-6) break
    if (piece.breakAfter === 'allowed') good = i + 1
  }
  if (i === pieces.length) return i
  return good > 0 ? good : Math.max(1, i)
}

const isBox = (piece: Piece): boolean => piece.kind === 'box'
const trimStart = (pieces: readonly Piece[]): readonly Piece[] => {
  const first = pieces.findIndex(isBox)
  return first < 0 ? [] : pieces.slice(first)
}
const trimEnd = (pieces: readonly Piece[]): readonly Piece[] => pieces.slice(0, pieces.findLastIndex(isBox) + 1)

/** The galley with other pieces: all that is derived from them is derived again. */
function withPieces(galley: Galley, pieces: readonly Piece[]): Galley {
  return { ...galley, pieces, ...measuresOf(pieces, galley.firstBaseline - galley.axis) }
}
