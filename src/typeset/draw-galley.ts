import { shortHash } from '../base/hash.ts'
import type { DrawItem, Form } from '../model/drawing.ts'
import type { Galley, LateSlot } from './galley.ts'
import { shiftInk } from './shift.ts'

/**
 * The whole galley as one form with its origin at the galley's top left corner, and its slots relative to the same
 * point. The form's id is the hash of what it shows: equal galleys are one form.
 */
export function drawGalley(galley: Galley): { readonly form: Form; readonly late: readonly LateSlot[] } {
  const known = drawn.get(galley)
  if (known !== undefined) return known
  const items: DrawItem[] = []
  const late: LateSlot[] = []
  let y = 0
  for (const piece of galley.pieces) {
    if (piece.kind === 'page-break') continue
    if (piece.kind === 'box') {
      const ink = shiftInk(piece, 0, y)
      items.push(...ink.items)
      late.push(...ink.late)
    }
    y += piece.height
  }
  const bounds = { x: 0, y: 0, width: galley.width, height: galley.height }
  const made = { form: { id: shortHash(JSON.stringify([bounds, items.map(identityOf)])), bounds, items }, late }
  drawn.set(galley, made)
  return made
}

/** An item with formulas and forms by name: they are large, and their names are hashes of what they show. Tags show nothing. */
function identityOf({ tag: _, ...item }: DrawItem): unknown {
  if (item.kind === 'math') return { ...item, formula: item.formula.id }
  return item.kind === 'form' ? { ...item, form: item.form.id } : item
}

/** Galleys are immutable, so their forms can be remembered with them. */
const drawn = new WeakMap<Galley, { readonly form: Form; readonly late: readonly LateSlot[] }>()
