import { expect, it } from 'vitest'
import { LABELS } from '../../../src/app/label-params.ts'

it('takes a field for labelled at less ink than the smallest label leaves in a large field', () => {
  const bars = (25 * 8) / 2
  expect(LABELS.leastInk).toBeLessThan(bars / (120 * 20))
  expect(LABELS.margin).toBeGreaterThan(LABELS.inset)
})
