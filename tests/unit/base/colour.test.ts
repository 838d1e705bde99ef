import { expect, it } from 'vitest'
import { greyOfHex, greyOfLuminance, luminanceOfRgb, rgbOfHex } from '../../../src/base/colour.ts'

it('reads colours of three and six digits, and nothing else', () => {
  expect(rgbOfHex('#f80')).toEqual([255, 136, 0])
  expect(rgbOfHex('#FF8800')).toEqual([255, 136, 0])
  expect(['red', '#ff', '#ggg', 'ff8800', ''].map(rgbOfHex)).toEqual([undefined, undefined, undefined, undefined, undefined])
})

it('gives greys back as they are, and colours the grey that is as light', () => {
  for (const part of [0, 1, 40, 128, 200, 255]) expect(greyOfLuminance(luminanceOfRgb([part, part, part]))).toBeCloseTo(part / 255, 3)
  expect(greyOfHex('#c7c7c7')).toBeCloseTo(0.78, 2)
  expect(greyOfHex('#00f') ?? 1).toBeLessThan(greyOfHex('#f00') ?? 0)
  expect(greyOfHex('#f00') ?? 1).toBeLessThan(greyOfHex('#0f0') ?? 0)
})
