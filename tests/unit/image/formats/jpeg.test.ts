import { expect, it } from 'vitest'
import { jpegFormat } from '../../../../src/image/formats/jpeg.ts'

it('knows its own by the first bytes', () => {
  expect(jpegFormat.name).toBe('jpeg')
  expect(jpegFormat.sniff(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe(true)
  expect(jpegFormat.sniff(Uint8Array.from([0xff, 0xd8, 0x00]))).toBe(false)
  expect(jpegFormat.sniff(new Uint8Array())).toBe(false)
})
