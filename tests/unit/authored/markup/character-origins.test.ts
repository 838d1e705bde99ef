import { expect, it } from 'vitest'
import { originsOf } from '../../../../src/authored/markup/character-origins.ts'

const offsets = (value: string, raw: string) => originsOf(value, raw).map(({ offset, literal }) => (literal ? offset : -offset))

it('finds characters behind escapes, references and line prefixes', () => {
  expect(offsets('ab', 'ab')).toEqual([0, 1])
  expect(offsets('a$b', 'a\\$b')).toEqual([0, -1, 3])
  expect(offsets('a$b', 'a&dollar;b')).toEqual([0, -1, 9])
  expect(offsets('a\nb', 'a\n> b')).toEqual([0, 1, 4])
})

it('gives every character an origin even when the source does not have it', () => {
  expect(offsets('abc', 'a')).toEqual([0, -1, -1])
})
