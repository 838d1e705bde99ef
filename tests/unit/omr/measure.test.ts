import { describe, expect, it } from 'vitest'
import { locateBoxes } from '../../../src/omr/locate-boxes.ts'
import { measureOf } from '../../../src/omr/measure.ts'
import { crossIn, filled, frame, type Layer, ring, sampleSheet, viewOf } from '../../support/raster-drawing.ts'

const sheet = sampleSheet()
const zone = (i: number, shape: 'square' | 'round' = 'square') =>
  ({ ...(sheet.zones[i] ?? sheet.zones[0]), shape }) as (typeof sheet.zones)[number]
const rect = zone(5).rect

function measured(layers: readonly Layer[], shape: 'square' | 'round' = 'square', dpi = 150) {
  const [box] = locateBoxes(viewOf([shape === 'round' ? ring(rect) : frame(rect), ...layers], { dpi }), [zone(5, shape)])
  if (box === undefined) throw new Error('no box')
  return measureOf(box)
}

describe('measureOf', () => {
  for (const dpi of [72, 150, 300])
    it(`sees nothing of the frame of an empty box at ${dpi} dpi`, () => {
      expect(measured([], 'square', dpi)).toMatchObject({ ink: 0, cover: 0, cells: '0'.repeat(36), around: '0'.repeat(24) })
      expect(measured([], 'square', dpi).spill).toBe(0)
      expect(measured([], 'round', dpi).ink).toBe(0)
    })

  it('measures a full box as 1', () => {
    expect(measured([filled(rect)])).toMatchObject({ ink: 1, darkness: 1, cover: 1, spill: 0, cells: 'f'.repeat(36) })
  })

  it('measures half a box, dark or pale, and in which cells', () => {
    const half = { ...rect, width: rect.width / 2 }
    expect(measured([filled(half)]).ink).toBeCloseTo(0.5, 1)
    expect(measured([filled(half)]).cells).toMatch(/^(fff\d00){6}$/)
    const pale = measured([filled(rect, 0.12)])
    expect(pale.ink).toBe(0)
    expect(pale.darkness).toBeGreaterThan(0.08)
  })

  it('counts every dot of a scan in black and white, though it be a fraction of a pixel', () => {
    const dot = { x: rect.x + rect.width * 0.55, y: rect.y + rect.height * 0.55, width: 0.4, height: 0.4 }
    const [box] = locateBoxes(viewOf([frame(rect), filled(dot, 0.12)], { dpi: 150 }), [zone(5)])
    if (box === undefined) throw new Error('no box')
    expect(measureOf(box)).toMatchObject({ ink: 0, cells: '0'.repeat(36) })
    expect(measureOf(box, true).cells).toMatch(/^0{12}[0-9]{18}0{6}$/)
    expect(measureOf(box, true).cells).not.toBe('0'.repeat(36))
    expect(measureOf(box, true).ink).toBe(measureOf(box).darkness)
  })

  it('measures a cross as a stroke, not as a filling', () => {
    const cross = measured(crossIn(rect))
    expect(cross.ink).toBeGreaterThan(0.15)
    expect(cross.ink).toBeLessThan(0.5)
    expect(cross.cover).toBeLessThan(0.7)
  })

  it('sees ink that runs over the frame', () => {
    const blot = filled({ x: rect.x - 1.5, y: rect.y - 1.5, width: 6.8, height: 6.8 })
    const boxes = locateBoxes(viewOf([...sheet.zones.map((z) => frame(z.rect)), blot], { dpi: 150 }), sheet.zones)
    const spills = boxes.map((box) => measureOf(box).spill)
    expect(spills[5]).toBeGreaterThan(0.9)
    expect(Math.max(...spills.filter((_, i) => i !== 5))).toBe(0)
  })

  it('sees on which side ink runs over, beside which cells', () => {
    const low = measured([filled({ x: rect.x - 2, y: rect.y + rect.height * 0.7, width: 8, height: 0.4 })])
    const sides = [0, 6, 12, 18].map((from) => low.around?.slice(from, from + 6) ?? '')
    expect(sides[0]).toMatch(/^000[0-9a-f]{2}0$/)
    expect(sides[0]).not.toBe('000000')
    expect(sides[1]).toBe(sides[0])
    expect([sides[2], sides[3]]).toEqual(['000000', '000000'])
    expect(measured([filled({ x: rect.x + 1, y: rect.y - 2, width: 1, height: 8 })]).around).toMatch(/^0{12}0[0-9a-f]+/)
  })

  it('sees a ring around the box beyond its corners', () => {
    const wide = { x: rect.x - rect.width * 0.45, y: rect.y - rect.height * 0.45, width: rect.width * 1.9, height: rect.height * 1.9 }
    expect(measured([ring(wide)]).corners).toMatch(/^[6-9a-f]{4}$/)
    expect(measured([]).corners).toBe('0000')
    expect(measured([filled({ x: rect.x - 1, y: rect.y - 1, width: 0.6, height: 0.6 })]).corners).toMatch(/^[4-9a-f]000$/)
  })

  it('tells how far the frame is off, and nothing where none was seen', () => {
    const [box] = locateBoxes(viewOf([frame({ ...rect, x: rect.x + 0.5 })], { dpi: 150 }), [zone(5)])
    expect(Math.abs((box === undefined ? 9 : (measureOf(box).shift?.x ?? 9)) - 0.5)).toBeLessThan(0.12)
    const [bare] = locateBoxes(viewOf([], { dpi: 150 }), [zone(5)])
    expect(bare === undefined || 'shift' in measureOf(bare)).toBe(false)
  })
})
