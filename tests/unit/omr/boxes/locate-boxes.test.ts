import { describe, expect, it } from 'vitest'
import type { Rect } from '../../../../src/base/geometry.ts'
import { locateBoxes } from '../../../../src/omr/boxes/locate-boxes.ts'
import { filled, frame, sampleSheet, stroke, viewOf } from '../../../support/raster-drawing.ts'

const { zones } = sampleSheet()
const rects = zones.map((z) => z.rect)

/** Boxes drawn where `drift` puts them, and where they are found, mm. */
function located(
  drift: (r: Rect, i: number) => readonly [number, number],
  hidden: readonly number[] = [],
  extra = [filled({ x: 0, y: 0, width: 0, height: 0 })],
) {
  const printed = rects.map((r, i) => ({ ...r, x: r.x + drift(r, i)[0], y: r.y + drift(r, i)[1] }))
  const layers = printed.filter((_, i) => !hidden.includes(i)).map((r) => frame(r))
  return locateBoxes(viewOf([...layers, ...extra], { dpi: 150, noise: 3 }), zones)
}

const worst = (boxes: ReturnType<typeof located>, drift: (r: Rect, i: number) => readonly [number, number]): number =>
  Math.max(...boxes.map((b, i) => Math.hypot(b.shift.x - drift(b.zone.rect, i)[0], b.shift.y - drift(b.zone.rect, i)[1])))

describe('locateBoxes', () => {
  it('finds boxes in their place', () => {
    const boxes = located(() => [0, 0])
    expect(boxes.every((b) => b.framed)).toBe(true)
    expect(worst(boxes, () => [0, 0])).toBeLessThan(0.12)
  })

  it('follows a drift that grows over the page to half a box', () => {
    const drift = (r: Rect) => [(r.x - 20) * 0.02, (r.y - 40) * 0.03] as const
    expect(worst(located(drift), drift)).toBeLessThan(0.2)
  })

  it('takes the neighbours word for boxes without a frame, and against ink that looks like one', () => {
    const r = rects[9] ?? { x: 0, y: 0, width: 0, height: 0 }
    const false_ = [0, 1].flatMap((k) => [
      stroke({ x: r.x - 0.7 + k * 3.78, y: r.y - 1 }, { x: r.x - 0.7 + k * 3.78, y: r.y + 5 }, 0.3),
      stroke({ x: r.x - 1, y: r.y + 0.7 + k * 3.78 }, { x: r.x + 5, y: r.y + 0.7 + k * 3.78 }, 0.3),
    ])
    const drift = () => [0.3, 0.2] as const
    const boxes = located(drift, [6, 9], false_)
    expect([boxes[6]?.framed, boxes[9]?.framed]).toEqual([false, false])
    expect(worst(boxes, drift)).toBeLessThan(0.15)
  })

  it('stays with the registration where nothing shows at all', () => {
    const boxes = locateBoxes(viewOf([], { dpi: 150 }), zones)
    expect(boxes.every((b) => !b.framed && b.shift.x === 0 && b.shift.y === 0)).toBe(true)
  })
})
