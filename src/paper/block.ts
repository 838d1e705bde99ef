import type { Rect } from '../base/geometry.ts'
import type { FlowItem } from './flow.ts'
import { formOf, placed } from './forms.ts'
import { type Slab, stacked } from './slab.ts'

/**
 * Slabs that stay together as one strip drawn as one form, which pages place whole; its `parts` are there for a column
 * that cannot hold them together. Unchanged where a column may end between them, or where they are told apart on a screen.
 */
export function asBlock(items: readonly FlowItem[], scope: string): readonly FlowItem[] {
  const slabs = items.filter((item) => item !== 'new-page')
  const [first, last] = [slabs[0], slabs.at(-1)]
  if (first === undefined || last === undefined || slabs.length < items.length) return items
  const isParted = slabs.some(
    (slab, i) => slab.flowing === true || slab.tag !== undefined || (slab.after === 'free' && i < slabs.length - 1),
  )
  if (isParted) return items
  const whole = stacked(slabs, scope)
  return [{ ...whole, drawn: whole.drawn.length > 1 ? [asForm(whole)] : whole.drawn, gap: first.gap, after: last.after, parts: slabs }]
}

const asForm = ({ drawn }: Slab): Slab['drawn'][number] =>
  placed(formOf(around(drawn.map(({ form: { bounds }, x, y }) => ({ ...bounds, x: bounds.x + x, y: bounds.y + y }))), drawn), 0, 0)

/** The smallest rectangle around others. */
function around(all: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...all.map((rect) => rect.x)), Math.min(...all.map((rect) => rect.y))]
  return { x, y, width: Math.max(...all.map((r) => r.x + r.width)) - x, height: Math.max(...all.map((r) => r.y + r.height)) - y }
}
