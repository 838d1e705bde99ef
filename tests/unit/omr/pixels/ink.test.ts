import { describe, expect, it } from 'vitest'
import { createRng } from '../../../../src/base/rng.ts'
import { inkThresholdOf } from '../../../../src/omr/pixels/ink.ts'

/** Normal darkness around `paper`, and a share of it around `ink`. */
function twoPopulations(paper: number, ink: number, share: number, spread: number): Uint8Array {
  const rng = createRng(`ink ${paper} ${ink} ${share}`)
  return Uint8Array.from({ length: 30_000 }, () => Math.max(0, Math.min(255, (rng.unit() < share ? ink : paper) + spread * rng.normal())))
}

describe('inkThresholdOf', () => {
  for (const [paper, ink, share] of [[5, 200, 0.05], [20, 170, 0.3], [40, 200, 0.5]] as const) // biome-ignore format: triples
    it(`lies between paper at ${paper} and ${share} of ink at ${ink}`, () => {
      const threshold = inkThresholdOf(twoPopulations(paper, ink, share, 10))
      expect(threshold).toBeGreaterThan(paper + 25)
      expect(threshold).toBeLessThan(ink - 25)
      expect(threshold).toBeGreaterThanOrEqual(70)
      expect(threshold).toBeLessThanOrEqual(140)
    })

  it('splits two levels just above the lower', () => {
    expect(inkThresholdOf(Uint8Array.from({ length: 3000 }, (_, i) => (i % 2 === 0 ? 90 : 200)))).toBe(91)
  })

  it('stays at 70 on an empty page and on faint shine-through', () => {
    expect(inkThresholdOf(new Uint8Array(5000))).toBe(70)
    expect(inkThresholdOf(twoPopulations(5, 45, 0.3, 4))).toBe(70)
    expect(inkThresholdOf(new Uint8Array(0))).toBe(70)
  })

  it('stays at 140 on a page of dark pictures', () => {
    expect(inkThresholdOf(twoPopulations(150, 240, 0.5, 8))).toBe(140)
  })
})
