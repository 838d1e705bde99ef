import type { Mm } from '../base/units.ts'
import { MM_PER_TEX_POINT } from '../base/units.ts'
import type { Galley, LabelDefined, Piece, TextStyle } from './galley.ts'
import { measuresOf } from './measures.ts'
import type { Vertical } from './setting.ts'
import { shiftInk } from './shift.ts'

type Line = Extract<Vertical, { readonly kind: 'line' }>

/** Share of the line distance below the baseline: TeX's \strut is 0.7 above, 0.3 below. */
const STRUT_DEPTH = 0.3
/** TeX's \lineskip: white space kept between two lines of which one is tall. */
const LINE_SKIP = MM_PER_TEX_POINT
/** TeX's math axis (σ22 of cmsy10) above the baseline, per size. */
const MATH_AXIS = 0.25

/**
 * Vertical material under each other with TeX's interline rule (The TeXbook, p. 80): baselines `leading` apart, further
 * when ink would come closer than a point. The white space belongs to the pieces: below a line as much as a strut is
 * deep, the rest above the next.
 */
export function stackGalley(material: readonly Vertical[], width: Mm, style: TextStyle, labels: readonly LabelDefined[]): Galley {
  const pieces: Piece[] = []
  const list = material.filter((v, i) => v.kind !== 'skip' || v.height !== 0 || material[i - 1]?.kind === 'page-break')
  list.forEach((item, i) => {
    if (item.kind === 'page-break') pieces.push(item)
    else if (item.kind === 'skip') pieces.push(isKeptWithNext(pieces.at(-1)) ? { ...item, breakAfter: 'never' } : item)
    else if (item.kind === 'block')
      pieces.push({ kind: 'box', height: item.height, items: item.ink.items, late: item.ink.late, breakAfter: item.breakAfter })
    else {
      const above = aboveOf(list, i)
      const ink = shiftInk(item.ink, 0, above)
      const height = above + belowOf(list, i)
      pieces.push({ kind: 'box', height, baseline: above, items: ink.items, late: ink.late, breakAfter: item.breakAfter })
    }
  })
  const extent = material.reduce((most, v) => Math.max(most, 'extent' in v ? v.extent : 0), 0)
  return { width, ...measuresOf(pieces, MATH_AXIS * style.size), extent, pieces, labels }
}

/** White space after what stays with its next is no place to break: TeX breaks at no glue that follows a penalty. */
const isKeptWithNext = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.kind !== 'page-break' && piece.breakAfter === 'never'

/** The neighbouring line in a direction and the white space between, when nothing but white space stands between. */
function neighbour(list: readonly Vertical[], i: number, step: 1 | -1): { line: Line; skip: Mm } | undefined {
  let skip = 0
  for (let k = i + step; k >= 0 && k < list.length; k += step) {
    const item = list[k]
    if (item?.kind === 'line') return { line: item, skip }
    if (item?.kind !== 'skip') return undefined
    skip += item.height
  }
  return undefined
}

const strutDepth = (line: Line): Mm => STRUT_DEPTH * line.leading
const strutHeight = (line: Line): Mm => (1 - STRUT_DEPTH) * line.leading
/** Distance of the baselines of two lines, white space between them not counted. */
const distance = (upper: Line, lower: Line): Mm => Math.max(lower.leading, upper.depth + lower.height + LINE_SKIP)

function belowBefore(upper: Line, lower: Line): Mm {
  if (upper.depth > strutDepth(upper)) return upper.depth
  return Math.min(strutDepth(upper), distance(upper, lower) - lower.height)
}

function belowOf(list: readonly Vertical[], i: number): Mm {
  const line = list[i] as Line
  const next = neighbour(list, i, 1)
  return next === undefined ? Math.max(line.depth, strutDepth(line)) : belowBefore(line, next.line)
}

function aboveOf(list: readonly Vertical[], i: number): Mm {
  const line = list[i] as Line
  const previous = neighbour(list, i, -1)
  if (previous === undefined) return Math.max(line.height, strutHeight(line))
  return distance(previous.line, line) - belowBefore(previous.line, line)
}
