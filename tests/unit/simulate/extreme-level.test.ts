import { expect, test } from 'vitest'
import { extreme } from '../../../src/simulate/extreme-level.ts'
import { levels } from '../../../src/simulate/levels.ts'

// The figures were fixed before any reader was tuned on them: a reader that fails is to be mended, not they.
test('extreme holds what is said of it', () => {
  expect(extreme.printer.scale).toEqual([0.85, 1.1])
  expect(extreme.scanner.quality).toEqual([20, 60])
  expect(extreme.scanner.dpi).toEqual([100, 150, 200])
  expect(extreme.harm?.machine.bilevel).toBe(0.35)
})

test('extreme is worse than rough in all that it harms', () => {
  for (const key of ['changed', 'doubled', 'stray', 'wrongDigit', 'missingDigit'] as const)
    expect(extreme.slips[key]).toBeGreaterThan(levels.rough.slips[key])
  for (const key of ['rotation', 'shift', 'stretch', 'curl', 'shade', 'specks', 'streaks', 'darkLid', 'through'] as const)
    expect(extreme.scanner[key]).toBeGreaterThan(levels.rough.scanner[key])
  for (const key of ['voids', 'dust'] as const) expect(extreme.harm?.toner[key][1]).toBeGreaterThan(levels.rough.harm?.toner[key][1] ?? 1e9)
})
