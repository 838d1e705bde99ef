import { shortHash } from '../base/hash.ts'
import { stableJson } from '../base/text.ts'
import type { Formula, Shape } from '../model/drawing.ts'

/** A formula as typeset: plain data that may be written to disk as JSON and read back. */
export interface SetFormula {
  readonly formula: Formula
  /** The outlines it uses, by id. */
  readonly shapes: Readonly<Record<string, Shape>>
  /** Its stretches between the places where a line may break, left to right; one when it cannot be broken. */
  readonly parts: readonly FormulaPart[]
  /** Baselines of the rows of an alignment, in 1/1000 of the size above the formula's baseline; [0] for all others. */
  readonly rows: readonly number[]
  /** What is wrong with the source, in TeX's words. */
  readonly failure?: string
  /** Characters of which no font has a glyph. */
  readonly missing?: readonly string[]
}

export interface FormulaPart {
  readonly formula: Formula
  /** What it ends in where a line may break after it (inside brackets only when little else helps). */
  readonly then?: { readonly kind: 'relation' | 'operator'; readonly nested: boolean }
  /** White space to the next part, and by how much it may grow and shrink with its line, in 1/1000 of the size; absent for the last one. */
  readonly gap?: { readonly width: number; readonly stretch: number; readonly shrink: number }
}

/** Where formulas are kept between runs. Keys are hashes of all that the result depends on. */
export interface FormulaCache {
  readonly get: (key: string) => SetFormula | undefined
  readonly set: (key: string, formula: SetFormula) => void
}

/** To be raised when the same source gives another result. */
const FORMULA_VERSION = 'formula@9'

/** The cache key of a formula; `macros` are the definitions that it uses. */
export const formulaKey = (tex: string, display: boolean, macros: readonly string[] = []): string =>
  shortHash(stableJson([FORMULA_VERSION, tex, display, ...macros]))

/** A cache that forgets with the process. */
export function createFormulaCache(): FormulaCache {
  const held = new Map<string, SetFormula>()
  return {
    get: (key) => held.get(key),
    set: (key, formula) => {
      held.set(key, formula)
    },
  }
}
