import { bug } from '../base/bug.ts'
import type { Mm } from '../base/units.ts'
import { mmOfTexPoint } from '../base/units.ts'
import type { Block } from '../model/content.ts'
import type { DrawItem } from '../model/drawing.ts'
import { drawGalley } from './draw-galley.ts'
import type { Galley, Piece } from './galley.ts'
import { indented } from './indent.ts'
import type { SetBlocks, Setting, Vertical } from './setting.ts'
import { type Ink, joinInk, shiftInk } from './shift.ts'
import { splitGalley } from './split-galley.ts'
import { stackGalley } from './stack.ts'

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>

/** LaTeX's \columnsep per size, and \fboxsep and \fboxrule (with air for a paragraph). */
const COLUMN_GAP = 2
/** Share of the line distance above the baseline, of a line without anything tall. */
const STRUT = 0.7
const FRAME = { padding: 0.6, rule: mmOfTexPoint(0.4) }

const galleyOf = (blocks: readonly Block[], width: Mm, setting: Setting, setBlocks: SetBlocks): Galley =>
  stackGalley(setBlocks(blocks, width, setting), width, setting.style, [])

const inkOf = (galley: Galley): Ink => {
  const { form, late } = drawGalley(galley)
  return { items: form.items, late }
}

/** Columns of equal width, filled one after the other to about equal height: one unbroken box. */
export function setColumns(block: Of<'columns'>, width: Mm, setting: Setting, setBlocks: SetBlocks): readonly Vertical[] {
  const count = Math.max(1, Math.floor(block.count))
  const gap = COLUMN_GAP * setting.style.size
  const column = (width - (count - 1) * gap) / count
  const columns = balanced(galleyOf(block.children, column, setting, setBlocks), count)
  const ink = joinInk(columns.map((c, i) => shiftInk(inkOf(c), i * (column + gap), 0)))
  const height = columns.reduce((most, c) => Math.max(most, c.height), 0)
  return [{ kind: 'block', height, extent: width, ink, breakAfter: 'allowed' }]
}

/** The least height, among those at which a piece ends, that lets the galley fill no more than `count` columns. */
function balanced(galley: Galley, count: number): readonly Galley[] {
  for (const height of endsOf(galley.pieces)) {
    if (height * count < galley.height * 0.5) continue
    const columns = filled(galley, height, count)
    if (columns !== undefined) return columns
  }
  return [galley]
}

function* endsOf(pieces: readonly Piece[]): Generator<Mm> {
  let y = 0
  for (const piece of pieces) {
    y += piece.kind === 'page-break' ? 0 : piece.height
    yield y
  }
}

function filled(galley: Galley, height: Mm, count: number): readonly Galley[] | undefined {
  const columns: Galley[] = []
  let rest: Galley | undefined = galley
  while (rest !== undefined) {
    if (columns.length === count) return undefined
    const [head, tail]: readonly [Galley, Galley | undefined] = splitGalley(rest, height)
    if (head.height > height + 1e-6) return undefined
    columns.push(head)
    rest = tail
  }
  return columns
}

/** A box with a thin rule around its content: one unbroken box. */
export function setFrame(block: Of<'frame'>, width: Mm, setting: Setting, setBlocks: SetBlocks): readonly Vertical[] {
  const padding = FRAME.padding * setting.style.size
  const inner = galleyOf(block.children, width - 2 * padding, setting, setBlocks)
  const height = inner.height + 2 * padding
  const thick = setting.style.frameRule ?? FRAME.rule
  const half = thick / 2
  const rule: DrawItem = {
    kind: 'path',
    commands: [['M', half, half], ['L', width - half, half], ['L', width - half, height - half], ['L', half, height - half], ['Z']],
    stroke: { width: thick, grey: 0 },
  }
  const ink = joinInk([{ items: [rule], late: [] }, shiftInk(inkOf(inner), padding, padding)])
  return [{ kind: 'block', height, extent: width, ink, breakAfter: 'allowed' }]
}

/**
 * Left and right parts on one line, as in a title: the right one as wide as its text, at the right margin; both on the
 * first line's baseline. When they do not fit beside each other, the right one goes below.
 */
export function setSides(block: Of<'sides'>, width: Mm, setting: Setting, setBlocks: SetBlocks): readonly Vertical[] {
  const gap = COLUMN_GAP * setting.style.size
  const ragged: Setting = { ...setting, style: { ...setting.style, align: 'ragged' } }
  const right = galleyOf(block.right, width, ragged, setBlocks)
  const left = galleyOf(block.left, Math.max(width - right.extent - gap, width / 3), ragged, setBlocks)
  if (left.extent + gap + right.extent > width) {
    const below = indented(setBlocks(block.right, width, ragged), 0)
    return [...setBlocks(block.left, width, ragged), ...below.map((v) => pushedRight(v, width))]
  }
  const baseline = Math.max(left.firstBaseline, right.firstBaseline)
  const ink = joinInk([
    shiftInk(inkOf(left), 0, baseline - left.firstBaseline),
    shiftInk(inkOf(right), width - right.extent, baseline - right.firstBaseline),
  ])
  const height = Math.max(baseline - left.firstBaseline + left.height, baseline - right.firstBaseline + right.height)
  if (!isLine(left) || !isLine(right)) return [{ kind: 'block', height, extent: width, ink, breakAfter: 'allowed' }]
  const depth = height - baseline
  const strut = STRUT * setting.style.leading * setting.style.size
  return [
    {
      kind: 'line',
      height: baseline > strut + 1e-6 ? baseline : 0.7 * baseline,
      depth,
      leading: height,
      extent: width,
      ink: shiftInk(ink, 0, -baseline),
      breakAfter: 'allowed',
    },
  ]
}

/** At most one line of text, and nothing else. */
const isLine = ({ lines, pieces }: Galley): boolean =>
  lines <= 1 && pieces.every((piece) => piece.kind !== 'box' || piece.baseline !== undefined)

function pushedRight(v: Vertical, width: Mm): Vertical {
  const [moved] = v.kind === 'line' || v.kind === 'block' ? indented([v], width - v.extent) : [v]
  return moved ?? bug('material')
}
