import { expect, it } from 'vitest'
import { bar, joinInk, shiftInk, shiftItem } from '../../../src/typeset/shift.ts'

it('moves every kind of ink', () => {
  expect(shiftItem(bar(0, 0, 2, 1), 10, 20)).toEqual(bar(10, 20, 2, 1))
  expect(shiftItem({ kind: 'image', image: 'a', rect: { x: 1, y: 2, width: 3, height: 4 } }, 1, 1)).toMatchObject({
    rect: { x: 2, y: 3, width: 3, height: 4 },
  })
  expect(shiftItem({ kind: 'text', font: 'f', size: 1, x: 0, y: 0, glyphs: [] }, 1, 2)).toMatchObject({ x: 1, y: 2 })
  expect(shiftItem({ kind: 'path', commands: [['C', 0, 0, 1, 1, 2, 2]] }, 1, 2)).toMatchObject({ commands: [['C', 1, 2, 2, 3, 3, 4]] })
  const slot = { field: 'page-number', face: 'roman', size: 3, x: 1, y: 1, width: 2, align: 'left' } as const
  expect(shiftInk({ items: [], late: [slot] }, 3, 4).late).toMatchObject([{ x: 4, y: 5 }])
  expect(
    joinInk([
      { items: [bar(0, 0, 1, 1)], late: [] },
      { items: [], late: [slot] },
    ]),
  ).toEqual({ items: [bar(0, 0, 1, 1)], late: [slot] })
})
