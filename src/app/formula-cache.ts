import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { FormulaCache, SetFormula } from '../typeset/index.ts'

/** The folder of formulas as this version writes them: raised with their form, so that versions can share a machine. */
const STORED_FORM = 'formulas-1'

/**
 * Typeset formulas kept on disk by content, so that a second run needs no TeX engine. A cache that cannot be read or
 * written only costs time. `MARKSENSE_CACHE` names the folder; empty switches it off.
 */
export function openFormulaCache(): FormulaCache {
  const root = process.env['MARKSENSE_CACHE'] ?? join(homedir(), '.cache', 'marksense')
  const held = new Map<string, SetFormula>()
  const pathOf = (key: string): string => join(root, STORED_FORM, key.slice(0, 2), `${key}.json`)
  return {
    get: (key) => {
      const found = held.get(key) ?? (root === '' ? undefined : stored(pathOf(key)))
      if (found !== undefined) held.set(key, found)
      return found
    },
    set: (key, formula) => {
      held.set(key, formula)
      if (root !== '') keep(pathOf(key), formula)
    },
  }
}

function stored(path: string): SetFormula | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as SetFormula
  } catch {
    return undefined
  }
}

function keep(path: string, formula: SetFormula): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    const part = `${path}.${process.pid}.part`
    writeFileSync(part, JSON.stringify(formula))
    renameSync(part, path)
  } catch {
    // a full or read-only disk: the formula is set again next time
  }
}
