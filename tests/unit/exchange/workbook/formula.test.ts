import { expect, it } from 'vitest'
import {
  call,
  cell,
  type Formula,
  formulaText,
  type Notation,
  operation,
  textValue,
  worthOf,
} from '../../../../src/exchange/workbook/formula.ts'

const notation: Notation = {
  cell: ({ row, column }) => `r${row}c${column}`,
  range: (from, to) => `${from.column}..${to.column}`,
  separator: '; ',
}
const numbers = [1, undefined, 4]
const at = ({ row, column }: { readonly row: number; readonly column: number }) => (row === 0 ? [10, 20, 40][column] : numbers[column])
const stretch = (row: number) => ({ from: { row, column: 0 }, to: { row, column: 2 } })
const range: Formula = { kind: 'range', ...stretch(1) }

it('writes brackets where the order of signs would change, and around what is below 0', () => {
  const product = operation(operation(cell(1, 0), '+', -2), '*', 3)
  expect(formulaText(product, notation)).toBe('(r1c0+(-2))*3')
  expect(formulaText(call('IF', operation(cell(1, 0), '<=', 3), textValue('a"b'), range), notation)).toBe('IF(r1c0<=3; "a""b"; 0..2)')
})

it('works out what a spreadsheet would: cells without a number count nowhere', () => {
  expect(worthOf(call('SUM', range), at)).toBe(5)
  expect(worthOf(call('COUNT', range), at)).toBe(2)
  expect(worthOf({ kind: 'weights', cells: stretch(1), weights: stretch(0) }, at)).toBe(50)
  expect(worthOf(operation(cell(1, 1), '+', 1), at)).toBe(1)
  expect(worthOf(call('INT', operation(-7, '/', 2)), at)).toBe(-4)
  expect([worthOf(call('MIN', 3, 2), at), worthOf(call('MAX', 3, 2), at), worthOf(call('ROUND', operation(7, '/', 4), 0), at)]).toEqual([
    2, 3, 2,
  ])
  expect(worthOf(call('IF', operation(1, '>', 2), textValue('yes'), textValue('no')), at)).toBe('no')
  expect([worthOf(operation(2, '>=', 2), at), worthOf(operation(2, '-', 3), at)]).toEqual([1, -1])
})

it('says weights in words that both file formats know', () => {
  expect(formulaText({ kind: 'weights', cells: stretch(1), weights: stretch(0) }, notation)).toBe('SUMPRODUCT(ISNUMBER(0..2)*0..2)')
})
