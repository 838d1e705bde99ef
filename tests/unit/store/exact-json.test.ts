import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { exactJson, exactRatio, pack, packText, parseExactJson, unpack } from '../../../src/store/exact-json.ts'

const bytes = (packed: Uint8Array): ArrayBuffer => new Uint8Array(packed).buffer

test('fractions of any size come back exactly, wherever they stand', () => {
  const fraction = fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n })).map(([n, d]) => ratio(n, d))
  fc.assert(
    fc.property(fc.record({ a: fraction, rows: fc.array(fraction), deep: fc.record({ er: fraction }) }), (value) => {
      expect(parseExactJson(exactJson(value))).toEqual(value)
      expect(unpack(bytes(pack(value)))).toEqual(value)
    }),
  )
})

test('a fraction is written as text', () => {
  expect(exactJson({ points: ratio(-1, 3) })).toBe('{"points":{"$ratio":"-1/3"}}')
  expect(JSON.stringify(exactRatio(ratio(2)))).toBe('{"$ratio":"2"}')
  expect(unpack(bytes(packText('{"points":{"$ratio":"5/2"}}')))).toEqual({ points: ratio(5, 2) })
})

test('plain values come back as they were', () => {
  const value = { text: 'größer $ratio "', list: [1, 0.1, null, true], none: {} }
  expect(unpack(bytes(pack(value)))).toEqual(value)
})

test('what is no fraction is a bug, not a guess', () => {
  expect(() => parseExactJson('{"$ratio":"a third"}')).toThrow('a third')
})
