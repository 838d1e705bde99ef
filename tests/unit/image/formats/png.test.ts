import { expect, it } from 'vitest'
import { pngFormat } from '../../../../src/image/formats/png.ts'

it('knows its own by the first bytes', () => {
  expect(pngFormat.name).toBe('png')
  expect(pngFormat.sniff(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe(true)
  expect(pngFormat.sniff(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a]))).toBe(false)
  expect(pngFormat.sniff(new Uint8Array())).toBe(false)
})
