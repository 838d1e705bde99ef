import { expect, it } from 'vitest'
import { columnsOf, drawRow, naturalWidths } from '../../../src/paper/listing-columns.ts'
import { deskOf, textsOf } from '../../support/papers.ts'

const { typesetter } = deskOf()
const column = (header: string, more: object = {}) => ({ header, align: 'left' as const, ...more })
const room = { x: 20, width: 100, size: 3.3, typesetter }

it('makes columns as wide as their widest cell, and growing ones take what is left', () => {
  const columns = [column('a', { least: 20 }), column('b', { grows: true })]
  const [a, b] = columnsOf(columns, [['x', 'y']], room)
  expect([a?.x, a?.width, b?.x, b?.width]).toEqual([20, 20, 40, 80])
  const [narrow = 0] = naturalWidths([column('a')], [['i']], room)
  const [wide = 0] = naturalWidths([column('a')], [['iiiiiiiiii']], room)
  expect(wide).toBeGreaterThan(narrow)
})

it('never lets a text run out of its column: smaller first, then cut', () => {
  const columns = columnsOf([column('a', { least: 90 }), column('b', { least: 90 })], [], room)
  expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
  const long = 'A very long name of somebody whose parents could not decide '
  const items = drawRow([long.repeat(2), 'b'], columns, { y: 0, height: 6, size: 3.3, typesetter })
  expect(textsOf(items)).toMatch(/^A very .*… b$/)
  const first = columns[0]
  for (const item of items.slice(0, -1)) {
    if (item.kind !== 'text') continue
    const width = item.glyphs.reduce((sum, glyph) => sum + (glyph.advance * item.size) / 1000, 0)
    expect(item.x + width).toBeLessThan((first?.x ?? 0) + (first?.width ?? 0))
  }
})

it('sets cells at the left, in the middle and at the right', () => {
  const columns = columnsOf([column('a', { least: 50 }), column('b', { least: 50, align: 'right' })], [], room)
  const [left, right] = drawRow(['x', 'x'], columns, { y: 10, height: 6, size: 3.3, typesetter })
  expect(left).toMatchObject({ x: 21.4 })
  expect(right?.kind === 'text' && right.x).toBeGreaterThan(110)
})

it('makes each row one paragraph for whoever does not see it', () => {
  const columns = columnsOf([column('a'), column('b')], [], room)
  const rows = [0, 1].map((y) => drawRow(['1', 'C'], columns, { y, height: 6, size: 3.3, typesetter }))
  const [first, second] = rows.map((items) => items.map((item) => item.kind === 'text' && item.tag))
  expect(first?.[0]).toEqual({ role: 'P' })
  expect(first?.[1]).toBe(first?.[0])
  expect(second?.[0]).not.toBe(first?.[0])
})
