import { describe, expect, it } from 'vitest'
import { type Known, trendAt } from '../../../../src/omr/boxes/trend.ts'

const plane = (x: number, y: number) => ({ x: 0.3 + 0.01 * x - 0.005 * y, y: -0.2 + 0.008 * y })
const known: Known[] = [10, 16, 22, 28].flatMap((x) => [20, 26, 32].map((y) => ({ at: { x, y }, shift: plane(x, y) })))

describe('trendAt', () => {
  it('goes on along the plane that the neighbours lie on', () => {
    for (const at of [{ x: 19, y: 26 }, { x: 34, y: 26 }, { x: 19, y: 38 }]) {
      const due = trendAt(at, known)
      expect(due?.x).toBeCloseTo(plane(at.x, at.y).x, 1)
      expect(due?.y).toBeCloseTo(plane(at.x, at.y).y, 1)
    }
  }) // biome-ignore format: a list

  it('makes nothing of what a single neighbour, or few close together, would say of slopes', () => {
    const alone = trendAt({ x: 50, y: 50 }, [{ at: { x: 10, y: 10 }, shift: { x: 0.5, y: 0.1 } }])
    expect(alone?.x).toBeCloseTo(0.5)
    expect(alone?.y).toBeCloseTo(0.1)
    const noisy = [0, 4].map((x) => ({ at: { x, y: 0 }, shift: { x: x * 0.03, y: 0 } }))
    expect(Math.abs(trendAt({ x: 60, y: 0 }, noisy)?.x ?? 9)).toBeLessThan(0.8) // 1.8 along the slope of the two
  })

  it('asks not the place that is named, and says nothing of nothing', () => {
    const odd = [...known, { at: { x: 19, y: 26 }, shift: { x: 5, y: 5 } }]
    const place = { x: 19, y: 26 }
    expect(trendAt(place, odd, place)).toEqual(trendAt(place, known))
    expect(trendAt(place, odd)?.x).toBeGreaterThan(1)
    expect(trendAt(place, [])).toBeUndefined()
    expect(trendAt(place, known.slice(0, 1), known[0]?.at)).toBeUndefined()
  })
})

describe('how far neighbours speak', () => {
  const at = (x: number, y: number, shift: number): Known => ({ at: { x, y }, shift: { x: shift, y: 0 } })
  const dueOf = (known: readonly Known[]) => trendAt({ x: 0, y: 0 }, known)?.x ?? 9

  it('asks the eight nearest', () => {
    const ring = (count: number, far: number, shift: number) =>
      Array.from({ length: count }, (_, i) =>
        at(far * Math.cos((2 * Math.PI * i) / count), far * Math.sin((2 * Math.PI * i) / count), shift),
      )
    expect(dueOf([...ring(6, 10, 0.1), ...ring(20, 11, 0.9)])).toBeGreaterThan(0.2)
    expect(dueOf([...ring(8, 10, 0.1), ...ring(20, 11, 0.9)])).toBeCloseTo(0.1)
  })

  it('hears one at a centimetre half as much as one at hand, and one at four centimetres a fifth', () => {
    // both kinds lie on either side, so that no slope explains them
    const weight = (far: number) => {
      const due = dueOf([at(0.01, 0, 0), at(-0.01, 0, 0), at(far, 0, 1), at(-far, 0, 1)])
      return due / (1 - due)
    }
    expect(weight(10)).toBeGreaterThan(0.42)
    expect(weight(10)).toBeLessThan(0.58)
    expect(weight(40)).toBeGreaterThan(0.15)
    expect(weight(40)).toBeLessThan(0.25)
  })

  it('believes a third of a slope that two neighbours half a centimetre apart make', () => {
    // without stiffness 1.1 mm further on by 0.2 mm a box; with too much the mean of the two
    const due = trendAt({ x: 12, y: 0 }, [at(0, 0, 0), at(6, 0, 0.12)])?.x ?? 9
    const [mean, along] = [0.06, 0.24]
    expect((due - mean) / (along - mean)).toBeGreaterThan(0.24)
    expect((due - mean) / (along - mean)).toBeLessThan(0.4)
  })
})
