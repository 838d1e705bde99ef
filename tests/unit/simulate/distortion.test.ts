import { expect, test } from 'vitest'
import { type Distortion, glassToSheet, scanPointOf, sheetPointOf, waveAt } from '../../../src/simulate/distortion.ts'

const d: Distortion = {
  page: { width: 210, height: 297 },
  dpi: 254,
  printScale: 0.98,
  rotation: 181.1,
  shift: { x: 2, y: -1.5 },
  stretch: { x: 1.002, y: 0.997 },
  waves: [
    { axis: 'x', along: 'y', amplitude: 0.4, length: 300, phase: 1 },
    { axis: 'y', along: 'y', amplitude: 0.3, length: 260, phase: 2 },
    { axis: 'y', along: 'x', amplitude: 0.2, length: 200, phase: 3 },
  ],
}

test('there and back again', () => {
  for (const point of [
    { x: 26.8, y: 24.72 },
    { x: 183.2, y: 280.2 },
    { x: 105, y: 148.5 },
  ]) {
    const back = sheetPointOf(d, scanPointOf(d, point))
    expect(back.x).toBeCloseTo(point.x, 7)
    expect(back.y).toBeCloseTo(point.y, 7)
  }
})

test('without waves and turns a point is scaled about the centre and shifted', () => {
  const plain: Distortion = { ...d, rotation: 0, stretch: { x: 1, y: 1 }, waves: [] }
  const p = scanPointOf(plain, { x: 5, y: 48.5 })
  expect(p.x).toBeCloseTo((105 + 2 - 100 * 0.98) * 10, 9)
  expect(p.y).toBeCloseTo((148.5 - 1.5 - 100 * 0.98) * 10, 9)
})

test('a positive rotation turns clockwise', () => {
  const quarter: Distortion = { ...d, printScale: 1, rotation: 90, shift: { x: 0, y: 0 }, stretch: { x: 1, y: 1 }, waves: [] }
  const top = scanPointOf(quarter, { x: 105, y: 48.5 })
  expect(top.x).toBeCloseTo(2050, 6)
  expect(top.y).toBeCloseTo(1485, 6)
})

test('the linear way back of an undistorted page is the identity', () => {
  const plain: Distortion = { ...d, printScale: 1, rotation: 0, shift: { x: 0, y: 0 }, stretch: { x: 1, y: 1 }, waves: [] }
  expect(glassToSheet(plain).map((v) => Math.round(v * 1e9) / 1e9 + 0)).toEqual([1, 0, 0, 0, 1, 0])
})

test('waves of one axis add up', () => {
  expect(waveAt(d, 'y', 'y', 0)).toBeCloseTo(0.3 * Math.sin(2), 12)
  expect(waveAt(d, 'x', 'x', 10)).toBe(0)
})
