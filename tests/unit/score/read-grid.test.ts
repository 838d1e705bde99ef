import { expect, test } from 'vitest'
import { boxesOf } from '../../../src/score/boxes.ts'
import { readGrid } from '../../../src/score/read-grid.ts'
import { rulingOf } from '../../../src/score/ruling.ts'
import { gridMarks, page, sheetsOf } from '../../support/score/papers.ts'

const gridWith = (marked: readonly string[], missing = false): string => readingWith(marked, missing).text

function readingWith(marked: readonly string[], missing = false) {
  const pages = missing ? [] : sheetsOf(1).map((sheet) => [sheet.page, page(sheet, marked)] as const)
  return readGrid(boxesOf(sheetsOf(1), new Map(pages), rulingOf([])).digits)
}

test('a column is a digit, empty or unsure', () => {
  expect(gridWith(gridMarks('1034'))).toBe('1034')
  expect(gridWith(gridMarks('12 4'))).toBe('12_4')
  expect(gridWith([...gridMarks('12 4'), 'id.0.9'])).toBe('?2_4')
  expect(gridWith([...gridMarks('12 4'), '?id.2.9'])).toBe('12?4')
  expect(gridWith([])).toBe('____')
  expect(gridWith([], true)).toBe('????')
})

test('no grid, no digits', () => {
  expect(readGrid([])).toEqual({ text: '', chances: [] })
})

test('each box keeps the chance that it was meant', () => {
  const { chances } = readingWith([...gridMarks('12 4'), '?id.2.9'])
  expect(chances.map((column) => column.length)).toEqual([10, 10, 10, 10])
  expect(chances[0]?.[1]).toBe(0.999)
  expect(chances[0]?.[2]).toBe(0.001)
  expect(chances[2]?.[9]).toBe(0.5)
})
