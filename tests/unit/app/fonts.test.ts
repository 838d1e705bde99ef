import { expect, it } from 'vitest'
import { loadFonts } from '../../../src/app/fonts.ts'

it('loads every face as a TrueType file', () => {
  const fonts = loadFonts()
  expect(fonts.length).toBeGreaterThanOrEqual(6)
  for (const { bytes } of fonts) expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0])
})
