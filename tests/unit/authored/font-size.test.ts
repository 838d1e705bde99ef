import { expect, it } from 'vitest'
import { fontSizeOfText } from '../../../src/authored/font-size.ts'
import { mmOfTexPoint } from '../../../src/base/units.ts'

it.each([
  ['10pt', 10],
  [' 11.5 pt', 11.5],
  ['40pt', 40],
] as const)('reads %s', (text, points) => {
  // biome-ignore format: pairs
  expect(fontSizeOfText(text)).toBe(mmOfTexPoint(points))
})

it.each(['', '10', '10mm', '4.9pt', '41pt', '-10pt', 'pt'])('takes %j for no size', (text) => {
  expect(fontSizeOfText(text)).toBeUndefined()
})
