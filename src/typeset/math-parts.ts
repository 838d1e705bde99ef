import type { Rect } from '../base/geometry.ts'
import type { Formula, PlacedShape, Shape } from '../model/drawing.ts'
import { extentOf } from './outline.ts'
import type { FormulaPart } from './set-formula.ts'

/** What an atom of the formula's top level is to line breaking. */
export type AtomClass = 'relation' | 'operator' | 'opening' | 'closing' | 'punctuation' | 'other'

/** TeX's \thickmuskip and \medmuskip, 5 and 4 eighteenths of an em. */
const GAP = { relation: 5000 / 18, operator: 4000 / 18 }

type Shapes = Readonly<Record<string, Shape>>

const rounded = (n: number): number => Math.round(n * 10) / 10

/** Where an atom of the top level begins: in the lists of glyphs and bars, and on the line. */
export interface Joint {
  readonly glyphs: number
  readonly bars: number
  readonly x: number
}

/** Cuts after relations and binary operators of the top level, except where the next atom hangs on to them. */
export function partsOf(whole: Formula, shapes: Shapes, joints: readonly Joint[], atoms: readonly AtomClass[]): readonly FormulaPart[] {
  const parts: FormulaPart[] = []
  let from: Joint = { glyphs: 0, bars: 0, x: 0 }
  const close = (to: Joint, gap: number, then?: FormulaPart['then']) => {
    const x = from.x
    const glyphs = whole.glyphs.slice(from.glyphs, to.glyphs).map((g) => ({ ...g, x: rounded(g.x - x) }))
    const bars = whole.bars.slice(from.bars, to.bars).map((b) => ({ ...b, x: rounded(b.x - x) }))
    const id = `${whole.id}.${parts.length}`
    const formula = { id, width: rounded(to.x - gap - x), ...tallnessOf(glyphs, bars, shapes), glyphs, bars, texts: [] }
    parts.push({ formula, gap, ...(then === undefined ? {} : { then }) })
  }
  let depth = 0
  joints.forEach((end, i) => {
    const before = atoms[i - 1]
    if (before === 'opening') depth++
    if (before === 'closing') depth = Math.max(0, depth - 1)
    if (i === 0 || (before !== 'relation' && before !== 'operator') || !begins(atoms[i])) return
    close(end, GAP[before], { kind: before, nested: depth > 0 })
    from = end
  })
  if (parts.length === 0) return [{ formula: whole, gap: 0 }]
  close({ glyphs: whole.glyphs.length, bars: whole.bars.length, x: whole.width }, 0)
  return parts
}

/** Whether a line may begin with an atom. */
const begins = (atom: AtomClass | undefined): boolean => atom === 'other' || atom === 'opening'

function tallnessOf(glyphs: readonly PlacedShape[], bars: readonly Rect[], shapes: Shapes): { height: number; depth: number } {
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
