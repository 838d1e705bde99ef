import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { scanPointOf, sheetPointOf } from '../../../src/simulate/distortion.ts'
import { machineHarm, pageHarm, printerHarm } from '../../../src/simulate/harm.ts'
import { levels } from '../../../src/simulate/levels.ts'
import { pageLook, printerSettings, scannerSettings } from '../../../src/simulate/settings.ts'

const format = { width: 210, height: 297 }
const boxes = [{ x: 50, y: 100 }]
const MANY = 300

function pagesOf(name: 'rough' | 'extreme' | 'phone') {
  const level = levels[name]
  const params = level.harm
  if (params === undefined) throw new Error(`${name} does harm`)
  return Array.from({ length: MANY }, (_, i) => {
    const rng = createRng(`${name} ${i}`)
    const printer = printerHarm(rng.fork('printer'), params, format)
    const machine = machineHarm(rng.fork('machine'), params, boxes)
    const scanner = scannerSettings(rng.fork('scanner'), level, format)
    const look = pageLook(rng.fork('look'), level, { printer: printerSettings(rng, level), scanner, format, turned: 0, sourcePerMm: 12 })
    return {
      params,
      printer,
      machine,
      ...pageHarm(rng.fork('page'), { params, printer, machine, distortion: look.distortion, scan: look.scan }),
    }
  })
}
const share = <T>(all: readonly T[], of: (one: T) => boolean) => all.filter(of).length / all.length

test.each(['rough', 'extreme', 'phone'] as const)('%s: what is drawn lies in its spans, and chances come true', (name) => {
  const pages = pagesOf(name)
  for (const { params, printer, machine, harm } of pages) {
    expect(printer.density).toBeGreaterThanOrEqual(params.toner.density[0])
    expect(printer.voids).toBeLessThanOrEqual(params.toner.voids[1])
    expect(machine.sigma).toBeLessThanOrEqual(params.machine.sigma[1])
    expect(harm.through).toBeLessThanOrEqual(params.paper.through[1])
  }
  const { params } = pages[0] ?? { params: undefined }
  expect(Math.abs(share(pages, (p) => p.printer.copied) - (params?.toner.copied ?? 0))).toBeLessThan(0.1)
  expect(Math.abs(share(pages, (p) => p.machine.depth === 'bilevel') - (params?.machine.bilevel ?? 0))).toBeLessThan(0.1)
  expect(Math.abs(share(pages, (p) => p.harm.creases.length > 0) - (params?.paper.fold ?? 0))).toBeLessThan(0.1)
  expect(Math.abs(share(pages, (p) => p.machine.streaks.length > 0) - (params?.machine.aimed ?? 0))).toBeLessThan(0.1)
})

test('a streak that is aimed runs through a box', () => {
  for (const { along, x } of pagesOf('extreme').flatMap((p) => p.machine.streaks))
    expect(Math.abs(x - (along === 'x' ? 100 : 50))).toBeLessThanOrEqual(1.2)
})

test('every distortion can be followed there and back', () => {
  for (const { distortion } of [...pagesOf('rough'), ...pagesOf('extreme'), ...pagesOf('phone')])
    for (const point of [
      { x: 20, y: 20 },
      { x: 190, y: 20 },
      { x: 105, y: 150 },
      { x: 30, y: 270 },
    ]) {
      const back = sheetPointOf(distortion, scanPointOf(distortion, point))
      expect(Math.hypot(back.x - point.x, back.y - point.y)).toBeLessThan(1e-3)
    }
})

test('a telephone has a table, a scanner its lid', () => {
  expect(new Set(pagesOf('rough').map((p) => p.harm.capture.surround.grain))).toEqual(new Set([0]))
  expect(pagesOf('phone').every((p) => p.harm.capture.surround.level <= 190 && p.distortion.frame !== undefined)).toBe(true)
})
