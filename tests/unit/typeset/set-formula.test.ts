import { expect, it } from 'vitest'
import { createFormulaCache, formulaKey } from '../../../src/typeset/set-formula.ts'

it('keys formulas by source and style', () => {
  expect(formulaKey('x', false)).not.toBe(formulaKey('x', true))
  expect(formulaKey('x', false)).not.toBe(formulaKey('y', false))
  expect(formulaKey('x', false)).toMatch(/^[0-9a-f]{16}$/)
})

it('gives back what it was given', () => {
  const cache = createFormulaCache()
  const formula = { id: 'f', width: 1, height: 1, depth: 0, glyphs: [], bars: [], texts: [] }
  const set = { formula, shapes: {}, parts: [], rows: [0] }
  cache.set('k', set)
  expect(cache.get('k')).toBe(set)
  expect(cache.get('l')).toBeUndefined()
})
