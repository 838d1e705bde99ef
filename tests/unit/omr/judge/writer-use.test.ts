import { expect, it } from 'vitest'
import { isStroker, strokeChance } from '../../../../src/omr/judge/writer-use.ts'

it('is sure of strokes only where the same writer answers other questions so, and fills hardly any', () => {
  const settled = 0.999
  // the question itself is counted: a writer of one answer says nothing about it
  expect(strokeChance({ strokes: 1, fills: 0 })).toBeLessThan(settled)
  expect(strokeChance({ strokes: 3, fills: 0 })).toBeGreaterThan(settled)
  expect(strokeChance({ strokes: 30, fills: 2 })).toBeGreaterThan(settled)
})

it('leaves strokes open of one who fills, few as they are or many', () => {
  for (const strokes of [0, 1, 5, 20]) {
    const chance = strokeChance({ strokes, fills: 20 })
    expect(chance).toBeLessThan(0.95)
    expect(chance).toBeGreaterThan(0.8)
  }
})

it('says of nobody that he strokes who did so twice, or fills as often', () => {
  expect(isStroker({ strokes: 2, fills: 0 })).toBe(false)
  expect(isStroker({ strokes: 3, fills: 0 })).toBe(true)
  expect(isStroker({ strokes: 5, fills: 5 })).toBe(false)
})

it('shares the accident of a question among its marks', () => {
  const surely = (marks: number): number => 1 - strokeChance({ strokes: 30, fills: 0 }, marks)
  expect(surely(8)).toBeCloseTo(surely(1) / 8, 6)
  expect(surely(8) * 8).toBeLessThan(0.001)
  expect(surely(1) * 8).toBeGreaterThan(0.001)
})

it('expects one answer in twenty-five by strokes of a writer of whom nothing else is known', () => {
  // the odds against an accident of 0.00015
  const odds = (strokes: number, fills: number) => {
    const chance = strokeChance({ strokes, fills })
    return (chance / (1 - chance)) * 0.00015
  }
  expect(odds(1, 0)).toBeGreaterThan(0.03)
  expect(odds(1, 0)).toBeLessThan(0.06)
  expect(odds(1, 9)).toBeGreaterThan(0.003)
  expect(odds(1, 9)).toBeLessThan(0.006)
})
