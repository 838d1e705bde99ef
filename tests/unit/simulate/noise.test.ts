import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import {
  around,
  between,
  drawShare,
  GAUSSIAN_LENGTH,
  gaussianTable,
  happens,
  noiseOf,
  oneOf,
  poisson,
} from '../../../src/simulate/noise.ts'

test('a fast stream belongs to its named stream and is uniform', () => {
  const draws = (seed: string) => {
    const noise = noiseOf(createRng(seed))
    return Array.from({ length: 20_000 }, () => noise.unit())
  }
  const first = draws('a')
  expect(draws('a')).toEqual(first)
  expect(draws('b')[0]).not.toBe(first[0])
  const tenths = Array.from({ length: 10 }, (_, k) => first.filter((v) => Math.floor(v * 10) === k).length)
  // χ² with 9 degrees of freedom is below 27.9 in 999 of 1000 cases; the seed is fixed.
  expect(tenths.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9)
})

test('the gaussian table has mean 0 and deviation 1', () => {
  const table = gaussianTable(noiseOf(createRng('g')))
  expect(table.length).toBe(GAUSSIAN_LENGTH)
  const mean = table.reduce((s, v) => s + v, 0) / table.length
  expect(Math.abs(mean)).toBeLessThan(0.02)
  expect(Math.abs(table.reduce((s, v) => s + v * v, 0) / table.length - 1)).toBeLessThan(0.03)
})

test('shares, spans and chances are kept', () => {
  const rng = createRng('shares')
  const counts = { a: 0, b: 0 }
  for (let i = 0; i < 4000; i++) counts[drawShare<'a' | 'b'>(rng, { a: 3, b: 1 })]++
  expect(counts.a / 4000).toBeCloseTo(0.75, 1)
  const spans = Array.from({ length: 200 }, () => [between(rng, [2, 3]), around(rng, 5)] as const)
  expect(spans.every(([x, y]) => x >= 2 && x < 3 && Math.abs(y) <= 5)).toBe(true)
  expect(spans.some(([, y]) => y < 0) && spans.some(([, y]) => y > 0)).toBe(true)
  expect(happens(rng, 0)).toBe(false)
  expect(happens(rng, 1)).toBe(true)
  expect(oneOf(rng, ['only'])).toBe('only')
})

test('rare events have their mean', () => {
  const rng = createRng('poisson')
  const total = Array.from({ length: 3000 }, () => poisson(rng, 5)).reduce((s, n) => s + n, 0)
  expect(Math.abs(total / 3000 - 5)).toBeLessThan(0.15)
  expect(poisson(rng, 0)).toBe(0)
})
