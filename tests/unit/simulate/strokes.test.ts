import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { noiseOf } from '../../../src/simulate/noise.ts'
import { drawStroke, smooth } from '../../../src/simulate/strokes.ts'

const canvasOf = (level: number) => ({ grey: new Uint8Array(100 * 60).fill(level), width: 100, height: 60, perMmX: 10, perMmY: 10 })
const black = { level: 0, grain: 0, opaque: false }
const noise = () => noiseOf(createRng('stroke'))

test('a stroke covers its length times its width, and nothing beyond', () => {
  const canvas = canvasOf(255)
  drawStroke(
    canvas,
    {
      points: [
        { x: 2, y: 3 },
        { x: 8, y: 3 },
      ],
      width: 1,
      ink: black,
    },
    noise(),
  )
  const ink = canvas.grey.reduce((sum, v) => sum + (255 - v) / 255, 0)
  // 6 mm × 1 mm and two round ends, at 100 pixels a square mm; pressure may change the width by 12 %.
  expect(Math.abs(ink / (100 * (6 + Math.PI / 4)) - 1)).toBeLessThan(0.13)
  expect(canvas.grey[30 * 100 + 50]).toBe(0)
  expect(canvas.grey[30 * 100 + 95]).toBe(255)
  expect(canvas.grey[40 * 100 + 50]).toBe(255)
})

test('ink darkens what is there, correction fluid covers it', () => {
  const line = {
    points: [
      { x: 1, y: 3 },
      { x: 9, y: 3 },
    ],
    width: 1,
  }
  const grey = canvasOf(128)
  drawStroke(grey, { ...line, ink: { level: 128, grain: 0, opaque: false } }, noise())
  expect(grey.grey[3050]).toBe(64)
  drawStroke(grey, { ...line, ink: { level: 250, grain: 0, opaque: true } }, noise())
  expect(grey.grey[3050]).toBe(250)
})

test('a stroke beside the page leaves it alone, one across its rim is cut', () => {
  const canvas = canvasOf(255)
  drawStroke(
    canvas,
    {
      points: [
        { x: -9, y: -9 },
        { x: -5, y: -5 },
      ],
      width: 1,
      ink: black,
    },
    noise(),
  )
  expect(canvas.grey.every((v) => v === 255)).toBe(true)
  drawStroke(
    canvas,
    {
      points: [
        { x: -5, y: 3 },
        { x: 1, y: 3 },
      ],
      width: 1,
      ink: black,
    },
    noise(),
  )
  expect(canvas.grey[3000]).toBe(0)
})

test('a smooth curve passes through its points', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 1, y: 2 },
    { x: 3, y: -1 },
  ]
  const curve = smooth(points, 4)
  expect(curve.length).toBe(9)
  expect([curve[0], curve[4], curve[8]]).toEqual(points)
})
