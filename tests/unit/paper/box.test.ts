import { expect, test } from 'vitest'
import { itemId, optionId, zoneId } from '../../../src/model/ids.ts'
import { type BoxStyle, boxWidth, placeBox } from '../../../src/paper/box.ts'

const square: BoxStyle = { shape: 'square', size: 3.78, rule: 0.176, letters: false }
const zone = { id: zoneId('q:x:a'), group: 'q:x', role: { kind: 'option', item: itemId('x'), option: optionId('a') } } as const

test('the zone is the outer edge of what is drawn', () => {
  const { drawn, zone: at } = placeBox(square, { x: 5, y: 7 }, zone, false)
  expect(at).toEqual({ ...zone, shape: 'square', rect: { x: 5, y: 7, width: 3.78, height: 3.78 } })
  expect({ x: drawn.x, y: drawn.y }).toEqual({ x: 5, y: 7 })
  const [outline] = drawn.form.items
  expect(outline).toMatchObject({ kind: 'path', fill: 1, stroke: { width: 0.176 } })
  expect(outline?.kind === 'path' ? outline.commands[0] : undefined).toEqual(['M', 0.088, 0.088])
})

test('a filled box is another form, black', () => {
  const open = placeBox(square, { x: 0, y: 0 }, zone, false)
  const filled = placeBox(square, { x: 0, y: 0 }, zone, true)
  expect(filled.drawn.form.id).not.toBe(open.drawn.form.id)
  expect(filled.drawn.form.items[0]).toMatchObject({ fill: 0 })
})

test('ovals are wider than high', () => {
  const oval: BoxStyle = { ...square, shape: 'oval' }
  expect(boxWidth(oval)).toBeCloseTo(6.048)
  expect(placeBox(oval, { x: 0, y: 0 }, zone, false).zone.rect.width).toBeCloseTo(6.048)
})
