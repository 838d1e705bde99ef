import { expect, test } from 'vitest'
import { levels } from '../../../src/simulate/levels.ts'
import { rough } from '../../../src/simulate/rough-level.ts'

// The figures were fixed before any reader was tuned on them: a reader that fails is to be mended, not they.
test('rough holds what is said of it', () => {
  expect(rough.printer.scale).toEqual([0.93, 1.02])
  expect(rough.scanner.quality).toEqual([45, 80])
  expect(rough.scanner.dpi).toEqual([150, 200, 200, 300])
  expect(rough.harm?.toner.voids).toEqual([0, 0.05])
  expect(rough.harm?.machine.sigma).toEqual([0.04, 0.1])
  expect(rough.hands.lapses?.share).toBe(0.002)
})

test('rough is worse than office in all that it harms', () => {
  for (const key of ['changed', 'doubled', 'stray', 'wrongDigit', 'missingDigit'] as const)
    expect(rough.slips[key]).toBeGreaterThanOrEqual(levels.office.slips[key])
  for (const key of ['rotation', 'shift', 'stretch', 'curl', 'shade', 'specks', 'streaks', 'darkLid', 'through'] as const)
    expect(rough.scanner[key]).toBeGreaterThan(levels.office.scanner[key])
})
