import { join } from 'node:path'
import { createRecent } from '../base/recent.ts'
import type { Shape } from '../model/drawing.ts'
import type { FormulaCache, SetFormula } from '../typeset/index.ts'
import { cacheFolder } from './cache-folder.ts'
import { openPacks, type Packs } from './packs.ts'

/** The folder of formulas as this version writes them: raised with their form, so that versions can share a machine. */
const STORED_FORM = 'formulas-2'

/** A formula as written to disk: its outlines, which hundreds of formulas share, are entries of their own. */
type StoredFormula = Omit<SetFormula, 'shapes'> & { readonly shapes: readonly string[] }

/** A cache on disk; what was added last is there after `flush`. */
export interface StoredFormulas extends FormulaCache {
  readonly flush: () => void
}

/** Formulas kept in memory as well. */
const HELD = 10_000

const shared = new Map<string, StoredFormulas>()

/** The formulas kept in the cache folder, one set of them in a thread. */
export function formulaCache(): StoredFormulas {
  const root = cacheFolder() ?? ''
  const open = shared.get(root) ?? openFormulaCache()
  shared.set(root, open)
  return open
}

/**
 * Typeset formulas kept on disk by content, so that a second run needs no TeX engine. A cache that cannot be read or
 * written only costs time.
 */
export function openFormulaCache(): StoredFormulas {
  const root = cacheFolder()
  const held = createRecent<SetFormula>(HELD)
  const packs = root === undefined ? undefined : openPacks(join(root, STORED_FORM))
  const shapes = new Map<string, Shape>()
  return {
    get: (key) => {
      const found = held.get(key) ?? (packs === undefined ? undefined : stored(key, packs, shapes))
      if (found !== undefined) held.set(key, found)
      return found
    },
    set: (key, formula) => {
      held.set(key, formula)
      if (packs === undefined) return
      for (const [id, shape] of Object.entries(formula.shapes)) if (!packs.has(shapeKey(id))) packs.add(shapeKey(id), JSON.stringify(shape))
      const named: StoredFormula = { ...formula, shapes: Object.keys(formula.shapes) }
      packs.add(key, JSON.stringify(named))
    },
    flush: () => packs?.flush(),
  }
}

const shapeKey = (id: string): string => `shape:${id}`

/** Nothing when an outline is gone: the formula is set again. */
function stored(key: string, packs: Packs, shapes: Map<string, Shape>): SetFormula | undefined {
  const found = parsed(packs.get(key)) as StoredFormula | undefined
  if (!Array.isArray(found?.shapes)) return undefined
  const outlines: Record<string, Shape> = {}
  for (const id of found.shapes) {
    const shape = shapes.get(id) ?? (parsed(packs.get(shapeKey(id))) as Shape | undefined)
    if (shape === undefined) return undefined
    shapes.set(id, shape)
    outlines[id] = shape
  }
  return { ...found, shapes: outlines }
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
