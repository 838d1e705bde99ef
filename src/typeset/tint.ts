import type { Formula, Grey } from '../model/drawing.ts'

/** A formula in a grey, where it has no colour of its own. */
export function tinted(formula: Formula, grey: Grey | undefined): Formula {
  if (grey === undefined) return formula
  const tint = <T extends { readonly grey?: Grey }>(part: T): T => (part.grey === undefined ? { ...part, grey } : part)
  return { ...formula, id: `${formula.id}~${grey}`, glyphs: formula.glyphs.map(tint), bars: formula.bars.map(tint) }
}
