import type { Bar, Formula, PlacedShape, Shape } from '../model/drawing.ts'
import { extentOf } from './outline.ts'
import type { FormulaPart } from './set-formula.ts'

/** What an atom of the formula's top level is to line breaking. */
export type AtomClass =
  | 'relation'
  | 'operator'
  | 'opening'
  | 'closing'
  /** Vertical bars: an opening and a closing one look alike. */
  | 'bar'
  | 'punctuation'
  | 'space'
  | 'other'

/** TeX's \thickmuskip and \medmuskip: 5mu plus 5mu, 4mu plus 2mu minus 4mu, a mu being an eighteenth of an em. */
const MU = 1000 / 18
const SKIPS = {
  relation: { width: 5 * MU, stretch: 5 * MU, shrink: 0 },
  operator: { width: 4 * MU, stretch: 2 * MU, shrink: 4 * MU },
}

type Shapes = Readonly<Record<string, Shape>>

const rounded = (n: number): number => Math.round(n * 10) / 10

/** Where an atom of the top level begins: in the lists of glyphs and bars, and on the line. */
export interface Joint {
  readonly glyphs: number
  readonly bars: number
  readonly x: number
}

/**
 * Cuts before and after relations and binary operators of the top level, where the white space gives way with that of the
 * line. Lines may break after them, except where the next atom hangs on to them (The TeXbook, p. 173); white space there
 * is discarded by a break, as glue is.
 */
export function partsOf(whole: Formula, shapes: Shapes, joints: readonly Joint[], atoms: readonly AtomClass[]): readonly FormulaPart[] {
  const parts: FormulaPart[] = []
  let from: Joint = { glyphs: 0, bars: 0, x: 0 }
  const close = (to: Joint, gap: FormulaPart['gap'], then?: FormulaPart['then']) => {
    const x = from.x
    const glyphs = whole.glyphs.slice(from.glyphs, to.glyphs).map((g) => ({ ...g, x: rounded(g.x - x) }))
    const bars = whole.bars.slice(from.bars, to.bars).map((b) => ({ ...b, x: rounded(b.x - x) }))
    const id = `${whole.id}.${parts.length}`
    const formula = { id, width: rounded(to.x - (gap?.width ?? 0) - x), ...tallnessOf(glyphs, bars, shapes), glyphs, bars, texts: [] }
    parts.push({ formula, ...(gap === undefined ? {} : { gap }), ...(then === undefined ? {} : { then }) })
    from = to
  }
  const pairs = pairsOf(atoms)
  joints.forEach((end, i) => {
    const own = atoms[i]
    if (isSkipped(own) && ends(atoms[i - 1])) close(end, SKIPS[own])
    const at = atoms.findLastIndex((atom, k) => k < i && atom !== 'space')
    const before = atoms[at]
    if (!isSkipped(before) || !begins(own)) return
    const space = joints[at + 1]
    const more = at + 1 < i && space !== undefined ? end.x - space.x - SKIPS[before].width : 0
    const gap = { ...SKIPS[before], width: SKIPS[before].width + more }
    close(end, gap, { kind: before, nested: pairs.some(([open, shut]) => open < i && i <= shut) })
  })
  if (parts.length === 0) return [{ formula: whole }]
  close({ glyphs: whole.glyphs.length, bars: whole.bars.length, x: whole.width }, undefined)
  return parts
}

/** Whether white space stands around an atom. */
const isSkipped = (atom: AtomClass | undefined): atom is 'relation' | 'operator' => atom === 'relation' || atom === 'operator'
/** Whether what is before a relation or an operator is something that it relates. */
const ends = (atom: AtomClass | undefined): boolean => atom === 'other' || atom === 'closing' || atom === 'bar'
/** Whether a line may begin with an atom. */
const begins = (atom: AtomClass | undefined): boolean => atom === 'other' || atom === 'opening' || atom === 'bar'

/** Where brackets open and close; a bar closes the bar before it. What has no partner (`]0, 1[`) encloses nothing. */
function pairsOf(atoms: readonly AtomClass[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  let open: readonly number[] = []
  atoms.forEach((atom, i) => {
    const last = open.at(-1)
    const partner = atom === 'closing' ? open.findLast((k) => atoms[k] === 'opening') : undefined
    const own = atom === 'bar' && last !== undefined && atoms[last] === 'bar' ? last : partner
    if (own !== undefined) {
      pairs.push([own, i])
      open = open.filter((k) => k < own)
    } else if (atom === 'opening' || atom === 'bar') open = [...open, i]
  })
  return pairs
}

function tallnessOf(glyphs: readonly PlacedShape[], bars: readonly Bar[], shapes: Shapes): { height: number; depth: number } {
  let height = 0
  let depth = 0
  for (const g of glyphs) {
    const extent = extentOf(shapes[g.shape]?.path ?? '')
    height = Math.max(height, g.y + extent.top * g.scaleY)
    depth = Math.max(depth, -(g.y + extent.bottom * g.scaleY))
  }
  for (const b of bars) {
    height = Math.max(height, b.y + b.height)
    depth = Math.max(depth, -b.y)
  }
  return { height: rounded(height), depth: rounded(depth) }
}
