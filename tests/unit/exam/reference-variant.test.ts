import { expect, test } from 'vitest'
import { present } from '../../../src/base/bug.ts'
import { drawVariants } from '../../../src/exam/draw-variants.ts'
import { referenceVariantOf } from '../../../src/exam/reference-variant.ts'
import { bankOf, blueprint, draw, item, items, outline, part, questionsIn, stimulus } from '../../support/exam/banks.ts'
import { choice, variantOf } from '../../support/variants.ts'

const bank = bankOf([...items('q', 5), item('s-1', { stimulus: 'figure' }), item('s-2', { stimulus: 'figure' })], [stimulus('figure')])
const exam = blueprint([
  part([draw({ items: ['q-1', 'q-2', 'q-3', 'q-4', 'q-5'], pick: 2 })], { shuffle: true }),
  part([draw({ items: ['s-2', 's-1'] })], { numberFrom: 1 }),
])
const variants = present(drawVariants({ bank, blueprint: exam, roster: undefined, copies: 40 }).value, 'exam').variants

test('everything that some variant asks is there once, in the bank’s order, with the options as written', () => {
  const reference = referenceVariantOf(variants, bank)
  expect(outline(reference)).toEqual(['1 q-1', '2 q-2', '3 q-3', '4 q-4', '5 q-5', '> text of figure', '1 s-1', '2 s-2'])
  expect(questionsIn(reference).every((question) => question.order.join('') === 'abcd')).toBe(true)
})

test('what no variant asks is left out, and numbers go on where the parts do', () => {
  const one = variants.slice(0, 1)
  const asked = questionsIn(one[0]).map((question) => question.asked.item)
  expect(questionsIn(referenceVariantOf(one, bank)).map((question) => question.asked.item)).toEqual(
    [...bank.items.keys()].filter((id) => asked.includes(id)),
  )
})

test('of drawn values it has those of the first variant that asks the item, and says so', () => {
  const once = choice('q', 'What is twice 3?', ['6', '7'], ['a'])
  const again = choice('q', 'What is twice 4?', ['8', '7'], ['a'])
  const bank = bankOf([item('q')])
  const questionOf = (variants: Parameters<typeof referenceVariantOf>[0]) => questionsIn(referenceVariantOf(variants, bank))[0]
  expect(questionOf([variantOf([once], 2), variantOf([again], 5), variantOf([once], 6)])).toMatchObject({
    asked: { hash: once.hash },
    valuesOf: 2,
  })
  expect(questionOf([variantOf([once], 2), variantOf([once], 5)])).not.toHaveProperty('valuesOf')
})
