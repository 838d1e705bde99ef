import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import type { Raster } from '../../../src/model/raster.ts'
import { gaussianTable, noiseOf } from '../../../src/simulate/noise.ts'
import { printed } from '../../../src/simulate/printer.ts'

/** A black bar 20 pixels wide and a 25 % grey field. */
function page(): Raster {
  const grey = new Uint8Array(200 * 100).fill(255)
  for (let y = 10; y < 90; y++) {
    for (let x = 30; x < 50; x++) grey[y * 200 + x] = 0
    for (let x = 120; x < 180; x++) grey[y * 200 + x] = 191
  }
  return { width: 200, height: 100, grey }
}
const print = (gain: number, toner: number, mottle: number) => {
  const noise = noiseOf(createRng('print'))
  return printed(page(), { gain, toner, mottle }, noise, gaussianTable(noise))
}
/** Width of the bar in its middle row, as ink. */
const barWidth = (grey: Uint8Array, toner: number) =>
  grey.slice(50 * 200 + 20, 50 * 200 + 60).reduce((s, v) => s + (255 - v) / (255 - toner), 0)

test('white stays white and solid is as black as the toner', () => {
  const out = print(0, 30, 0)
  expect(out[5 * 200 + 5]).toBe(255)
  expect(out[50 * 200 + 40]).toBe(30)
  expect(barWidth(out, 30)).toBeCloseTo(20, 1)
})

test('gain widens strokes and darkens greys', () => {
  const out = print(0.4, 30, 0)
  expect(barWidth(out, 30)).toBeGreaterThan(20.2)
  expect(barWidth(out, 30)).toBeLessThan(21)
  expect(out[50 * 200 + 150]).toBeLessThan(print(0, 30, 0)[50 * 200 + 150] ?? 0)
})

test('toner is mottled, paper is not', () => {
  const out = print(0, 60, 5)
  const solid = Array.from(out.slice(50 * 200 + 32, 50 * 200 + 48))
  expect(new Set(solid).size).toBeGreaterThan(4)
  expect(out.slice(50 * 200 + 60, 50 * 200 + 110).every((v) => v === 255)).toBe(true)
})
