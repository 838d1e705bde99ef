import type { Mm } from '../base/units.ts'
import type { Galley, Piece } from './galley.ts'

/** What a galley's pieces say about the whole; `axis` is the height of the math axis above the baseline. */
export function measuresOf(pieces: readonly Piece[], axis: Mm): Pick<Galley, 'height' | 'firstBaseline' | 'axis' | 'lastDepth' | 'lines'> {
  let height = 0
  let first: Mm | undefined
  let last: Mm | undefined
  let lines = 0
  for (const piece of pieces) {
    if (piece.kind === 'page-break') continue
    if (piece.kind === 'box' && piece.baseline !== undefined) {
      first ??= height + piece.baseline
      last = height + piece.baseline
      lines++
    } else if (piece.kind === 'box') last = undefined
    height += piece.height
  }
  const firstBaseline = first ?? height
  return { height, firstBaseline, axis: firstBaseline - axis, lastDepth: last === undefined ? 0 : height - last, lines }
}
