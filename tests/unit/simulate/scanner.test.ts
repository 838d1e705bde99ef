import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import type { Raster } from '../../../src/model/raster.ts'
import { type Distortion, scanPointOf } from '../../../src/simulate/distortion.ts'
import { levels } from '../../../src/simulate/levels.ts'
import { gaussianTable, noiseOf } from '../../../src/simulate/noise.ts'
import { type ScanLook, scanned } from '../../../src/simulate/scanner.ts'
import { pageLook, printerSettings, scannerSettings } from '../../../src/simulate/settings.ts'
import { drawSheet, smallRun } from '../../support/simulate/small-run.ts'

const format = { width: 210, height: 297 }
const chance = (seed: string) => {
  const noise = noiseOf(createRng(seed))
  return { noise, gaussian: gaussianTable(noise) }
}
const plain: ScanLook = { blur: 0, noise: 0, black: 0, white: 255, gamma: 1, shadeX: 0, shadeY: 0, lid: 255, specks: [], streaks: [] }
const still: Distortion = { page: format, dpi: 300, printScale: 1, rotation: 0, shift: { x: 0, y: 0 }, stretch: { x: 1, y: 1 }, waves: [] }

/** Centre of the ink within 4 mm of where it should be. */
function centroid(scan: Raster, near: { x: number; y: number }): { x: number; y: number } {
  const reach = ((scan.dpi ?? 300) / 25.4) * 3.4
  let [sum, x, y] = [0, 0, 0]
  for (let j = Math.round(near.y - reach); j < near.y + reach; j++)
    for (let i = Math.round(near.x - reach); i < near.x + reach; i++) {
      const ink = Math.max(0, 160 - (scan.grey[j * scan.width + i] ?? 255))
      sum += ink
      x += ink * (i + 0.5)
      y += ink * (j + 0.5)
    }
  return { x: x / sum, y: y / sum }
}

test.each(['a', 'b', 'c', 'd'])('the discs land where the truth says, within 0.3 pixel (seed %s)', (seed) => {
  const sheet = smallRun(1).sheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  const page = drawSheet(sheet)
  const rng = createRng(`land ${seed}`)
  const use = {
    printer: printerSettings(rng, levels.office),
    scanner: scannerSettings(rng, levels.office, format),
    format,
    turned: seed === 'b' ? 2 : 0,
    sourcePerMm: page.width / 210,
  }
  const look = pageLook(rng, levels.office, use)
  const scan = scanned(page, look.distortion, { ...look.scan, specks: [], streaks: [] }, chance(seed))
  for (const fiducial of sheet.fiducials) {
    const due = scanPointOf(look.distortion, fiducial)
    const found = centroid(scan, due)
    expect(Math.hypot(found.x - due.x, found.y - due.y)).toBeLessThan(0.3)
  }
})

test('an undistorted scan is the page itself', () => {
  const sheet = smallRun(1).sheets[1]
  if (sheet === undefined) throw new Error('no sheet')
  const page = drawSheet(sheet)
  const scan = scanned(page, still, plain, chance('same'))
  expect([scan.width, scan.height, scan.dpi]).toEqual([2480, 3508, 300])
  let differing = 0
  page.grey.forEach((v, i) => {
    if (Math.abs(v - (scan.grey[i] ?? 0)) > 80) differing++
  })
  expect(differing).toBeLessThan(0.001 * page.grey.length)
})

test('tone, light, streaks, specks and the lid do what they say', () => {
  const page: Raster = { width: 2480, height: 3508, grey: new Uint8Array(2480 * 3508).fill(255) }
  const look: ScanLook = {
    ...plain,
    white: 240,
    shadeX: 0.1,
    lid: 0,
    black: 20,
    specks: [{ x: 50, y: 50, radius: 1, level: 30 }],
    streaks: [{ x: 105, width: 0.5, depth: 40 }],
  }
  const scan = scanned(page, { ...still, shift: { x: 10, y: 0 }, dpi: 200 }, look, chance('tone'))
  const at = (x: number, y: number) => scan.grey[Math.round((y / 25.4) * 200) * scan.width + Math.round((x / 25.4) * 200)] ?? -1
  expect(at(106.5, 150)).toBe(240)
  expect(at(105, 150)).toBe(200)
  expect(at(50, 50)).toBe(30)
  expect(at(209, 150)).toBeGreaterThan(213)
  expect(at(209, 150)).toBeLessThan(220)
  expect(at(5, 150)).toBeLessThan(20)
})

test('noise has the deviation asked for', () => {
  const page: Raster = { width: 2480, height: 3508, grey: new Uint8Array(2480 * 3508).fill(255) }
  const scan = scanned(page, still, { ...plain, white: 200, noise: 4 }, chance('noise'))
  const inner = scan.grey.slice(2480 * 100, 2480 * 300).filter((_, i) => i % 2480 > 10 && i % 2480 < 2470)
  const mean = inner.reduce((s, v) => s + v, 0) / inner.length
  const deviation = Math.sqrt(inner.reduce((s, v) => s + (v - mean) ** 2, 0) / inner.length)
  expect(mean).toBeCloseTo(200, 0)
  expect(Math.abs(deviation - 4)).toBeLessThan(0.1)
})
