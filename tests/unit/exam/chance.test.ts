import { expect, test } from 'vitest'
import { shortHash } from '../../../src/base/hash.ts'
import { chanceOf } from '../../../src/exam/chance.ts'

const own = (word: string) => word
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

test('the same name gives the same order, another purpose, variant or seed another one', () => {
  const order = (seed: string, variant: number, purpose: string) => chanceOf(seed, variant).shuffle(letters, purpose, own).join('')
  const first = order('s', 1, 'order')
  expect(order('s', 1, 'order')).toBe(first)
  expect([order('s', 2, 'order'), order('s', 1, 'pick'), order('t', 1, 'order')]).not.toContain(first)
  expect([...first].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(letters)
})

test('a further thing leaves the others in their order', () => {
  for (let variant = 1; variant <= 50; variant++) {
    const chance = chanceOf('s', variant)
    const before = chance.shuffle(letters, 'order', own)
    const after = chance.shuffle(['new', ...letters], 'order', own)
    expect(after.filter((word) => word !== 'new')).toEqual(before)
  }
})

test('every place is as likely: 6 things, 6000 orders, chi-squared below its 0.9999 quantile', () => {
  const things = letters.slice(0, 6)
  const counts = things.map(() => things.map(() => 0))
  for (let variant = 1; variant <= 6000; variant++) {
    for (const [place, thing] of chanceOf('uniform', variant).shuffle(things, 'order', own).entries()) {
      const row = counts[things.indexOf(thing)]
      if (row !== undefined) row[place] = (row[place] ?? 0) + 1
    }
  }
  const chi2 = counts.flat().reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  expect(chi2).toBeLessThan(60.1) // 25 degrees of freedom
  expect(chi2).toBeGreaterThan(5.5) // and not evened out by hand: the 0.0001 quantile is 5.9
})

test('the options of an item have a stream of their own', () => {
  const chance = chanceOf('s', 1)
  const used = chance.ofOptions('other')
  used.unit()
  expect(chance.ofOptions('x').unit()).toBe(chanceOf('s', 1).ofOptions('x').unit())
  expect(chance.ofOptions('x').unit()).not.toBe(chance.ofOptions('y').unit())
})

test('a random number is the hash of all that names it, whatever characters that has', () => {
  const ids = ['a"b', 'c,d', 'é]']
  const keyOf = (id: string) => shortHash(JSON.stringify(['s"[', 'variant 3', 'the "order"', id]))
  const expected = ids.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  expect(chanceOf('s"[', 3).shuffle(ids, 'the "order"', own)).toEqual(expected)
})
