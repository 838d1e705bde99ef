import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formulaCache, openFormulaCache } from '../../../src/app/formula-cache.ts'
import type { SetFormula } from '../../../src/typeset/index.ts'
import { useOwnCache } from '../../support/app/own-cache.ts'

const root = useOwnCache()
const formula: SetFormula = {
  formula: { id: 'f', width: 500, height: 700, depth: 0, glyphs: [], bars: [], texts: [] },
  shapes: { cafe: { path: 'M0 0L1 0L1 1Z', advance: 1, text: 'x' } },
  parts: [],
  rows: [0],
}
const packs = () => readdirSync(join(root(), 'formulas-2')).filter((name) => name.endsWith('.pack'))
function kept(...keys: readonly string[]): void {
  const cache = openFormulaCache()
  for (const key of keys) cache.set(key, formula)
  cache.flush()
}

it('keeps formulas from one run to the next', () => {
  kept('abcd')
  expect(openFormulaCache().get('abcd')).toEqual(formula)
  expect(openFormulaCache().get('ffff')).toBeUndefined()
})

it('keeps the outlines that formulas share once', () => {
  kept('abcd', 'abce')
  kept('abcf')
  const all = packs().map((name) => readFileSync(join(root(), 'formulas-2', name), 'utf8'))
  expect(all.join('').split('M0 0').length - 1).toBe(1)
  expect(openFormulaCache().get('abcf')).toEqual(formula)
})

it('takes a damaged entry for none', () => {
  kept('abcd')
  for (const name of packs()) writeFileSync(join(root(), 'formulas-2', name), '{"formula":'.padEnd(5000, '}'))
  expect(openFormulaCache().get('abcd')).toBeUndefined()
})

it('works without a disk', () => {
  process.env['MARKSENSE_CACHE'] = ''
  const cache = openFormulaCache()
  cache.set('abcd', formula)
  expect(cache.get('abcd')).toEqual(formula)
  process.env['MARKSENSE_CACHE'] = join(root(), 'a file')
  writeFileSync(join(root(), 'a file'), '')
  kept('abcd')
  expect(openFormulaCache().get('abcd')).toBeUndefined()
})

it('is one in a thread', () => {
  expect(formulaCache()).toBe(formulaCache())
  formulaCache().set('abcd', formula)
  expect(formulaCache().get('abcd')).toEqual(formula)
})
