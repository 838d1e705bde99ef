import { describe, expect, it } from 'vitest'
import type { Rect } from '../../../../src/base/geometry.ts'
import type { Sheet, Zone } from '../../../../src/model/sheet.ts'
import { growBoxes } from '../../../../src/omr/boxes/grow-boxes.ts'
import { crossIn, frame, type Layer, sampleSheet, stroke, viewOf } from '../../../support/raster-drawing.ts'

/** A grid of boxes, 1.5 mm apart, with a bar across each box as a letter has. */
const sheet: Sheet = sampleSheet()
const zones: Zone[] = Array.from({ length: 60 }, (_, i) => {
  const rect = { x: 25 + (i % 3) * 5.5, y: 22 + Math.floor(i / 3) * 5.3, width: 3.78, height: 3.78 }
  return { ...(sheet.zones[0] as Zone), id: `b${i}` as Zone['id'], rect }
})
const letter = (r: Rect): Layer => stroke({ x: r.x + 1.2, y: r.y + 1.9 }, { x: r.x + 2.6, y: r.y + 1.9 }, 0.3, 0.8)

type Drift = (x: number, y: number) => { readonly x: number; readonly y: number }

function grown(drift: Drift, hidden: readonly number[] = [], extra: readonly Layer[] = []) {
  const printed = zones.map(({ rect }) => ({ ...rect, x: rect.x + drift(rect.x, rect.y).x, y: rect.y + drift(rect.x, rect.y).y }))
  const layers = printed.flatMap((r, i) => [...(hidden.includes(i) ? [] : [frame(r)]), letter(r), ...(i % 7 === 3 ? crossIn(r, 0.5) : [])])
  return growBoxes(viewOf([...layers, ...extra], { dpi: 150, noise: 3 }), zones, sheet.fiducials)
}

const offsOf = (boxes: ReturnType<typeof grown>, drift: Drift): number[] =>
  boxes.map(({ zone: { rect }, origin, shift }) => {
    const due = drift(rect.x, rect.y)
    return Math.hypot(origin.x + shift.x - due.x, origin.y + shift.y - due.y)
  })

describe('growBoxes', () => {
  it('follows a bend over more than half a row of boxes without taking one row for the next', () => {
    // 3 mm at the middle of the page, nothing at its discs: as a sheet that lies hollow
    const bend: Drift = (_, y) => ({ x: 0.3, y: 3 * Math.sin((Math.PI * (y - 12)) / 124) })
    const boxes = grown(bend)
    expect(Math.max(...offsOf(boxes, bend))).toBeLessThan(0.25)
    expect(boxes.filter((box) => box.framed).length).toBeGreaterThan(57)
  })

  it('takes the word of those around for boxes without a frame, and against ink that looks like one', () => {
    const still: Drift = () => ({ x: 0.3, y: 0.2 })
    const r = zones[27]?.rect ?? { x: 0, y: 0, width: 0, height: 0 }
    const false_ = [0, 1].flatMap((k) => [
      stroke({ x: r.x - 0.6 + k * 3.78, y: r.y - 1 }, { x: r.x - 0.6 + k * 3.78, y: r.y + 4.5 }, 0.3),
      stroke({ x: r.x - 1, y: r.y + 0.9 + k * 3.78 }, { x: r.x + 4.5, y: r.y + 0.9 + k * 3.78 }, 0.3),
    ])
    const boxes = grown(still, [12, 27, 44], false_)
    expect([12, 27, 44].map((i) => boxes[i]?.framed)).toEqual([false, false, false])
    expect(Math.max(...offsOf(boxes, still))).toBeLessThan(0.25)
  })

  it('asks nothing, in black and white, of ink that looked like a frame, and finds again the boxes that it led astray', () => {
    // a column far from all others, whose upper box is looked for as far off as a stroke lies that passes for its frame
    const at = (x: number, y: number): Rect => ({ x, y, width: 3.78, height: 3.78 })
    const rects = [
      ...Array.from({ length: 10 }, (_, i) => at(75, 40 + i * 5.3)),
      ...Array.from({ length: 4 }, (_, i) => at(38, 60 + i * 5.3)),
    ]
    const column = rects.map((rect, i): Zone => ({ ...(sheet.zones[0] as Zone), id: `b${i}` as Zone['id'], rect }))
    const printed = rects.map((rect, i) => frame(i === 10 ? { ...rect, y: rect.y - 1.3 } : rect))
    const boxes = growBoxes({ ...viewOf(printed, { dpi: 150, noise: 3 }), isBilevel: true }, column, sheet.fiducials)
    expect(boxes.map(({ framed }) => framed)).toEqual(rects.map((_, i) => i !== 10))
    expect(Math.max(...offsOf(boxes, () => ({ x: 0, y: 0 })))).toBeLessThan(0.2)
  })

  it('keeps the order of the zones and believes no frame where none is printed', () => {
    const boxes = growBoxes(viewOf([], { dpi: 150, noise: 3 }), zones, sheet.fiducials)
    expect(boxes.map((box) => box.zone)).toEqual(zones)
    expect(boxes.every((box) => !box.framed)).toBe(true)
    expect(Math.max(...offsOf(boxes, () => ({ x: 0, y: 0 })))).toBeLessThan(0.01)
  })
})
