import { expect, test } from 'vitest'
import { lightAt } from '../../../src/simulate/light.ts'
import { lightRows } from '../../../src/simulate/light-rows.ts'

const page = { width: 50, height: 40 }
const d = { page, dpi: 254, printScale: 1, rotation: 0, shift: { x: 0, y: 0 }, stretch: { x: 1, y: 1 }, waves: [] }
const crease = { along: 'x' as const, at: 20, slope: 0.1, width: 0.6, flaked: 0, valley: 0.3, lean: 0 }

test('rows of light, asked for in turn, are what the light is at each pixel', () => {
  const light = { vignette: 0.3, gradient: 0.2, direction: 0.5, shadows: [], creases: [crease] }
  const rows = lightRows(d, light, 500)
  let worst = 0
  for (let y = 0; y < 400; y++) {
    const row = rows(y)
    for (let x = 0; x < 500; x += 7) {
      const at = { x: x / 10, y: y / 10 }
      worst = Math.max(worst, Math.abs((row[x] ?? 0) - lightAt(light, page, at, at)))
    }
  }
  expect(worst).toBeLessThan(0.05)
})
