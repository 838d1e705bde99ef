import { expect, it } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { numberCell, numberIn, textCell, widthsOf } from '../../../../src/exchange/workbook/workbook.ts'

it('makes no cell of no text, and a number of a fraction', () => {
  expect(textCell('')).toBeUndefined()
  expect(numberCell(ratio(1, 4), 'quiet')).toEqual({ kind: 'number', value: 0.25, look: 'quiet' })
  expect([numberIn(numberCell(3)), numberIn(textCell('3')), numberIn(undefined)]).toEqual([3, undefined, undefined])
})

it('makes columns as wide as what is in them, but for titles, within bounds', () => {
  const rows = [
    [textCell('id'), textCell('x')],
    [textCell('a title as long as a sentence')],
    [textCell('20260001'), textCell('y'.repeat(99))],
  ]
  expect(widthsOf(rows, 2)).toEqual([10, 48])
  expect(widthsOf(rows)[0]).toBe(31)
})
