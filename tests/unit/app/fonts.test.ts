import { expect, it } from 'vitest'
import { loadFonts, withFonts } from '../../../src/app/fonts.ts'

it('loads every face as a TrueType file', () => {
  const fonts = loadFonts()
  expect(fonts.length).toBeGreaterThanOrEqual(6)
  for (const { bytes } of fonts) expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0])
})

it('puts own fonts in place of those of the same name', () => {
  const [a, b, own, other] = ['a', 'b', 'b', 'c'].map((id, i) => ({ id, bytes: Uint8Array.from([i]) }))
  const all = [a, b].flatMap((font) => font ?? [])
  const mine = [own, other].flatMap((font) => font ?? [])
  expect(withFonts(all, mine)).toEqual([a, own, other])
})
