import { expect, test } from 'vitest'
import { ditherLevels, thresholdLevels } from '../../../src/simulate/bilevel.ts'

test('a threshold leaves black and white', () => {
  const levels = Uint8Array.of(0, 99, 100, 255)
  thresholdLevels(levels, 100)
  expect([...levels]).toEqual([0, 0, 255, 255])
})

test('dithering keeps the mean grey and leaves black and white', () => {
  for (const grey of [40, 128, 200]) {
    const levels = new Uint8Array(100 * 100).fill(grey)
    ditherLevels(levels, 100, 100)
    expect(new Set(levels)).toEqual(new Set([0, 255]))
    expect(Math.abs(levels.reduce((sum, v) => sum + v, 0) / 1e4 - grey)).toBeLessThan(2)
  }
})
