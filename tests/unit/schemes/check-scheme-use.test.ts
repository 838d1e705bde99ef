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
  expect(faultsOf('zzz')).toEqual([['scheme-unknown', 'write one of: right-wrong, per-option, all-or-none, numeric-near, graded, amc']])
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
