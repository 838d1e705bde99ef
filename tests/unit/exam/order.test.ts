import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { optionOrder, orderOnVariant } from '../../../src/exam/order.ts'
import { optionId } from '../../../src/model/ids.ts'
import type { Asked, Field, Option } from '../../../src/model/variant.ts'
import { choice, number } from '../../support/variants.ts'

type ChoiceField = Extract<Field, { readonly kind: 'choice' }>

const option = (id: string, pin?: 'first' | 'last'): Option => ({
  id: optionId(id),
  content: [],
  feedback: [],
  ...(pin === undefined ? {} : { pin }),
})

const fieldOf = (options: readonly Option[], shuffle?: ChoiceField['shuffle']): { readonly field: Field } => ({
  field: { kind: 'choice', pick: 'one', options, arrangement: { kind: 'inline' }, ...(shuffle === undefined ? {} : { shuffle }) },
})

const plain = ['a', 'b', 'c', 'd'].map((id) => option(id))
const rngs = Array.from({ length: 4000 }, (_, i) => createRng(`order ${i}`))

test('every option is as often at every place: chi-squared of 9 degrees below its 0.9999 quantile', () => {
  const counts = plain.map(() => plain.map(() => 0))
  for (const rng of rngs) {
    for (const [place, id] of optionOrder(fieldOf(plain), rng).entries()) {
      const row = counts['abcd'.indexOf(id)]
      if (row !== undefined) row[place] = (row[place] ?? 0) + 1
    }
  }
  const chi2 = counts.flat().reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  expect(chi2).toBeLessThan(33.7)
})

test('all orders are as likely: chi-squared of 23 degrees below its 0.9999 quantile', () => {
  const counts = new Map<string, number>()
  for (const rng of rngs) {
    const order = optionOrder(fieldOf(plain), rng).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(24)
  const due = rngs.length / 24
  expect([...counts.values()].reduce((sum, count) => sum + (count - due) ** 2 / due, 0)).toBeLessThan(57.1)
})

test('pinned options keep their end, several in the order written', () => {
  const pinned = [option('z1', 'last'), option('a'), option('f', 'first'), option('b'), option('z2', 'last'), option('c')]
  for (const rng of rngs.slice(0, 200)) {
    const order = optionOrder(fieldOf(pinned), rng)
    expect([order[0], order[4], order[5]]).toEqual(['f', 'z1', 'z2'])
    expect(order.slice(1, 4).toSorted((x, y) => (x < y ? -1 : 1))).toEqual(['a', 'b', 'c'])
  }
})

test('a fixed order is kept: as written, or as listed', () => {
  const rng = createRng('fixed')
  expect(optionOrder(fieldOf([option('b'), option('z', 'last'), option('a')], false), rng)).toEqual(['b', 'a', 'z'])
  expect(optionOrder(fieldOf(plain, [optionId('d'), optionId('b')]), rng)).toEqual(['d', 'b', 'a', 'c'])
})

test('a written question has no options', () => {
  const field: Field = { kind: 'written', parts: [], space: { height: 10, rule: 'none' } }
  expect(optionOrder({ field }, createRng('x'))).toEqual([])
})

test('rows are shuffled among each other, and their options alike in each', () => {
  const ids = ['x.a', 'x.b', 'x.c', 'y.a', 'y.b', 'y.c'].map(optionId)
  const rows = [0, 3].map((from) => ({ id: `${ids[from]}`.slice(0, 1), content: [], options: ids.slice(from, from + 3) }))
  const field = (more: Partial<ChoiceField> = {}): { readonly field: Field } => ({
    field: { kind: 'choice', pick: 'one', options: ids.map((id) => option(id)), rows, arrangement: { kind: 'list', columns: 1 }, ...more },
  })
  const orders = new Set(rngs.slice(0, 400).map((rng) => optionOrder(field(), rng).join(' ')))
  expect(orders.size).toBe(12)
  for (const order of orders) {
    const [first, second] = [order.slice(0, 11), order.slice(12)]
    expect(first.replaceAll(/[xy]/g, '')).toBe(second.replaceAll(/[xy]/g, ''))
  }
  expect(optionOrder(field({ shuffle: false }), createRng('any'))).toEqual(ids)
})

test('equal orders of an item with few options are one list, and no other item has it', () => {
  const [first, second] = [choice('a', '', ['x', 'y'], ['a']), choice('b', '', ['x', 'y'], ['a'])]
  const on = (asked: Asked, ids: string) => orderOnVariant(asked, () => [...ids].map(optionId))
  expect(on(first, 'ab')).toBe(on(first, 'ab'))
  expect(on(first, 'ba')).toEqual(['b', 'a'])
  expect(on(second, 'ab')).not.toBe(on(first, 'ab'))
  expect(on(first, 'abcde')).not.toBe(on(first, 'abcde'))
})

test('an item without an order to draw has one list, for which nothing is drawn again', () => {
  const asked = number('a', '')
  const first = orderOnVariant(asked, () => [])
  expect(orderOnVariant(asked, () => [optionId('x')])).toBe(first)
})
