import { expect, test } from 'vitest'
import { present } from '../../../src/base/bug.ts'
import { drawVariants } from '../../../src/exam/index.ts'
import { isShuffled, likenessOf } from '../../../src/exam/likeness.ts'
import type { Variant } from '../../../src/model/variant.ts'
import { bankOf, blueprint, draw, item, part, questionsIn } from '../../support/exam/banks.ts'

const bank = bankOf([item('two', { options: 2 }), item('pinned', { options: 3, pins: { b: 'first', c: 'last' } }), item('four')])
const [drawn] = drawVariants({ bank, blueprint: blueprint([part([draw()])]), roster: undefined, copies: 1 }).value?.variants ?? []
const variant = present(drawn, 'variant')

/** The same with the options of an item turned round, or its question under another number. */
const changed = (id: string, change: 'order' | 'number'): Variant => ({
  ...variant,
  parts: variant.parts.map((p) => ({
    ...p,
    entries: p.entries.map((entry) => {
      if (entry.kind !== 'question' || entry.question.asked.item !== id) return entry
      const { order, number } = entry.question
      const question = change === 'order' ? { order: order.toReversed() } : { number: number + 9 }
      return { ...entry, question: { ...entry.question, ...question } }
    }),
  })),
})

test('only items whose options have several orders have one in common', () => {
  expect(questionsIn(variant).map(({ asked }) => [asked.item, isShuffled(asked)])).toEqual([
    ['two', true],
    ['pinned', false],
    ['four', true],
  ])
  expect(likenessOf(variant, variant)).toEqual({ sameOrder: ['two', 'four'], sameNumber: 3 })
  expect(likenessOf(variant, changed('four', 'order')).sameOrder).toEqual(['two'])
  expect(likenessOf(variant, changed('two', 'number'))).toEqual({ sameOrder: ['two', 'four'], sameNumber: 2 })
})
