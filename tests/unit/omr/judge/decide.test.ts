import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBoxes } from '../../../../src/omr/judge/decide.ts'

describe('openBoxes', () => {
  it('leaves the least sure open, and no more than needed', () => {
    expect(openBoxes([0.9999, 0.6, 0.0001, 0.02], 0.001)).toEqual([false, true, false, true])
    expect(openBoxes([0.9999, 0.6, 0.0001, 0.02], 0.05)).toEqual([false, true, false, false])
    expect(openBoxes([0.9999, 0.0001], 0.001)).toEqual([false, false])
    expect(openBoxes([], 0.001)).toEqual([])
  })

  it('counts small chances of error together', () => {
    expect(openBoxes([0.0006, 0.0006], 0.001).filter(Boolean)).toHaveLength(1)
  })

  it('keeps within every bound, and opens no box less with a smaller one', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
    fc.assert(
      fc.property(chances, fc.double({ min: 1e-6, max: 0.3, noNaN: true }), (all, bound) => {
        const open = openBoxes(all, bound)
        const left = all.reduce((sum, p, i) => (open[i] === true ? sum : sum + Math.min(p, 1 - p)), 0)
        expect(left).toBeLessThanOrEqual(bound + 1e-12)
        for (const [i, isOpen] of openBoxes(all, bound / 2).entries()) if (open[i] === true) expect(isOpen).toBe(true)
      }),
    )
  })
})
