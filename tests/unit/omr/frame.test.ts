import { describe, expect, it } from 'vitest'
import type { Rect } from '../../../src/base/geometry.ts'
import { frameShift } from '../../../src/omr/frame.ts'
import { patchOf } from '../../../src/omr/patch.ts'
import { crossIn, filled, frame, type Layer, ring, sampleSheet, stroke, viewOf } from '../../support/raster-drawing.ts'

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
