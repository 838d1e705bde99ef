import { describe, expect, it } from 'vitest'
import type { Rect } from '../../../../src/base/geometry.ts'
import { zoneId } from '../../../../src/model/ids.ts'
import type { Zone } from '../../../../src/model/sheet.ts'
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

  it('believes a frame by itself up to an eighth of a box from where its neighbours say', () => {
    const [near, far] = [0.35, 0.6].map((off) => located((_, i) => [i === 9 ? off : 0, 0])[9])
    expect([near?.framed, far?.framed]).toEqual([true, false])
    expect([near?.shift.x, far?.shift.x]).toEqual([expect.closeTo(0.35, 0), expect.closeTo(0, 1)])
  })

  it('finds all boxes up to half a box beside, with the room around them, and none further off, where other boxes are', () => {
    for (const off of [0.8, 1.4]) {
      const boxes = located(() => [off, 0])
      expect(boxes.every(({ framed }) => framed)).toBe(true)
      // a third of a side beyond the box, where ink beside it is measured
      for (const { patch, shift } of boxes)
        expect(patch.columns).toBeGreaterThanOrEqual(patch.left + shift.x / patch.step + 1.3 * patch.width - 1)
    }
    expect(located(() => [2.4, 0]).some(({ framed }) => framed)).toBe(false)
  })

  it('looks further around where a fifth of the boxes do not show nearby, not for an eighth of them', () => {
    // a few boxes on a strip that has moved, far from the others
    const foundOf = (moved: number): number => {
      const rects = Array.from({ length: 24 }, (_, i) => ({
        ...{ x: 15 + (i % 6) * 12, y: i < 24 - moved ? 20 + Math.floor(i / 6) * 9 : 125, width: 3.78, height: 3.78 },
      }))
      const boxes = rects.map((rect, i): Zone => ({ ...(zones[0] as Zone), id: zoneId(`b${i}`), rect }))
      const printed = rects.map((r, i) => frame(i < 24 - moved ? r : { ...r, y: r.y + 1.4 }))
      return locateBoxes(viewOf(printed, { dpi: 150, noise: 3 }), boxes).filter(({ framed }) => framed).length
    }
    expect([foundOf(3), foundOf(5)]).toEqual([21, 24])
  })

  it('follows the paper from two discs on, from the places of which boxes are found outwards', () => {
    const printed = rects.map((r) => frame({ ...r, x: r.x + (r.y - 12) * 0.015 }))
    const isFollowed = (anchors: number) =>
      locateBoxes(viewOf(printed, { dpi: 150, noise: 3 }), zones, sampleSheet().fiducials.slice(0, anchors)).some(
        ({ origin }) => origin.x > 0,
      )
    expect([isFollowed(1), isFollowed(2)]).toEqual([false, true])
  })

  it('takes the word of frames found nearby from a twentieth of all on: fewer may be crosses, and would move the others', () => {
    // a page whose frames are lost but for the first few, which lie a third of a box aside
    const many = Array.from({ length: 80 }, (_, i): Zone => {
      const rect = { x: 15 + (i % 10) * 7, y: 25 + Math.floor(i / 10) * 12, width: 3.78, height: 3.78 }
      return { ...(zones[0] as Zone), id: zoneId(`b${i}`), rect }
    })
    const movedOf = (shown: number): number => {
      const printed = many.slice(0, shown).map(({ rect }) => frame({ ...rect, x: rect.x + 1.4 }))
      const boxes = locateBoxes(viewOf(printed, { dpi: 150, noise: 3 }), many, sampleSheet().fiducials)
      return boxes.slice(10).filter(({ origin, shift }) => Math.hypot(origin.x + shift.x, origin.y + shift.y) > 0.6).length
    }
    expect([movedOf(3), movedOf(6)]).toEqual([0, expect.toSatisfy((moved: number) => moved > 20)])
  })

  it('stays with the registration where nothing shows at all', () => {
    const boxes = locateBoxes(viewOf([], { dpi: 150 }), zones)
    expect(boxes.every((b) => !b.framed && b.shift.x === 0 && b.shift.y === 0)).toBe(true)
  })
})
