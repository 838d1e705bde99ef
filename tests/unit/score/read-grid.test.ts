import { expect, test } from 'vitest'
import { boxesOf } from '../../../src/score/boxes.ts'
import { readGrid } from '../../../src/score/read-grid.ts'
import { rulingOf } from '../../../src/score/ruling.ts'
import { gridMarks, page, sheetsOf } from '../../support/score/papers.ts'

function gridWith(marked: readonly string[], missing = false): string {
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
  expect(readGrid([])).toBe('')
})
