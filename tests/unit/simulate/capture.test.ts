import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { type CaptureLook, captured } from '../../../src/simulate/capture.ts'
import { gaussianTable, noiseOf } from '../../../src/simulate/noise.ts'

const page = { width: 40, height: 40 }
const d = { page, dpi: 254, printScale: 1, rotation: 0, shift: { x: 0, y: 0 }, stretch: { x: 1, y: 1 }, waves: [] }
const raster = { width: 400, height: 400, grey: new Uint8Array(160_000).map((_, i) => (i % 400 < 200 ? 0 : 255)) }
const fine: CaptureLook = {
  ...{
    noise: 0,
    black: 30,
    white: 230,
    gamma: 1,
    specks: [],
    sigma: 0,
    motion: 0,
    direction: 0,
    sharpen: 0,
    texture: 0,
    shot: 0,
    columns: 0,
  },
  light: { vignette: 0, gradient: 0, direction: 0, shadows: [], creases: [] },
  surround: { level: 255, grain: 0 },
  streaks: [],
  depth: 'grey',
  threshold: 0.5,
}

function taken(look: Partial<CaptureLook>, seed = 'c') {
  const noise = noiseOf(createRng(seed))
  const { width, grey } = captured(raster, d, { ...fine, ...look }, { noise, gaussian: gaussianTable(noise) })
  return { grey, at: (x: number, y: number) => grey[y * width + x] ?? 0 }
}
/** Mean and deviation over a part of the white half. */
function spreadOf(grey: Uint8Array, from: number, to: number) {
  const values = grey.filter((_, i) => i % 400 >= from && i % 400 < to && i > 4000 && i < 156_000)
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length
  return { mean, deviation: Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length) }
}

test('a fair capture gives black and white their levels', () => {
  const { at } = taken({})
  expect([at(100, 200), at(300, 200)]).toEqual([30, 230])
})

test('noise grows with the light', () => {
  const { grey } = taken({ noise: 3, shot: 4 })
  expect(spreadOf(grey, 220, 380).deviation).toBeCloseTo(Math.sqrt(9 + 16 * (230 / 255)), 0)
  expect(spreadOf(grey, 20, 180).deviation).toBeCloseTo(Math.sqrt(9 + 16 * (30 / 255)), 0)
})

test('paper texture varies over some millimetres', () => {
  expect(spreadOf(taken({ texture: 6 }).grey, 220, 380).deviation).toBeGreaterThan(2)
})

test('streaks run along either axis, dark or light', () => {
  const dark = taken({ streaks: [{ along: 'y', x: 30, width: 0.4, depth: 80 }] })
  expect([dark.at(300, 50), dark.at(300, 350), dark.at(310, 50)]).toEqual([150, 150, 230])
  const light = taken({ streaks: [{ along: 'x', x: 30, width: 0.4, depth: -60 }] })
  expect([light.at(100, 300), light.at(100, 310)]).toEqual([90, 30])
})

test('a blur softens the edge; a capture without greys has two levels', () => {
  const { at } = taken({ sigma: 0.2 })
  expect(at(199, 200)).toBeGreaterThan(60)
  expect(at(199, 200)).toBeLessThan(140)
  expect(new Set(taken({ sigma: 0.2, noise: 4, depth: 'bilevel' }).grey)).toEqual(new Set([0, 255]))
  expect(new Set(taken({ sigma: 0.2, depth: 'dithered' }).grey)).toEqual(new Set([0, 255]))
})

test('the same seed gives the same bytes, another seed other ones', () => {
  const look = { noise: 3, shot: 2, texture: 2, columns: 1 }
  expect(taken(look).grey).toEqual(taken(look).grey)
  expect(taken(look, 'other').grey).not.toEqual(taken(look).grey)
})
