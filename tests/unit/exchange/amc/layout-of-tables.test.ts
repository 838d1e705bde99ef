import { expect, it } from 'vitest'
import { layoutOfTables } from '../../../../src/exchange/amc/layout-of-tables.ts'
import { tablesOf } from '../../../support/amc/projects.ts'

it('reads the pages of a recorded database, in mm', () => {
  const { value, diagnostics } = layoutOfTables(tablesOf('inline', 'layout'), 'layout.sqlite')
  expect(diagnostics).toEqual([])
  expect(value?.pages.map(({ sheet, page, check }) => `${sheet}/${page}/${check}`)).toEqual(
    expect.arrayContaining(['1/1/60', '1/2/59', '1/3/58', '2/1/57']),
  )
  const first = value?.pages.find(({ sheet, page }) => sheet === 1 && page === 1)
  expect(first?.width).toBeCloseTo(210, 2)
  expect(first?.markDiameter).toBeCloseTo(3.6, 2)
  expect(first?.marks[0]?.x).toBeCloseTo(26.8, 2)
  expect(first?.marks[2]?.y).toBeCloseTo(280.2, 2)
  expect(first?.digits).toHaveLength(24)
  expect(first?.digits.find(({ number, bit }) => number === 1 && bit === 0)?.rect.x).toBeCloseTo(60.07, 2)
  expect(value?.questions.get(1)).toBe('student.number[6]')
  expect(value?.variables.get('codedigit')).toBe('squarebrackets')
})

it('a box that is printed beside a question of a separate answer sheet is not read', () => {
  const { value } = layoutOfTables(tablesOf('ovals', 'layout'), 'layout.sqlite')
  const boxes = value?.pages.map((page) => page.boxes.length) ?? []
  expect(boxes.filter((count) => count === 0)).toHaveLength(boxes.length - 1)
  const sheet = value?.pages.flatMap((page) => page.boxes) ?? []
  expect(sheet.every((box) => box.shape === 'oval' && box.label !== '')).toBe(true)
  expect(sheet.some((box) => box.isGraders)).toBe(true)
})

it('rows that make no sense are left out and told of', () => {
  const tables = tablesOf('inline', 'layout')
  const spoiled = {
    ...tables,
    layout_page: [...(tables['layout_page'] ?? []), { student: 'x', page: 1 }],
    layout_box: [...(tables['layout_box'] ?? []), { student: 1, page: 1, question: 5, answer: 9, xmin: 4, xmax: 3, ymin: 1, ymax: 2 }],
  }
  const { value, diagnostics } = layoutOfTables(spoiled, 'layout.sqlite')
  expect(diagnostics).toMatchObject([{ code: 'amc-row-broken', severity: 'warning', message: expect.stringMatching(/^2 rows/) }])
  expect(value?.pages).toEqual(layoutOfTables(tables, 'layout.sqlite').value?.pages)
})

it('a database without a page is an error', () => {
  expect(layoutOfTables({}, 'empty.sqlite')).toMatchObject({ value: undefined, diagnostics: [{ code: 'amc-no-pages', severity: 'error' }] })
})
