import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { levels } from '../../../src/simulate/levels.ts'
import { pageLook, printerSettings, scannerSettings } from '../../../src/simulate/settings.ts'

const format = { width: 210, height: 297 }
const stacks = (level: 'clean' | 'office') =>
  Array.from({ length: 400 }, (_, i) => scannerSettings(createRng(`stack ${i}`), levels[level], format))
const looks = (level: 'clean' | 'office', turned: number) =>
  stacks(level).map((scanner, i) => {
    const rng = createRng(`page ${i}`)
    return pageLook(rng, levels[level], { printer: printerSettings(rng, levels[level]), scanner, format, turned, sourcePerMm: 300 / 25.4 })
  })

test('scanners of an office differ, those of a clean class hardly', () => {
  const share = (of: (s: ReturnType<typeof scannerSettings>) => boolean, level: 'clean' | 'office') => stacks(level).filter(of).length / 400
  expect(share((s) => s.dpi === 200, 'office')).toBeCloseTo(0.5, 1)
  expect(share((s) => s.dpi === 300, 'clean')).toBe(1)
  expect(share((s) => s.lid < 100, 'office')).toBeCloseTo(levels.office.scanner.darkLid, 1)
  expect(share((s) => s.streaks.length > 0, 'office')).toBeCloseTo(levels.office.scanner.streaks, 1)
  expect(share((s) => s.quality >= 70 && s.quality <= 85, 'office')).toBe(1)
})

test('pages stay within their level and use it', () => {
  const skews = looks('office', 0).map((l) => Math.abs(l.distortion.rotation))
  expect(Math.max(...skews)).toBeLessThanOrEqual(1.2)
  expect(Math.max(...skews)).toBeGreaterThan(0.9)
  expect(Math.max(...looks('clean', 0).map((l) => Math.abs(l.distortion.rotation)))).toBeLessThanOrEqual(0.3)
  expect(looks('office', 0).every((l) => Math.abs(l.distortion.shift.x) <= 3 && Math.abs(l.distortion.shift.y) <= 3)).toBe(true)
  expect(looks('clean', 0).every((l) => l.distortion.waves.length === 0 && l.scan.specks.length === 0)).toBe(true)
  const specks = looks('office', 0).reduce((n, l) => n + l.scan.specks.length, 0) / 400
  expect(Math.abs(specks - 5)).toBeLessThan(0.5)
})

test('a page that lies upside down is turned by half', () => {
  expect(looks('office', 2).every((l) => Math.abs(l.distortion.rotation - 180) <= 1.2)).toBe(true)
})

test('print gain is told in pixels of the page', () => {
  const printer = { scale: 1, gain: 0.0254, toner: 0, mottle: 0 }
  const scanner = scannerSettings(createRng('s'), levels.clean, format)
  const look = pageLook(createRng('p'), levels.clean, { printer, scanner, format, turned: 0, sourcePerMm: 300 / 25.4 })
  expect(look.print.gain).toBeCloseTo(0.3, 9)
})
