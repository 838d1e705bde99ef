import { expect, test } from 'vitest'
import { type Light, lightAt } from '../../../src/simulate/light.ts'

const frame = { width: 210, height: 297 }
const even: Light = { vignette: 0, gradient: 0, direction: 0, shadows: [], creases: [] }
const at = (light: Light, x: number, y: number) => lightAt(light, frame, { x, y }, { x, y })

test('even light is even', () => {
  expect([at(even, 0, 0), at(even, 105, 150)]).toEqual([1, 1])
})

test('a vignette takes its share in the corners and nothing in the middle', () => {
  const light = { ...even, vignette: 0.3 }
  expect(at(light, 105, 148.5)).toBe(1)
  expect(at(light, 0, 0)).toBeCloseTo(0.7, 1)
})

test('a gradient falls along its direction', () => {
  const light = { ...even, gradient: 0.4 }
  expect([at(light, 0, 100), at(light, 105, 100), at(light, 210, 100)]).toEqual([1, 0.8, 0.6])
})

test('a gutter is dark at its side and gone some centimetres further', () => {
  const light: Light = { ...even, gutter: { side: 'right', depth: 0.6, length: 8 } }
  expect(at(light, 210, 100)).toBeCloseTo(0.4, 6)
  expect(at(light, 130, 100)).toBeGreaterThan(0.99)
})

test('a shadow is dark inside, half at its rim, and gone outside', () => {
  const light: Light = { ...even, shadows: [{ from: { x: 0, y: 50 }, to: { x: 50, y: 50 }, radius: 10, soft: 4, depth: 0.5 }] }
  expect(at(light, 25, 50)).toBeCloseTo(0.5, 2)
  expect(at(light, 25, 60)).toBeCloseTo(0.75, 6)
  expect(at(light, 25, 80)).toBeCloseTo(1, 6)
})
