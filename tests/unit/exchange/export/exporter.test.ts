import { expect, it } from 'vitest'
import { SEPARATORS, separatorOf } from '../../../../src/exchange/export/exporter.ts'

it('parts cells by semicolons where commas are decimal, unless it is said', () => {
  expect([separatorOf({}), separatorOf({ decimalComma: true }), separatorOf({ decimalComma: true, separator: 'tab' })]).toEqual([
    ',',
    ';',
    '\t',
  ])
  expect(Object.keys(SEPARATORS)).toEqual(['comma', 'semicolon', 'tab'])
})
