import { expect, test } from 'vitest'
import { cornersOf, distance, project } from '../../../src/base/geometry.ts'
import { createRng } from '../../../src/base/rng.ts'
import { shadowsOf, shotOf } from '../../../src/simulate/camera.ts'
import { phone } from '../../../src/simulate/phone-level.ts'

const page = { width: 210, height: 297 }
const params = phone.harm?.photo
if (params === undefined) throw new Error('the phone level takes photographs')
const shots = Array.from({ length: 300 }, (_, i) => shotOf(createRng(`shot ${i}`), params, page))

test('the whole page is in every picture and takes its share of it', () => {
  for (const { view, frame } of shots) {
    const corners = cornersOf({ x: 0, y: 0, ...page }).map((corner) => project(view, corner))
    expect(corners.every((p) => p.x > 0 && p.y > 0 && p.x < frame.width && p.y < frame.height)).toBe(true)
    const [xs, ys] = [corners.map((p) => p.x), corners.map((p) => p.y)]
    const fill = Math.max((Math.max(...xs) - Math.min(...xs)) / frame.width, (Math.max(...ys) - Math.min(...ys)) / frame.height)
    expect(fill).toBeGreaterThanOrEqual(params.fill[0] - 1e-9)
    expect(fill).toBeLessThanOrEqual(params.fill[1] + 1e-9)
  }
})

test('tilt makes opposite sides unequal, up to half in the worst picture; none when held straight', () => {
  const sides = ({ view }: (typeof shots)[number]) => {
    const [a, b, c, d] = cornersOf({ x: 0, y: 0, ...page }).map((corner) => project(view, corner)) as [never, never, never, never]
    return Math.max(Math.abs(Math.log(distance(a, b) / distance(d, c))), Math.abs(Math.log(distance(a, d) / distance(b, c))))
  }
  expect(Math.max(...shots.map(sides))).toBeGreaterThan(0.25)
  expect(Math.max(...shots.map(sides))).toBeLessThan(0.7)
  expect(sides(shotOf(createRng('straight'), { ...params, tilt: [0, 0] }, page))).toBeCloseTo(0, 9)
})

test('shadows come from an edge, as often as the level says', () => {
  const all = Array.from({ length: 400 }, (_, i) => shadowsOf(createRng(`shadow ${i}`), params, page))
  const mean = all.reduce((sum, shadows) => sum + shadows.length, 0) / 400
  expect(Math.abs(mean - params.shadow - params.finger)).toBeLessThan(0.12)
  for (const { from } of all.flat()) expect(from.x === 0 || from.x === page.width || from.y === page.height).toBe(true)
})
