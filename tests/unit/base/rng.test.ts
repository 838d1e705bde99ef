import { describe, expect, it } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'

describe('rng', () => {
  it('gives the same numbers for the same seed and path, on every machine', () => {
    const draws = Array.from({ length: 4 }, createRng('ml-2027').fork('copy 1').fork('mse-order').unit)
    expect(draws).toEqual(Array.from({ length: 4 }, createRng('ml-2027').fork('copy 1').fork('mse-order').unit))
    expect(createRng('seed').shuffle(['a', 'b', 'c', 'd', 'e'])).toEqual(createRng('seed').shuffle(['a', 'b', 'c', 'd', 'e']))
  })

  it('forks by name: what was drawn before does not matter', () => {
    const root = createRng('s')
    const fresh = root.fork('x').unit()
    root.unit()
    expect(root.fork('x').unit()).toBe(fresh)
    expect(root.fork('y').unit()).not.toBe(fresh)
  })

  it('keeps labels apart that contain the separator', () => {
    expect(createRng('s').fork('a|b').unit()).not.toBe(createRng('s').fork('a').fork('b').unit())
    expect(createRng('s').fork('a\\p').unit()).not.toBe(createRng('s').fork('a|').unit())
  })

  it('shuffles uniformly: chi² of 24 orders below the 99.9 % bound', () => {
    const counts = new Map<string, number>()
    const n = 24_000
    for (let i = 0; i < n; i++) {
      const order = createRng(`uniform ${i}`).shuffle([1, 2, 3, 4]).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    const chi = [...counts.values()].reduce((total, seen) => total + (seen - n / 24) ** 2 / (n / 24), 0)
    expect(counts.size).toBe(24)
    expect(chi).toBeLessThan(49.7) // 23 degrees of freedom, 99.9 %
  })

  it('draws normals of mean 0 and deviation 1', () => {
    const rng = createRng('normal')
    const all = Array.from({ length: 20_000 }, rng.normal)
    const mean = all.reduce((a, b) => a + b, 0) / all.length
    const variance = all.reduce((a, b) => a + (b - mean) ** 2, 0) / all.length
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(Math.abs(variance - 1)).toBeLessThan(0.05)
  })
})
