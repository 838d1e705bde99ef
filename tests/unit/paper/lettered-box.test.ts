import { expect, test } from 'vitest'
import { itemId, optionId, zoneId } from '../../../src/model/ids.ts'
import { drawBox } from '../../../src/paper/lettered-box.ts'
import { blackBoxes, deskOf, textsOf } from '../../support/papers.ts'

const zone = { id: zoneId('q:x:a'), group: 'q:x', role: { kind: 'option', item: itemId('x'), option: optionId('a') } } as const
const at = { x: 10, y: 20 }

test('a letter stands light in the middle of its box, and the zone says so', () => {
  const desk = deskOf()
  const box = drawBox(desk, at, { ...zone, inside: 'B' }, false)
  expect(box.zone.inside).toBe('B')
  const [, letter] = box.items
  expect(letter).toMatchObject({ kind: 'text', grey: 0.55 })
  if (letter?.kind !== 'text') return
  const shaped = desk.typesetter.shape('B', 'sans', letter.size)
  expect(letter.x + shaped.width / 2).toBeCloseTo(10 + 3.78 / 2)
  expect(letter.y - shaped.ascent / 2).toBeCloseTo(20 + 3.78 / 2)
})

test('two letters are made to fit', () => {
  const [, letters] = drawBox(deskOf(), at, { ...zone, inside: 'AW' }, false).items
  expect(letters?.kind === 'text' ? letters.size : 9).toBeLessThan(3.78 * 0.7)
})

test('a filled box has nothing inside but black, an empty one nothing at all', () => {
  const filled = drawBox(deskOf(), at, { ...zone, inside: 'B' }, true)
  expect([blackBoxes(filled.items), textsOf(filled.items)]).toEqual([1, ''])
  expect(drawBox(deskOf(), at, zone, false).items).toHaveLength(1)
})
