import { expect, test } from 'vitest'
import { itemId, zoneId } from '../../../src/model/ids.ts'
import { filledRect, formOf, placed } from '../../../src/paper/forms.ts'
import { blankSlab, heightOf, opened, overlaid, type Slab, shifted, stacked } from '../../../src/paper/slab.ts'

const unit = { x: 0, y: 0, width: 1, height: 1 }
const form = formOf(unit, [filledRect(unit, 0)])
const slab = (height: number, gap: number): Slab => ({
  ...blankSlab(height, 'a'),
  gap,
  drawn: [placed(form, 1, 2)],
  zones: [
    {
      id: zoneId('w:a'),
      rect: { x: 1, y: 2, width: 1, height: 1 },
      shape: 'square',
      group: 'w',
      role: { kind: 'writing', item: itemId('a') },
    },
  ],
})

test('forms and zones move together', () => {
  const moved = shifted(slab(5, 0), 10, 20)
  expect(moved.height).toBe(25)
  expect(moved.drawn[0]).toMatchObject({ x: 11, y: 22 })
  expect(moved.zones[0]?.rect).toEqual({ x: 11, y: 22, width: 1, height: 1 })
})

test('stacks keep gaps but the first; overlays are as high as the highest', () => {
  const all = [slab(5, 3), slab(6, 2)]
  expect(heightOf(all)).toBe(13)
  const stack = stacked(all, 'a')
  expect(stack.height).toBe(13)
  expect(stack.drawn.map((item) => item.y)).toEqual([2, 9])
  expect(overlaid(all, 'a').height).toBe(6)
})

test('the slabs of a block have its number; one that is no block is alone', () => {
  const part = blankSlab(5, 'a')
  expect(opened(part)).toEqual([part])
  expect(opened({ ...part, parts: [part, part] })).toEqual([part, part])
  expect(opened({ ...part, parts: [part, part], number: 7 })).toEqual([
    { ...part, number: 7 },
    { ...part, number: 7 },
  ])
})
