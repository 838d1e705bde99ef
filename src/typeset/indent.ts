import type { Mm } from '../base/units.ts'
import type { Vertical } from './setting.ts'
import { type Ink, joinInk, shiftInk } from './shift.ts'

/** Material moved to the right. */
export const indented = (material: readonly Vertical[], left: Mm): readonly Vertical[] =>
  material.map((v) => (v.kind === 'line' || v.kind === 'block' ? { ...v, extent: v.extent + left, ink: shiftInk(v.ink, left, 0) } : v))

/** The material with more ink on its first line's baseline (a list's marker); without a line nothing is added. */
export function withFirstLineInk(material: readonly Vertical[], ink: Ink): readonly Vertical[] {
  const first = material.findIndex((v) => v.kind === 'line')
  return material.map((v, i) => (i === first && v.kind === 'line' ? { ...v, ink: joinInk([ink, v.ink]) } : v))
}
