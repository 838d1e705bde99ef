import { expect, it } from 'vitest'
import { penUseOf, UNKNOWN_PEN } from '../../../../src/omr/judge/pen-use.ts'

const mark = (ink: number, tone: number, spill = 0) => ({
  over: { ink, darkness: ink * tone, cells: ink },
  measure: { cover: ink + 0.1, spill },
})
const blank = mark(0.01, 0.5)

it('learns tone, strength, spill and fullness of a hand from its sure marks', () => {
  const pen = penUseOf([
    blank,
    mark(0.3, 0.8, 0.05),
    mark(0.32, 0.82, 0.02),
    mark(0.28, 0.78, 0.03),
    mark(0.31, 0.8, 0.04),
    mark(0.9, 0.3),
    blank,
    blank,
  ])
  expect(pen.tone).toBeCloseTo(0.8)
  expect(pen.usual?.strength).toBeCloseTo(0.31, 1)
  expect(pen.usual?.spill).toBeCloseTo(0.03)
  expect(pen.usual?.full).toBeCloseTo(0.31)
  // one odd mark does not make a careless hand
  expect(pen.usual?.scatter.strength).toBeLessThan(0.05)
  expect(pen.usual?.scatter.spill).toBeCloseTo(0.015, 2)
})

it('knows the tone of a hand before its usual mark', () => {
  const pen = penUseOf([0, 1, 2].map(() => mark(0.3, 0.7)))
  expect(pen.tone).toBeCloseTo(0.7)
  expect(pen.usual).toBeUndefined()
})

it('knows nothing of a hand with too few marks', () => {
  expect(penUseOf([mark(0.9, 0.9), mark(0.9, 0.9), blank])).toEqual(UNKNOWN_PEN)
  expect(penUseOf([])).toEqual(UNKNOWN_PEN)
  expect(UNKNOWN_PEN).toEqual({ tone: 0.55 })
})

it('takes no pen for paler than hard lead, nor for blacker than print', () => {
  expect(penUseOf([0, 1, 2].map(() => mark(0.9, 0.1))).tone).toBe(0.3)
  expect(penUseOf([0, 1, 2].map(() => mark(0.9, 1.3))).tone).toBe(1)
})

it('is sure of a mark by its ink in the cells, too: a letter printed blacker all over is none', () => {
  const over = (cells: number) => ({ ...mark(0.3, 0.7), over: { ink: 0.3, darkness: 0.21, cells } })
  expect([0.13, 0.11].map((cells) => penUseOf([0, 1, 2].map(() => over(cells))) !== UNKNOWN_PEN)).toEqual([true, false])
})

it('learns a hand that draws thin pale strokes from these, where they are more than its strong marks', () => {
  const stroke = { ...mark(0.13, 0.4), isStroke: true }
  const pen = penUseOf([stroke, stroke, stroke, stroke, stroke, blank, mark(0.3, 0.8)])
  expect(pen.tone).toBeCloseTo(0.4)
  expect(pen.usual?.strength).toBeCloseTo(0.13)
  expect(penUseOf([stroke, ...[0, 1, 2].map(() => mark(0.3, 0.8))]).tone).toBeCloseTo(0.8)
})

it('takes for sure neither what holds a tenth of ink nor what is hardly darker than paper', () => {
  const isKnown = (ink: number, tone: number) => penUseOf([0, 1, 2].map(() => ({ over: { ink, darkness: ink * tone, cells: 0.2 }, measure: { cover: 0, spill: 0 } }))) !== UNKNOWN_PEN // biome-ignore format: one thought
  expect([0.17, 0.12].map((ink) => isKnown(ink, 0.8))).toEqual([true, false])
  expect([0.36, 0.25].map((tone) => isKnown(0.19, tone))).toEqual([true, false])
})
