import { expect, it } from 'vitest'
import { composeListing, type ListTable } from '../../../src/paper/listing.ts'
import { deskOf, textsOf } from '../../support/papers.ts'

const desk = deskOf()
const rows = (count: number, cells = 3) =>
  Array.from({ length: count }, (_, r) => Array.from({ length: cells }, (__, c) => `r${r + 1}c${c + 1}`))
const table = (more: Partial<ListTable> = {}): ListTable => ({
  columns: ['one', 'two', 'three'].map((header) => ({ header, align: 'left' })),
  rows: rows(4),
  rowHeight: 6,
  ...more,
})
const pagesOf = (...tables: readonly ListTable[]) =>
  [...composeListing(desk, { title: 'A list', note: 'a note', tables })].map(({ items }) => textsOf(items))

it('has title, note, head and rows, and says which page it is', () => {
  const [page = ''] = pagesOf(table({ rows: rows(1), heading: 'Room 1' }))
  expect(page).toBe('A list a note Room 1 one two three r1c1 r1c2 r1c3 Page 1 / 1')
})

it('goes on over pages with title and head, and loses no row', () => {
  const pages = pagesOf(table({ rows: rows(100) }))
  expect(pages.length).toBeGreaterThan(2)
  for (const [i, page] of pages.entries()) {
    expect(page).toContain('A list a note one two three')
    expect(page).toContain(`Page ${i + 1} / ${pages.length}`)
  }
  expect(pages.flatMap((page) => page.match(/r\d+c1\b/g) ?? [])).toEqual(rows(100).map(([first]) => first))
})

it('stays within the body, and begins a page where a table asks for one or has no room for its head', () => {
  const all = [...composeListing(desk, { title: 'A list', tables: [table({ rows: rows(60) }), table({ newPage: true }), table()] })]
  const { y, height, x, width } = desk.style.body
  for (const page of all.slice(0, -1))
    for (const item of page.items)
      if (item.kind === 'path')
        for (const [, px = x, py = y] of item.commands.filter((one) => one[0] !== 'Z')) {
          expect(py).toBeLessThanOrEqual(y + height + 0.01)
          expect(px).toBeLessThanOrEqual(x + width + 0.01)
        }
  expect(pagesOf(table(), table({ newPage: true })).length).toBe(2)
  expect(pagesOf(table(), table()).length).toBe(1)
})

it('parts a table that is too wide into bands with its first column, the rows of a page together', () => {
  const wide = table({
    columns: [
      { header: 'no', align: 'right' },
      ...Array.from({ length: 30 }, (_, c) => ({ header: `q${c + 1}`, align: 'centre', least: 12 }) as const),
    ],
    rows: [Array.from({ length: 31 }, (_, c) => `h${c}`), ...rows(50, 31)],
    headRows: 1,
    banded: true,
  })
  const pages = pagesOf(wide)
  const first = pages[0] ?? ''
  expect(first.match(/\bno\b/g)).toHaveLength(3)
  expect(first.match(/\bh0\b/g)).toHaveLength(3)
  const cells = pages.flatMap((page) => page.match(/r\d+c\d+/g) ?? []).filter((cell) => !cell.endsWith('c1'))
  expect(cells.length).toBe(50 * 30)
  expect(new Set(cells).size).toBe(50 * 30)
  for (const page of pages) {
    const seen = (column: number) => (page.match(new RegExp(`r\\d+c${column}\\b`, 'g')) ?? []).map((cell) => cell.split('c')[0])
    expect(seen(31)).toEqual(seen(2))
  }
})

it('draws a page when it is asked for, and the same page again each time', () => {
  let shaped = 0
  const counting = {
    ...desk,
    typesetter: {
      ...desk.typesetter,
      shape: (...words: Parameters<typeof desk.typesetter.shape>) => {
        shaped += 1
        return desk.typesetter.shape(...words)
      },
    },
  }
  const [first] = composeListing(counting, { title: 'A list', tables: [table({ rows: rows(400) })] })
  const soon = shaped
  const all = [...composeListing(counting, { title: 'A list', tables: [table({ rows: rows(400) })] })]
  expect(first).toEqual(all[0])
  expect(soon).toBeLessThan(0.75 * (shaped - soon))
})
