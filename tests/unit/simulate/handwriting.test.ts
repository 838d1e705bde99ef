import { expect, test } from 'vitest'
import { overlaps } from '../../../src/base/geometry.ts'
import { createRng } from '../../../src/base/rng.ts'
import { boundsOf, nameStrokes, writingStrokes } from '../../../src/simulate/handwriting.ts'
import { levels } from '../../../src/simulate/levels.ts'
import { handOf } from '../../../src/simulate/pens.ts'

const hand = handOf(createRng('writer'), 'fill', levels.office)
const space = { x: 30, y: 50, width: 150, height: 100 }

test('a name is a few words inside its field', () => {
  const field = { x: 110, y: 60, width: 72, height: 12 }
  const words = nameStrokes(hand, field, [], createRng('name'))
  expect(words.length).toBeGreaterThanOrEqual(2)
  expect(words.length).toBeLessThanOrEqual(3)
  for (const word of words) for (const p of word.points) expect(p.x >= field.x && p.x <= field.x + field.width).toBe(true)
})

test('more is written where more is used', () => {
  const count = (amount: number) => writingStrokes(hand, space, [], { amount, rng: createRng('w') }).length
  expect(count(0)).toBe(0)
  expect(count(0.4)).toBeGreaterThan(10)
  expect(count(1)).toBeGreaterThan(count(0.4) * 1.8)
})

test('writing keeps off what is printed to be read', () => {
  const taken = [
    { x: 60, y: 60, width: 4, height: 4 },
    { x: 90, y: 55, width: 30, height: 60 },
  ]
  const free = writingStrokes(hand, space, [], { amount: 1, rng: createRng('w') })
  const words = writingStrokes(hand, space, taken, { amount: 1, rng: createRng('w') })
  expect(words.length).toBeLessThan(free.length)
  for (const word of words) expect(taken.some((rect) => overlaps(rect, boundsOf(word)))).toBe(false)
})
