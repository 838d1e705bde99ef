import { expect, it } from 'vitest'
import { keyTextOf } from '../../../src/exchange/key-text.ts'
import { optionId } from '../../../src/model/ids.ts'
import type { Asked, Question, Variant } from '../../../src/model/variant.ts'
import { keyFilesOf } from '../../support/keys.ts'
import { matching, number, sampleVariant } from '../../support/variants.ts'

const written = (variants: readonly Variant[]): readonly string[] => {
  const { table, document } = keyTextOf(variants)
  return [[...table].join(''), [...document].join('')]
}

const variantOf = (at: number, questions: readonly Question[]): Variant => ({
  number: at,
  parts: [{ title: [], intro: [], newPage: false, entries: questions.map((question) => ({ kind: 'question', question })) }],
})

it('says the same in parts as all at once', () => {
  for (const count of [1, 2, 7]) {
    const variants = Array.from({ length: count }, (_, i) => sampleVariant(i + 1))
    expect(written(variants)).toEqual(keyFilesOf(variants))
  }
})

it('says each question with its own number and order, though most of its text is remembered', () => {
  const pairs = matching('layers', 'Which layer?', ['TCP', 'IP'], ['transport', 'network', 'physical'])
  const orders = ['1.a 1.b 1.c 2.a 2.b 2.c', '2.c 2.b 2.a 1.c 1.b 1.a'].map((order) => order.split(' ').map(optionId))
  const variants = [0, 1, 0].map((which, i) =>
    variantOf(i + 1, [
      { number: 3 - i, asked: pairs, order: orders[which] ?? [] },
      { number: 9, asked: number('slope', 'How steep?'), order: [] },
    ]),
  )
  expect(written(variants)).toEqual(keyFilesOf(variants))
})

it('quotes what needs quotes, over lines too, and writes variants without questions', () => {
  const asked: Asked = { ...number('a,b', 'How much?'), values: { city: 'San "José"\nsecond line', formula: '=1+1' } }
  const variants = [variantOf(1, []), variantOf(2, [{ number: 1, asked, order: [] }])]
  expect(written(variants)).toEqual(keyFilesOf(variants))
})
