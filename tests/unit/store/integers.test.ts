import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packIntegers, unpackIntegers } from '../../../src/store/integers.ts'

test('small numbers take one byte, large ones more, all come back', () => {
  expect([...packIntegers([0, -1, 1, 63, -64])]).toEqual([0, 1, 2, 126, 127])
  expect([...packIntegers([64, -65])]).toEqual([128, 1, 129, 1])
  const numbers = [0, -1, 64, -65, 210_000, -210_000, 2 ** 31, -(2 ** 40)]
  expect(unpackIntegers(packIntegers(numbers))).toEqual(numbers)
})

test('any whole numbers come back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 48), max: 2 ** 48 })), (numbers) => {
      expect(unpackIntegers(packIntegers(numbers))).toEqual(numbers)
    }),
  )
})
