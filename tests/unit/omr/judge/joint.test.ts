import { describe, expect, it } from 'vitest'
import { jointly } from '../../../../src/omr/judge/joint.ts'

const at = (values: readonly number[], i: number): number => values[i] ?? Number.NaN

describe('jointly', () => {
  it('takes one strong mark, and a faint trace beside it for an accident', () => {
    const both = jointly([0.99999, 0.3, 0.0001, 0.0001])
    expect(at(both, 0)).toBeGreaterThan(0.999)
    expect(at(both, 1)).toBeLessThan(0.02)
  })

  it('lets the same trace stand when it is alone', () => {
    expect(at(jointly([0.3, 0.0001, 0.0001, 0.0001]), 0)).toBeGreaterThan(0.4)
  })

  it('keeps two strong marks two, and is unsure of two weak ones', () => {
    expect(Math.min(...jointly([0.999999, 0.999999, 0.0001]).slice(0, 2))).toBeGreaterThan(0.99)
    for (const p of jointly([0.8, 0.8, 0.0001]).slice(0, 2)) {
      expect(p).toBeGreaterThan(0.3)
      expect(p).toBeLessThan(0.9)
    }
  })

  it('finds nothing in a group without a trace', () => {
    expect(Math.max(...jointly([1e-5, 1e-5, 1e-5, 1e-5]))).toBeLessThan(1e-3)
  })

  it('gives the exact posterior, as counting all subsets does', () => {
    const alone = [0.6, 0.1, 0.02]
    const shares = [0.1, 0.89, 0.01, 0.001]
    const choose = [1, 3, 3, 1]
    let all = 0
    const meant = [0, 0, 0]
    for (let subset = 0; subset < 8; subset++) {
      const members = alone.map((_, i) => (subset >> i) % 2 === 1)
      const count = members.filter(Boolean).length
      const likelihood = alone.reduce((product, p, i) => (members[i] === true ? (product * p) / (1 - p) / 0.22 : product), 1)
      const weight = ((shares[count] ?? 0) / (choose[count] ?? 1)) * likelihood
      all += weight
      for (const [i, member] of members.entries()) if (member) meant[i] = (meant[i] ?? 0) + weight
    }
    for (const [i, p] of jointly(alone).entries()) expect(p).toBeCloseTo((meant[i] ?? 0) / all, 10)
  })

  it('stays finite for a whole grid of certain marks', () => {
    for (const p of jointly(Array.from({ length: 40 }, () => 1))) expect(p).toBeGreaterThan(0.99)
  })
})
