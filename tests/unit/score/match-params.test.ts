import { expect, test } from 'vitest'
import { MATCH } from '../../../src/score/match-params.ts'

test('a column is filled in right nearly always, and rates are in order', () => {
  expect(MATCH.wrong + MATCH.missing + MATCH.second).toBeLessThan(0.02)
  expect(MATCH.mostDiffering).toBeLessThanOrEqual(MATCH.candidateDiffers)
  expect(MATCH.surest).toBeGreaterThan(1 - MATCH.wrong)
  expect(MATCH.surest).toBeLessThan(1)
})
