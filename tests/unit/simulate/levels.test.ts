import { expect, test } from 'vitest'
import { levels } from '../../../src/simulate/levels.ts'

test('the levels hold what is said of them', () => {
  expect([levels.clean.scanner.rotation, levels.office.scanner.rotation]).toEqual([0.3, 1.2])
  expect(levels.clean.scanner.quality).toEqual([92, 92])
  expect(levels.office.scanner.quality).toEqual([70, 85])
  expect(levels.office.printer.scale).toEqual([0.98, 1.005])
  expect([levels.clean.scanner.dpi, levels.office.scanner.dpi]).toEqual([[300], [200, 300]])
})

test('office is in nothing easier than clean', () => {
  const { clean, office } = levels
  for (const key of ['changed', 'doubled', 'stray', 'wrongDigit', 'missingDigit'] as const)
    expect(office.slips[key]).toBeGreaterThanOrEqual(clean.slips[key])
  for (const key of ['rotation', 'shift', 'stretch', 'curl', 'shade', 'specks', 'streaks', 'darkLid', 'through'] as const)
    expect(office.scanner[key]).toBeGreaterThan(clean.scanner[key])
  for (const key of ['blur', 'noise'] as const) expect(office.scanner[key][1]).toBeGreaterThan(clean.scanner[key][1])
})
