import { expect, test } from 'vitest'
import { blurField, sharpenLevels, smearField } from '../../../src/simulate/optics.ts'

const spot = (width = 41, height = 41) => {
  const light = new Float32Array(width * height)
  light[((height - 1) / 2) * width + (width - 1) / 2] = 1000
  return { width, height, light }
}
const moment = (field: ReturnType<typeof spot>, of: (dx: number, dy: number) => number) =>
  field.light.reduce((sum, v, i) => sum + v * of((i % field.width) - 20, Math.floor(i / field.width) - 20), 0)

test('a blur keeps the light and spreads it by its deviation along both axes', () => {
  for (const sigma of [0.8, 2, 3]) {
    const field = spot()
    blurField(field, sigma)
    const all = moment(field, () => 1)
    expect(all).toBeCloseTo(1000, 1)
    expect(Math.abs(Math.sqrt(moment(field, (dx) => dx * dx) / all) / sigma - 1)).toBeLessThan(0.08)
    expect(Math.abs(Math.sqrt(moment(field, (_, dy) => dy * dy) / all) / sigma - 1)).toBeLessThan(0.08)
  }
})

test('a blur of a fifth of a pixel is none', () => {
  const field = spot()
  blurField(field, 0.19)
  expect(field.light).toEqual(spot().light)
})

test('an even field stays even up to its rims', () => {
  const field = { width: 30, height: 20, light: new Float32Array(600).fill(77) }
  blurField(field, 2)
  smearField(field, 5, 0.6)
  expect(field.light.every((v) => Math.abs(v - 77) < 1e-3)).toBe(true)
})

test('a smear spreads along its direction only', () => {
  const field = spot()
  smearField(field, 6, 0)
  expect(moment(field, () => 1)).toBeCloseTo(1000, 1)
  expect(moment(field, (_, dy) => dy * dy)).toBe(0)
  expect(moment(field, (dx) => dx * dx)).toBeGreaterThan(3000)
})

test('sharpening overshoots at edges and leaves even parts alone', () => {
  const levels = new Uint8Array(20 * 5).map((_, i) => (i % 20 < 10 ? 100 : 150))
  sharpenLevels(levels, 20, 5, 1.2)
  const row = [...levels.subarray(40, 60)]
  expect(row[5]).toBe(100)
  expect(row[9]).toBe(80)
  expect(row[10]).toBe(170)
  expect(row[15]).toBe(150)
})
