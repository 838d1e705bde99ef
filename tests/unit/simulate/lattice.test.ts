import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { latticeNoise } from '../../../src/simulate/lattice.ts'
import { gaussianTable, noiseOf } from '../../../src/simulate/noise.ts'

const fresh = (seed: string) => {
  const noise = noiseOf(createRng(seed))
  return latticeNoise(gaussianTable(noise), noise)
}

test('the noise is smooth, about zero, and as wide as interpolated deviates are', () => {
  const at = fresh('a')
  const values = Array.from({ length: 20_000 }, (_, i) => at((i % 141) * 0.71, Math.floor(i / 141) * 0.73))
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length
  const spread = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length)
  expect(Math.abs(mean)).toBeLessThan(0.05)
  expect(Math.abs(spread - 0.743)).toBeLessThan(0.04)
  for (let i = 0; i < 100; i++) expect(Math.abs(at(i * 0.37, 5.2) - at(i * 0.37 + 0.001, 5.2))).toBeLessThan(0.02)
})

test('the same seed gives the same noise, another seed another', () => {
  expect(fresh('a')(3.3, 4.4)).toBe(fresh('a')(3.3, 4.4))
  expect(fresh('a')(3.3, 4.4)).not.toBe(fresh('b')(3.3, 4.4))
})
