import { expect, test } from 'vitest'
import { inkShare } from '../../../src/simulate/ink-share.ts'

test('counts the ink within the frame', () => {
  const canvas = { grey: new Uint8Array(100 * 100).fill(255), width: 100, height: 100, perMmX: 10, perMmY: 10 }
  const box = { x: 2, y: 2, width: 5, height: 5 }
  for (let i = 20; i < 70; i++) for (const y of [20, 21, 68, 69]) canvas.grey[y * 100 + i] = 0
  expect(inkShare(canvas, box)).toBe(0)
  for (let y = 20; y < 45; y++) for (let x = 20; x < 70; x++) canvas.grey[y * 100 + x] = 100
  expect(inkShare(canvas, box)).toBeCloseTo(0.5, 1)
})
