import { expect, test } from 'vitest'
import { present } from '../../../src/base/bug.ts'
import { drawVariants } from '../../../src/exam/index.ts'
import { isShuffled, likenessOf } from '../../../src/exam/likeness.ts'
import { seatCopies } from '../../../src/exam/neighbours.ts'
import type { Blueprint } from '../../../src/model/blueprint.ts'
import type { Variant } from '../../../src/model/variant.ts'
import { bankOf, blueprint, draw, item, items, part, questionsIn } from '../../support/exam/banks.ts'
import { fullHall, rosterOf } from '../../support/exam/halls.ts'

const bank = bankOf([...items('q', 7), item('three', { options: 3 })])
const exam = blueprint([part([draw()], { shuffle: true })])
const seats = fullHall(20, 25)

function drawnIn(of: Blueprint, hall = seats, from = bank) {
  const roster = rosterOf(hall)
  const { value, diagnostics } = drawVariants({ bank: from, blueprint: of, roster, seats: hall, copies: hall.length })
  const { variants, copies } = present(value, 'drawn exam')
  const variantOf = (number: number): Variant => present(variants[number - 1], 'variant')
  const seated = seatCopies(copies, hall)
  const pairs = seated.flatMap(({ copy, beside }, i) =>
    beside.flatMap((j) => (j > i ? [[variantOf(copy.variant), variantOf(present(seated[j], 'seat').copy.variant)] as const] : [])),
  )
  return { variants, pairs, diagnostics }
}

const { variants, pairs, diagnostics } = drawnIn(exam)

test('with a variant each, no neighbours have an item with its options in the same order', () => {
  expect(pairs).toHaveLength(20 * 24 + 19 * 25 + 2 * 19 * 24)
  expect(pairs.filter(([a, b]) => likenessOf(a, b).sameOrder.length > 0)).toEqual([])
  expect(diagnostics).toEqual([])
})

test('neighbours have fewer items under the same number than chance gives them', () => {
  const inCommon = pairs.reduce((sum, [a, b]) => sum + likenessOf(a, b).sameNumber, 0) / pairs.length
  expect(inCommon).toBeLessThan(0.6) // one of eight items, by chance
})

/** Chi-squared of the places where the key of items with `options` options stands. */
function unevenness(of: readonly Variant[], options: number): number {
  const places = new Array<number>(options).fill(0)
  for (const variant of of)
    for (const { asked, order } of questionsIn(variant)) {
      if (order.length !== options) continue
      const place = order.findIndex((id) => asked.key.kind === 'choice' && asked.key.right.includes(id))
      places[place] = (places[place] ?? 0) + 1
    }
  const expected = places.reduce((sum, count) => sum + count, 0) / options
  return places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

test('the key is as often at every place: chi-squared of 3 and 2 degrees below its 0.9999 quantile', () => {
  expect(unevenness(variants, 4)).toBeLessThan(21.1)
  expect(unevenness(variants, 3)).toBeLessThan(18.4)
  const orders = new Map<string, number>()
  for (const question of variants.flatMap(questionsIn)) if (question.order.length === 4) count(orders, question.order.join(''))
  // 24 orders, 23 degrees of freedom
  const expected = (7 * 500) / 24
  expect(orders.size).toBe(24)
  expect([...orders.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)).toBeLessThan(59)
})

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

test('whoever sits alone has the variant of the seed', () => {
  const alone = drawnIn(exam, fullHall(1, 1))
  const plain = drawVariants({ bank, blueprint: exam, roster: undefined, copies: 1 }).value?.variants
  expect(alone.variants).toEqual(plain)
})

test('a number of variants: no two have an item in the same order, neighbours never share one', () => {
  const six = drawnIn({ ...exam, variants: 6 })
  expect(six.pairs.filter(([a, b]) => a.number === b.number)).toEqual([])
  for (const a of six.variants) for (const b of six.variants) if (a.number < b.number) expect(likenessOf(a, b).sameOrder).toEqual([])
})

test('what cannot be kept is reported: two options have two orders', () => {
  const two = bankOf([item('two', { options: 2 }), item('four')])
  const told = drawnIn(exam, fullHall(2, 2), two)
  expect(told.diagnostics.map(({ code, message }) => [code, message.slice(0, 26)])).toEqual([
    ['seats-same-order', '2 of 6 pairs of neighbours'],
  ])
  expect(questionsIn(told.variants[0]).every(({ asked }) => isShuffled(asked))).toBe(true)
  const three = drawnIn({ ...exam, variants: 3 }, fullHall(2, 2))
  expect(three.diagnostics.map(({ code }) => code)).toContain('seats-same-variant')
})
