import type { Mm } from '../base/units.ts'
import type { Bookmark, PlacedForm, Tag } from '../model/drawing.ts'
import type { Zone } from '../model/sheet.ts'
import { drawGalley, type Galley, type LabelDefined, type LateSlot, splitGalley, splitGently } from '../typeset/index.ts'
import { placed } from './forms.ts'

/**
 * A strip of a column that is placed as one: forms, slots to be filled, zones, all relative to its top left corner.
 * Between two slabs stands the second one's `gap`, which is dropped at the top of a column.
 */
export interface Slab {
  readonly height: Mm
  readonly gap: Mm
  readonly drawn: readonly PlacedForm[]
  readonly late: readonly LateSlot[]
  readonly zones: readonly Zone[]
  readonly labels: readonly LabelDefined[]
  /** Whose content it is (an item's id): the first place where its references are looked up. */
  readonly scope: string
  /** What it belongs to in a document for a screen. */
  readonly tag?: Tag
  /** Its entry in the outline of such a document. */
  readonly bookmark?: Omit<Bookmark, 'y'>
  /** The question's number, for its late slots. */
  readonly number?: number
  /** Whether a column may end after it: `together` only when the item is taller than a column, `bound` hardly ever. */
  readonly after: Bond
  /** Parts it into what fits a height and the rest; undefined when nothing fits. Absent: in one piece for ever. */
  readonly split?: (height: Mm, how: SplitManner) => readonly [Slab, Slab] | undefined
  /** A column may end inside it though the next one would hold it whole. */
  readonly flowing?: true
  /** What it was put together from (`asBlock`). */
  readonly parts?: readonly Slab[]
}

/** `gently` leaves no single line before or after; `anyhow` does what it must to get on. */
export type SplitManner = 'gently' | 'anyhow'

export type Bond = 'free' | 'together' | 'bound'

/** An empty strip of a height. */
export const blankSlab = (height: Mm, scope: string): Slab => ({
  height,
  gap: 0,
  drawn: [],
  late: [],
  zones: [],
  labels: [],
  scope,
  after: 'together',
})

/** Typeset content as a slab, drawn as one form; white space at its top becomes its gap. */
export function slabOfGalley(whole: Galley, scope: string): Slab {
  const { galley, gap } = withoutTopSkips(whole)
  const { form, late } = drawGalley(galley)
  return {
    ...blankSlab(galley.height, scope),
    gap,
    drawn: [placed(form, 0, 0)],
    late,
    labels: galley.labels,
    split: (height, how) => splitSlab(galley, height, how, scope),
  }
}

/** A heading brings its own white space above, which has no place at the top of a column. */
export function withoutTopSkips(galley: Galley): { readonly galley: Galley; readonly gap: Mm } {
  const first = galley.pieces.findIndex((piece) => piece.kind !== 'skip')
  if (first <= 0) return { galley, gap: 0 }
  const gap = galley.pieces.slice(0, first).reduce((sum, piece) => sum + (piece.kind === 'skip' ? piece.height : 0), 0)
  const pieces = galley.pieces.slice(first)
  const { height, firstBaseline, axis } = galley
  return { galley: { ...galley, pieces, height: height - gap, firstBaseline: firstBaseline - gap, axis: axis - gap }, gap }
}

function splitSlab(galley: Galley, height: Mm, how: SplitManner, scope: string): readonly [Slab, Slab] | undefined {
  const gentle = splitGently(galley, height)
  if (gentle !== undefined) return [slabOfGalley(gentle[0], scope), slabOfGalley(gentle[1], scope)]
  if (how === 'gently') return undefined
  const [head, rest] = splitGalley(galley, height)
  if (rest === undefined || head.pieces.length === 0 || head.height > height) return undefined
  return [slabOfGalley(head, scope), slabOfGalley(rest, scope)]
}

/** The same slab further right and down, in a strip that is higher by as much. */
export function shifted(slab: Slab, dx: Mm, dy: Mm): Slab {
  if (dx === 0 && dy === 0) return slab
  const { split: _, ...rest } = slab
  return {
    ...rest,
    height: slab.height + dy,
    drawn: slab.drawn.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy })),
    late: slab.late.map((slot) => ({ ...slot, x: slot.x + dx, y: slot.y + dy })),
    zones: slab.zones.map((zone) => ({ ...zone, rect: { ...zone.rect, x: zone.rect.x + dx, y: zone.rect.y + dy } })),
  }
}

/** Slabs over each other in one strip, as high as the highest. */
export function overlaid(all: readonly Slab[], scope: string): Slab {
  return {
    ...blankSlab(Math.max(0, ...all.map((slab) => slab.height)), scope),
    drawn: all.flatMap((slab) => slab.drawn),
    late: all.flatMap((slab) => slab.late),
    zones: all.flatMap((slab) => slab.zones),
    labels: all.flatMap((slab) => slab.labels),
  }
}

/** Slabs under each other as one that is never parted. */
export function stacked(all: readonly Slab[], scope: string): Slab {
  let y = 0
  const moved = all.map((slab, i) => {
    y += i === 0 ? 0 : slab.gap
    const at = shifted(slab, 0, y)
    y += slab.height
    return at
  })
  return overlaid(moved, scope)
}

/** Height of slabs under each other, the first one's gap not counted. */
export const heightOf = (all: readonly Slab[]): Mm => all.reduce((sum, slab, i) => sum + slab.height + (i === 0 ? 0 : slab.gap), 0)

/** The slabs of a block, each with the block's number; a slab that is none is alone. */
export function opened(slab: Slab): readonly Slab[] {
  const { parts, number } = slab
  if (parts === undefined) return [slab]
  return number === undefined ? parts : parts.map((part) => ({ ...part, number }))
}
