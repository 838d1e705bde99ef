import { describe, expect, it } from 'vitest'
import { locateBoxes } from '../../../../src/omr/boxes/locate-boxes.ts'
import { measureOf } from '../../../../src/omr/boxes/measure.ts'
import { crossIn, filled, frame, type Layer, ring, sampleSheet, viewOf } from '../../../support/raster-drawing.ts'

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

describe('where measureOf looks, to the sample', () => {
  /** A box of 100 samples, 30 image pixels wide (so that its blur is two samples), with ink where `at` says, from its outline inwards. */
  const drawn = (at: (inwards: number, column: number, row: number) => number, framed = true, pixels = 0.3) => {
    const columns = 200 // samples a side of the patch
    const dark = new Uint8Array(columns * columns).map((_, i) => {
      const [column, row] = [i % columns, Math.floor(i / columns)]
      return at(Math.min(column - 50, 149 - column, row - 50, 149 - row), column, row)
    })
    const patch = { columns, rows: columns, dark, left: 50, top: 50, width: 100, height: 100, step: 0.04, pixels }
    return { zone: zone(5), patch, origin: { x: 0, y: 0 }, shift: { x: 0, y: 0 }, strength: 1, framed }
  }
  const band =
    (from: number, to: number, level = 255) =>
    (inwards: number) =>
      inwards >= from && inwards < to ? level : 0

  it('leaves a tenth of the side and the blur out inside a frame, nearly a fifth where none was seen', () => {
    expect([band(0, 12), band(12, 13)].map((ink) => measureOf(drawn(ink)).ink > 0)).toEqual([false, true])
    expect([band(0, 20), band(20, 21)].map((ink) => measureOf(drawn(ink, false)).ink > 0)).toEqual([false, true])
  })

  it('sees spill from 8 to 30 hundredths of the side beyond the frame and its blur, where it is nearly half as black as print', () => {
    const spills = [band(-10, 0), band(-11, -10), band(-32, -31), band(-40, -32)].map((ink) => measureOf(drawn(ink)).spill > 0)
    expect(spills).toEqual([false, true, true, false])
    expect([114, 115].map((level) => measureOf(drawn(band(-30, -12, level))).spill > 0)).toEqual([false, true])
  })

  it('sees what lies on the diagonals between a tenth and half of the side beyond the corners', () => {
    const cornersWith = (place: number) => measureOf(drawn((_, column, row) => (column === place && row === place ? 255 : 0))).corners
    expect([42, 40, 14, 13].map(cornersWith)).toEqual(['0000', 'f000', 'f000', '0000'])
  })

  it('counts two black samples in a cell of a scan without greys, not one', () => {
    const cellsWith = (count: number) =>
      measureOf(
        drawn((_, column, row) => (row === 100 && column >= 100 && column < 100 + count ? 255 : 0)),
        true,
      ).cells
    expect([1, 2].map((count) => cellsWith(count) !== '0'.repeat(36))).toEqual([false, true])
  })

  it('takes a fifth of black for ink where a box has 20 pixels, two fifths where it has 10', () => {
    const inked = (pixels: number, ...levels: readonly number[]) =>
      levels.map((level) => measureOf(drawn(band(0, 100, level), true, pixels)).ink)
    expect([inked(0.2, 50, 51), inked(0.1, 101, 102), inked(0.15, 76, 77)]).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ])
  })

  it('keeps thousandths', () => {
    const thousandths = [3, 5, 8, 13].map(
      (row) => measureOf(drawn((_, column, y) => (y === 60 + row && column < 77 + row ? 255 : 0))).darkness * 1000,
    )
    for (const value of thousandths) expect(value).toBeCloseTo(Math.round(value), 9)
    expect(thousandths.some((value) => Math.round(value) % 2 === 1)).toBe(true)
  })
})
