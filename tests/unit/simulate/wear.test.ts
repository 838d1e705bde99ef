import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { gaussianTable, noiseOf } from '../../../src/simulate/noise.ts'
import { type Wear, wearPage } from '../../../src/simulate/wear.ts'

const fine: Wear = { voids: 0, voidSize: 0.2, density: 1, bands: [], dust: [], copied: false }
const SIDE = 1500

function worn(wear: Partial<Wear>, level = 10) {
  const page = { width: SIDE, height: SIDE, grey: new Uint8Array(SIDE * SIDE).fill(level) }
  const noise = noiseOf(createRng('wear'))
  wearPage(page, { ...fine, ...wear }, 12, { noise, gaussian: gaussianTable(noise) })
  return page.grey
}
const share = (grey: Uint8Array, of: (v: number) => boolean) => grey.filter(of).length / grey.length

test('voids leave about their share of solid black bare, and bare paper as it is', () => {
  for (const voids of [0.03, 0.1]) {
    const bare = share(worn({ voids }), (v) => v > 128)
    expect(bare).toBeGreaterThan(voids * 0.5)
    expect(bare).toBeLessThan(voids * 1.8)
  }
  expect(worn({ voids: 0.1 }, 255).every((v) => v === 255)).toBe(true)
  expect(share(worn({}), (v) => v > 60)).toBe(0)
})

test('starved toner is lighter, here and there a little more', () => {
  const grey = worn({ density: 0.6 })
  expect(grey.reduce((least, v) => Math.min(least, v))).toBeGreaterThan(95)
  expect(grey.reduce((most, v) => Math.max(most, v))).toBeLessThan(150)
})

test('a band is light along the feed', () => {
  const grey = worn({ bands: [{ at: 25, width: 0.5, missing: 0.9 }] })
  const column = (x: number) => Array.from({ length: SIDE }, (_, y) => grey[y * SIDE + x] ?? 0)
  expect(Math.min(...column(300))).toBeGreaterThan(180)
  expect(Math.max(...column(200))).toBeLessThan(50)
})

test('dust lies on bare paper', () => {
  const grey = worn({ dust: [{ x: 10, y: 10, radius: 0.15, level: 80 }] }, 255)
  expect(grey[120 * SIDE + 120]).toBe(80)
  expect(share(grey, (v) => v < 255)).toBeLessThan(0.0001)
})

test('a copy makes edges ragged and keeps solids and paper', () => {
  const page = {
    width: SIDE,
    height: SIDE,
    grey: new Uint8Array(SIDE * SIDE).map((_, i) => (i % SIDE < 300 ? 20 : i % SIDE === 300 ? 140 : 255)),
  }
  const noise = noiseOf(createRng('copy'))
  wearPage(page, { ...fine, copied: true }, 12, { noise, gaussian: gaussianTable(noise) })
  const column = (x: number) => Array.from({ length: SIDE - 2 }, (_, y) => page.grey[(y + 1) * SIDE + x] ?? 0)
  expect(Math.max(...column(200))).toBeLessThan(60)
  expect(Math.min(...column(400))).toBe(255)
  const edge = column(300)
  expect(Math.max(...edge) - Math.min(...edge)).toBeGreaterThan(100)
})
