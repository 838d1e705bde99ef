import { expect, it } from 'vitest'
import { crcOfBits, sha256, shortHash } from '../../../src/base/hash.ts'

it('hashes text and bytes alike', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(shortHash(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea')
})

it('divides by the generator: a message followed by its own check leaves no remainder', () => {
  const message = [1, 0, 1, 1, 0, 0, 1]
  const check = crcOfBits(message, 6, 0x03)
  const bits = Array.from({ length: 6 }, (_, i) => (check >> (5 - i)) & 1)
  expect(crcOfBits([...message, ...bits], 6, 0x03)).toBe(0)
})
