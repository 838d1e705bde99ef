import { expect, test } from 'vitest'
import { createRecent } from '../../../src/base/recent.ts'

test('keeps what was used last, and forgets the rest', () => {
  const recent = createRecent<number>(3)
  for (const [i, key] of ['a', 'b', 'c', 'd'].entries()) recent.set(key, i)
  expect(['a', 'b', 'c', 'd'].map(recent.get)).toEqual([0, 1, 2, 3])
  for (let i = 0; i < 6; i++) {
    recent.set(`new ${i}`, i)
    expect(recent.get('a')).toBe(0)
  }
  expect([recent.get('b'), recent.get('d')]).toEqual([undefined, undefined])
})

test('a value is replaced', () => {
  const recent = createRecent<string>(1)
  recent.set('a', 'first')
  recent.set('a', 'second')
  recent.set('b', 'other')
  expect(recent.get('a')).toBe('second')
})
