import { expect, it } from 'vitest'
import { mmOfPixels } from '../../../src/image/natural-size.ts'

it('goes by 96 to the inch when the resolution is unsaid or absurd', () => {
  expect(mmOfPixels(300, 300)).toBeCloseTo(25.4)
  expect(mmOfPixels(96, undefined)).toBeCloseTo(25.4)
  expect(mmOfPixels(96, 1)).toBeCloseTo(25.4)
  expect(mmOfPixels(96, 25.4)).toBeCloseTo(25.4)
})
