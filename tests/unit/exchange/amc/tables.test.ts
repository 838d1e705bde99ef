import { expect, it } from 'vitest'
import { numberIn, textIn, wholeIn } from '../../../../src/exchange/amc/tables.ts'

it('takes numbers from whatever a column holds, and nothing from what is none', () => {
  const row = { a: 3, b: '4.5', c: 'x', d: null, e: Number.NaN, f: 2 ** 60, g: new ArrayBuffer(2), h: ' ' }
  expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((column) => numberIn(row, column))).toEqual([
    ...[3, 4.5, undefined, undefined, undefined, 2 ** 60, undefined, undefined, undefined],
  ])
  expect(['a', 'b', 'f'].map((column) => wholeIn(row, column))).toEqual([3, undefined, undefined])
  expect(['a', 'b', 'd', 'g'].map((column) => textIn(row, column))).toEqual(['3', '4.5', '', ''])
})
