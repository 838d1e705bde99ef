import { describe, expect, it } from 'vitest'
import { SHARPNESS } from '../../../../src/omr/params.ts'
import { edgeWidthOf, isBlurred } from '../../../../src/omr/pixels/sharpness.ts'

/** Stripes of 20 px whose edges are blurred by a Gaussian of this many pixels. */
function stripes(sigma: number): Parameters<typeof isBlurred>[0] {
  const [width, height] = [1600, 200]
  const normal = (z: number): number => 1 / (1 + Math.exp(-1.702 * z))
  const row = Array.from({ length: width }, (_, x) => {
    const phase = ((x + 0.5) % 80) - 20
    return 230 - 200 * (normal(phase / sigma) - normal((phase - 40) / sigma))
  })
  return { width, height, scale: 1, grey: new Uint8Array(width * height).map((_, at) => row[at % width] ?? 0) }
}

describe('edgeWidthOf', () => {
  it('grows with the blur, to the width that a Gaussian edge has', () => {
    for (const sigma of [0.8, 1.5, 2.2]) expect((edgeWidthOf(stripes(sigma)) ?? 0) / (sigma * Math.sqrt(2 * Math.PI))).toBeCloseTo(1, 0)
    expect(edgeWidthOf(stripes(0.1))).toBeLessThan(1.3)
  })

  it('says nothing of bare paper', () => {
    expect(edgeWidthOf({ width: 400, height: 400, scale: 1, grey: new Uint8Array(160_000).fill(240) })).toBeUndefined()
  })
})

describe('isBlurred', () => {
  it('tells pale pictures too, and is stricter where it is asked to be', () => {
    const pale = ({ grey, ...image }: ReturnType<typeof stripes>) => ({ ...image, grey: grey.map((level) => 190 + (level - 190) / 4) })
    expect([1, 5].map((sigma) => isBlurred(pale(stripes(sigma))))).toEqual([false, true])
    expect([0.3, 1, 1.5].map((sigma) => isBlurred(stripes(sigma), SHARPNESS.framelessWidth))).toEqual([false, false, true])
  })

  it('tells a picture whose fine lines are gone from a sharp or soft one', () => {
    expect([0.3, 1, 1.5, 3, 5].map((sigma) => isBlurred(stripes(sigma)))).toEqual([false, false, false, true, true])
  })
})
