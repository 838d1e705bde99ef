import { expect, it } from 'vitest'
import { SMOOTH } from '../../../../src/omr/params.ts'
import { smoothed } from '../../../../src/omr/pixels/smoothed.ts'

const side = 2 * SMOOTH.reach + 1
const image = (levelAt: (x: number, y: number) => number) => ({
  width: 20,
  height: 12,
  scale: 2,
  grey: new Uint8Array(240).map((_, at) => levelAt(at % 20, Math.floor(at / 20))),
})

it('makes of dots the grey that they stand for', () => {
  const dots = smoothed(image((x, y) => ((x + y) % 2) * 255))
  expect(dots).toMatchObject({ width: 20, height: 12, scale: 2 })
  const inner = [...dots.grey].filter((_, at) => at % 20 >= SMOOTH.reach && at % 20 < 20 - SMOOTH.reach && at >= 40 && at < 200)
  expect(Math.min(...inner)).toBeGreaterThanOrEqual(120)
  expect(Math.max(...inner)).toBeLessThanOrEqual(135)
})

it('spreads a dot over the square around it, and keeps what is even, to the border', () => {
  const dot = smoothed(image((x, y) => (x === 10 && y === 6 ? 250 : 0)))
  expect([...dot.grey].filter((level) => level === 250 / side ** 2)).toHaveLength(side ** 2)
  expect([...smoothed(image(() => 77)).grey].every((level) => level === 77)).toBe(true)
})
