import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { creaseLight, flakePage } from '../../../src/simulate/crease.ts'
import { gaussianTable, noiseOf } from '../../../src/simulate/noise.ts'

const crease = { along: 'x' as const, at: 20, slope: 0, width: 0.5, flaked: 0.8, valley: 0.3, lean: 0.1 }

test('light is lost in the valley and on one side, and comes back far from it', () => {
  expect(creaseLight(crease, { x: 5, y: 20 })).toBeCloseTo(0.7, 6)
  expect(creaseLight(crease, { x: 5, y: 10 })).toBeCloseTo(1, 6)
  expect(creaseLight(crease, { x: 5, y: 24 })).toBeCloseTo(1 - 0.1 * Math.exp(-4 / 35), 6)
})

test('toner flakes off along the fold only; bare paper stays', () => {
  const page = { width: 200, height: 400, grey: new Uint8Array(200 * 400).fill(20) }
  const noise = noiseOf(createRng('c'))
  flakePage(page, [crease], 10, { noise, gaussian: gaussianTable(noise) })
  const row = (y: number) => page.grey.subarray(y * 200, (y + 1) * 200)
  expect(row(200).filter((v) => v > 120).length).toBeGreaterThan(60)
  expect(row(150).every((v) => v === 20)).toBe(true)
  const bare = { width: 200, height: 400, grey: new Uint8Array(200 * 400).fill(255) }
  flakePage(bare, [crease], 10, { noise, gaussian: gaussianTable(noise) })
  expect(bare.grey.every((v) => v === 255)).toBe(true)
})
