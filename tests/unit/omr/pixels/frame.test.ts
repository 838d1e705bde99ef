import { describe, expect, it } from 'vitest'
import type { Rect } from '../../../../src/base/geometry.ts'
import { frameShift, lineInset, pairResponse, profileOf } from '../../../../src/omr/pixels/frame.ts'
import { type Patch, patchOf } from '../../../../src/omr/pixels/patch.ts'
import { crossIn, filled, frame, type Layer, ring, sampleSheet, stroke, viewOf } from '../../../support/raster-drawing.ts'

const rect = sampleSheet().zones[5]?.rect ?? { x: 0, y: 0, width: 1, height: 1 }
const moved = (r: Rect, x: number, y: number): Rect => ({ ...r, x: r.x + x, y: r.y + y })

function shiftOf(layers: readonly Layer[], shape: 'square' | 'round' = 'square', dpi = 150) {
  const patch = patchOf(viewOf(layers, { dpi, noise: 4 }), rect, 0.55)
  const found = frameShift(patch, shape, { x: 0, y: 0 }, 0.25 * patch.width)
  return found === undefined ? undefined : { x: found.x * patch.step, y: found.y * patch.step }
}

describe('frameShift', () => {
  const shifted = moved(rect, 0.6, -0.4)
  const inside: Record<string, Layer[]> = {
    'an empty box': [],
    'a crossed box': crossIn(shifted),
    'a filled box': [filled(shifted)],
    'a box with a stroke through it': [stroke({ x: shifted.x - 2, y: shifted.y + 1 }, { x: shifted.x + 6, y: shifted.y + 2 }, 0.5)],
  }
  for (const [name, layers] of Object.entries(inside))
    for (const dpi of [100, 150, 300])
      it(`finds the frame of ${name} at ${dpi} dpi to 0.15 mm`, () => {
        const found = shiftOf([frame(shifted), ...layers], 'square', dpi)
        expect(Math.abs((found?.x ?? 9) - 0.6)).toBeLessThan(0.15)
        expect(Math.abs((found?.y ?? 9) + 0.4)).toBeLessThan(0.15)
      })

  it('finds a round frame', () => {
    const found = shiftOf([ring(shifted)], 'round')
    expect(Math.abs((found?.x ?? 9) - 0.6)).toBeLessThan(0.2)
    expect(Math.abs((found?.y ?? 9) + 0.4)).toBeLessThan(0.2)
  })

  it('finds a frame printed a tenth larger', () => {
    const larger = { x: rect.x - 0.19, y: rect.y - 0.19, width: rect.width + 0.38, height: rect.height + 0.38 }
    expect(Math.hypot(shiftOf([frame(larger)])?.x ?? 9, shiftOf([frame(larger)])?.y ?? 9)).toBeLessThan(0.2)
  })

  it('finds none on bare paper, nor where only one side is left', () => {
    expect(shiftOf([])).toBeUndefined()
    expect(shiftOf([filled({ x: rect.x, y: rect.y, width: 0.2, height: rect.height })])).toBeUndefined()
  })
})

/** Samples of ink at a place of a patch, 0 … 1. */
type Ink = (x: number, y: number) => number

/** A patch of 60 × 60 samples with a box of 20 × 20 in its middle. */
function drawnPatch(ink: Ink, pixels = 1): Patch {
  const dark = Uint8Array.from({ length: 3600 }, (_, i) => Math.round(255 * ink(i % 60, Math.floor(i / 60))))
  return { columns: 60, rows: 60, dark, left: 20, top: 20, width: 20, height: 20, step: 0.19, pixels }
}

/** Upper and lower line of the box, one sample wide. */
const lying: Ink = (_, y) => (y === 20 || y === 39 ? 1 : 0)
/** Left and right line at a displacement, as far as they are inked at a height. */
const standing =
  (at: number, ink: (y: number) => number = () => 1): Ink =>
  (x, y) =>
    x === 20 + at || x === 39 + at ? ink(y) : 0
const both =
  (...inks: readonly Ink[]): Ink =>
  (x, y) =>
    Math.max(...inks.map((ink) => ink(x, y)))
const strengthOf = (ink: Ink, shape: 'square' | 'round' = 'square') => frameShift(drawnPatch(ink), shape, { x: 0, y: 0 }, 4)?.strength ?? 0

describe('a frame', () => {
  const grey = (share: number): Ink => (x, y) => share * both(lying, standing(0))(x, y) // biome-ignore format: one thought

  it('is believed from a tenth of black on', () => {
    expect(strengthOf(grey(0.12))).toBeGreaterThan(0)
    expect(strengthOf(grey(0.06))).toBe(0)
  })

  it('is looked for along the sides without the corners, of round boxes where they hardly bend', () => {
    const whole = strengthOf(both(lying, standing(0)))
    expect(whole).toBeGreaterThan(0.9)
    const within = (share: number): Ink => standing(0, (y) => (Math.abs(y - 29.5) < share * 10 ? 1 : 0))
    const beyond = (share: number): Ink => standing(0, (y) => (Math.abs(y - 29.5) < share * 10 ? 0 : 1))
    // without the middle of its sides a square's frame is still there, and what a square has in its corners does not count
    expect(strengthOf(both(lying, beyond(0.45)))).toBeGreaterThan(whole / 4)
    const middles: Ink = (x, y) => (Math.abs(x - 29.5) < 8 ? lying(x, y) : 0)
    expect(strengthOf(both(middles, within(0.8)))).toBeGreaterThan(0.9)
    const few = (share: number): Ink => both(within(share), (x, y) => within(share)(y, x))
    expect(strengthOf(few(0.36), 'round')).toBeGreaterThan(1)
    expect(strengthOf(few(0.16), 'round')).toBeLessThan(1)
  })

  it('is taken nearer to its expected place, unless a much stronger one lies further', () => {
    const found = (near: number) =>
      frameShift(drawnPatch(both(lying, standing(0, () => near), standing(9))), 'square', { x: 0, y: 0 }, 9)?.x // biome-ignore format: one thought
    expect(found(0.8)).toBeCloseTo(0, 0)
    expect(found(0.55)).toBeCloseTo(9, 0)
  })
})

describe('the lines of a frame', () => {
  /** Peaks as wide as a line, of a box of 100 samples, that is larger by some share than planned. */
  const grown = (growth: number, heights: readonly number[] = [1, 1]) => {
    const peaks = [30 - 50 * growth, 130 + 50 * growth]
    return Float32Array.from({ length: 160 }, (_, i) =>
      Math.max(...peaks.map((p, k) => (heights[k] ?? 0) * Math.max(0, 1 - Math.abs(i + 0.5 - p) / 1.2))),
    )
  }
  const responseOf = (profile: Float32Array) => pairResponse(profile, { start: 30, extent: 100 }, 0, 0)

  it('may lie apart up to an eighth more than planned, and a little less', () => {
    for (const growth of [-0.03, -0.015, 0, 0.015, 0.03, 0.045, 0.06, 0.075, 0.09, 0.105, 0.12])
      expect(responseOf(grown(growth)), `${growth}`).toBeGreaterThan(0.3)
    for (const growth of [-0.06, 0.15, 0.18]) expect(responseOf(grown(growth))).toBeLessThan(0.05)
    const lost = responseOf(grown(0)) - responseOf(grown(0.12))
    expect(lost).toBeGreaterThan(0.04)
    expect(lost).toBeLessThan(0.1)
  })

  it('answer as strongly as the weaker, and a little more where one is stronger', () => {
    const gain = responseOf(grown(0, [0.4, 0.8])) - responseOf(grown(0, [0.4, 0.4]))
    expect(gain).toBeGreaterThan(0.05)
    expect(gain).toBeLessThan(0.15)
    expect(responseOf(grown(0, [0, 1]))).toBeLessThan(0.4)
  })

  it('are told from what lies two samples beside, of coarse scans four', () => {
    const peak = (ink: Ink, pixels: number) => Math.max(...profileOf(drawnPatch(ink, pixels), 'x', 0.8, 0).slice(15, 25))
    const line: Ink = (x) => (x === 20 ? 1 : 0)
    for (const far of [3, 4]) expect(peak(both(line, (x) => (x === 20 + far ? 1 : 0)), 1)).toBeGreaterThan(0.9) // biome-ignore format: one thought
    // a pixel and a half are four samples: the line is blurred, and ink inside the box begins a pixel further
    const blurred: Ink = (x) => Math.max(0, 1 - Math.abs(x - 20) / 4)
    expect(peak(blurred, 0.4)).toBeGreaterThan(0.9)
    expect(peak(both(line, (x) => (x === 26 || x === 27 || x === 28 ? 1 : 0)), 0.4)).toBeGreaterThan(0.9) // biome-ignore format: one thought
  })

  it('have their middle half their width within the edge, of coarse scans a quarter of a pixel', () => {
    const insetAt = (dpi: number) => {
      const patch = patchOf(viewOf([], { dpi }, false), rect, 0.5)
      return { mm: lineInset(patch) * patch.step, pixels: lineInset(patch) * patch.pixels }
    }
    expect(Math.abs(insetAt(200).mm - 0.09)).toBeLessThan(0.03)
    expect(Math.abs(insetAt(45).pixels - 0.25)).toBeLessThan(0.06)
  })
})
