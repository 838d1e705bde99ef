import { expect, test } from 'vitest'
import { checkSchemeUse } from '../../../src/schemes/check-scheme-use.ts'

const at = { kind: 'file', file: 'exam.yaml', line: 7, column: 3 } as const
const faultsOf = (scheme: string, params: Readonly<Record<string, string>> = {}) =>
  checkSchemeUse({ scheme, params }, at).diagnostics.map((d) => [d.code, d.hint])

test('a sound use passes as it is', () => {
  const use = { scheme: 'right-wrong', params: { wrong: '-1/4', several: 'blank' } }
  expect(checkSchemeUse(use, at)).toEqual({ value: use, diagnostics: [] })
})

test('an unknown scheme is reported with the nearest name, or with all of them', () => {
  expect(faultsOf('right-wron')).toEqual([['scheme-unknown', 'did you mean `right-wrong`?']])
  expect(faultsOf('zzz')).toEqual([
    [
      'scheme-unknown',
      'write one of: right-wrong, per-option, all-or-none, best-of, net-correct, kprime, coverage, numeric-near, graded, formula, amc',
    ],
  ])
})

test('all faults of the parameters are reported at once, where the scheme was written', () => {
  expect(faultsOf('right-wrong', { worng: '1', right: '1/0', several: 'sometimes' })).toEqual([
    ['scheme-parameter-unknown', 'did you mean `wrong`?'],
    ['scheme-parameter-bad', 'write a decimal or a fraction of integers: `0.5`, `-1/4`'],
    ['scheme-parameter-bad', 'write one of: wrong, blank, invalid'],
  ])
  expect(checkSchemeUse({ scheme: 'zzz', params: {} }, at).diagnostics[0]?.location).toEqual(at)
})

test('a floor above the ceiling is reported', () => {
  expect(faultsOf('per-option', { floor: '1', ceiling: '1/2' })).toEqual([['scheme-parameter-bad', 'exchange them']])
  expect(faultsOf('per-option', { floor: '1/2', ceiling: '1/2' })).toEqual([])
})

test('counts and formulas are checked, and a formula must be there', () => {
  expect(faultsOf('kprime', { half: '1/2' })).toEqual([['scheme-parameter-bad', 'write a whole number from 0: `1`']])
  expect(faultsOf('kprime', { half: '2' })).toEqual([])
  expect(faultsOf('formula')).toEqual([['scheme-parameter-missing', 'write it: see docs/scoring.md']])
  expect(faultsOf('formula', { expr: 'NB +' }).map(([code]) => code)).toEqual(['expression-syntax'])
})

test('faults stand where the parameter is named, those of a formula in its text', () => {
  const name = { ...at, line: 8 }
  const places = new Map([
    ['expr', { name, value: { ...at, line: 8, column: 20 } }],
    ['flor', { name, value: at }],
  ])
  const { diagnostics } = checkSchemeUse({ scheme: 'formula', params: { expr: '1 + X', flor: '0' } }, at, places)
  expect(diagnostics.map((d) => [d.code, d.location])).toEqual([
    ['expression-name-unknown', { ...at, line: 8, column: 24 }],
    ['scheme-parameter-unknown', name],
  ])
})
