import { expect, it } from 'vitest'
import { webpFormat } from '../../../../src/image/formats/webp.ts'

it('knows its own by the first bytes', () => {
  expect(webpFormat.name).toBe('webp')
  expect(webpFormat.sniff(Uint8Array.from([...Buffer.from('RIFF\x10\0\0\0WEBPVP8 ')]))).toBe(true)
  expect(webpFormat.sniff(Uint8Array.from([...Buffer.from('RIFF\x10\0\0\0WAVEfmt ')]))).toBe(false)
  expect(webpFormat.sniff(new Uint8Array())).toBe(false)
})
