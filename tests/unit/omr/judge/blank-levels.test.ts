import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { cellsOf, levelOf, medianOf, type Prior, quantile } from '../../../../src/omr/judge/blank-levels.ts'

const measure = (ink: number, cells?: string) => ({
  zone: zoneId('z'),
  ink,
  darkness: ink / 2,
  cover: 0,
  spill: 0,
  ...(cells === undefined ? {} : { cells }),
})
const prior: Prior = { ink: 0.25, darkness: 0.1, spread: 0.03, most: 0.5, reach: 0.12, boxes: 2 }

describe('levelOf', () => {
  it('learns level, scatter and the letter from the boxes that are blank', () => {
    const blank = Array.from({ length: 30 }, (_, i) => measure(0.3 + (i % 3) * 0.01, '0f'.repeat(18)))
    const level = levelOf([...blank, ...Array.from({ length: 20 }, () => measure(0.95, 'f'.repeat(36)))], prior)
    expect(level.ink).toBeCloseTo(0.31, 1)
    expect(level.spread).toBeLessThan(0.02)
    expect(level.cells?.slice(0, 4)).toEqual([0, 1, 0, 1])
    expect(level.unsure).toBeLessThan(0.005)
  })

  it('keeps to the prior where nothing can be blank, with its letter if it has one', () => {
    const full = Array.from({ length: 20 }, () => measure(0.95, 'f'.repeat(36)))
    expect(levelOf(full, prior)).toEqual({ ink: 0.25, darkness: 0.1, spread: 0.03, unsure: 0.03 })
    expect(levelOf([], { ...prior, cells: [0.5] }).cells).toEqual([0.5])
  })

  it('leans on the prior where few are seen', () => {
    const one = levelOf([measure(0.35)], prior)
    expect(one.ink).toBeCloseTo((0.35 + 2 * 0.25) / 3)
    expect(one.unsure).toBeCloseTo(0.02)
  })
})

it('reads the cells of a measure, and none of older readings', () => {
  expect(cellsOf(measure(0, '0f3'))).toEqual([0, 1, 0.2])
  expect(cellsOf(measure(0))).toBeUndefined()
})

it('takes medians and quantiles', () => {
  expect(medianOf([3, 1, 2])).toBe(2)
  expect(medianOf([4, 1, 2, 3])).toBe(2.5)
  expect(medianOf([])).toBe(0)
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2)
  expect(quantile([], 0.5)).toBeUndefined()
})
