import { expect, it } from 'vitest'
import { tiffFormat } from '../../../../src/image/formats/tiff.ts'

it('knows its own by the first bytes', () => {
  expect(tiffFormat.name).toBe('tiff')
  expect(tiffFormat.sniff(Uint8Array.from([0x4d, 0x4d, 0, 0x2b, 0, 8]))).toBe(true)
  expect(tiffFormat.sniff(Uint8Array.from([0x49, 0x49, 0, 0x2a]))).toBe(false)
  expect(tiffFormat.sniff(new Uint8Array())).toBe(false)
})
