import { expect, it } from 'vitest'
import { limits } from '../../../src/image/limits.ts'

it('lets every office scan through and bounds a page in memory', () => {
  const a3At600 = { width: 7016, height: 9921 }
  expect(a3At600.height).toBeLessThan(limits.side)
  expect(a3At600.width * a3At600.height).toBeLessThan(limits.pixels)
  expect(limits.pixels).toBeLessThanOrEqual(limits.side ** 2)
  expect(limits.renderPixels).toBeGreaterThan(3508 * 4961)
})
