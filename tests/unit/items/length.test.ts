import { expect, it } from 'vitest'
import { lengthOfText } from '../../../src/items/length.ts'

it.each([
  ['110mm', 110],
  ['8 cm', 80],
  ['0.5in', 12.7],
  ['11', undefined],
  ['-3mm', undefined],
  ['3 miles', undefined],
  ['999999cm', undefined],
])('reads %s', (text, mm) => {
  expect(lengthOfText(text)).toBe(mm)
})
