import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openFormulaCache } from '../../../src/app/formula-cache.ts'
import type { SetFormula } from '../../../src/typeset/index.ts'

const formula: SetFormula = {
  formula: { id: 'f', width: 500, height: 700, depth: 0, glyphs: [], bars: [], texts: [] },
  shapes: {},
  parts: [],
  rows: [0],
}
const before = process.env['MARKSENSE_CACHE']
afterEach(() => {
  if (before === undefined) delete process.env['MARKSENSE_CACHE']
  else process.env['MARKSENSE_CACHE'] = before
})

it('keeps formulas from one run to the next', () => {
  process.env['MARKSENSE_CACHE'] = mkdtempSync(join(tmpdir(), 'marksense-'))
  openFormulaCache().set('abcd', formula)
  expect(openFormulaCache().get('abcd')).toEqual(formula)
  expect(openFormulaCache().get('ffff')).toBeUndefined()
})

it('takes a damaged entry for none', () => {
  const root = mkdtempSync(join(tmpdir(), 'marksense-'))
  process.env['MARKSENSE_CACHE'] = root
  openFormulaCache().set('abcd', formula)
  writeFileSync(join(root, 'formulas-1', 'ab', 'abcd.json'), '{"formula":')
  expect(openFormulaCache().get('abcd')).toBeUndefined()
})

it('works without a disk', () => {
  process.env['MARKSENSE_CACHE'] = ''
  const cache = openFormulaCache()
  cache.set('abcd', formula)
  expect(cache.get('abcd')).toEqual(formula)
  const file = join(mkdtempSync(join(tmpdir(), 'marksense-')), 'a file')
  writeFileSync(file, '')
  process.env['MARKSENSE_CACHE'] = file
  expect(() => openFormulaCache().set('abcd', formula)).not.toThrow()
  expect(openFormulaCache().get('abcd')).toBeUndefined()
})
