import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { KEY_COLUMNS, schemeText } from '../../../src/exchange/key-table.ts'
import { itemId, optionId } from '../../../src/model/ids.ts'
import type { Asked, Question, Variant } from '../../../src/model/variant.ts'
import { keyJsonOf, keyRowsOf } from '../../support/keys.ts'
import { matching, number } from '../../support/variants.ts'

const option = (id: string) => ({ id: optionId(id), content: [], feedback: [] })
const asked = {
  item: itemId('knn-rate'),
  hash: 'h',
  type: 'multiple-choice',
  points: ratio(1, 3),
  scored: true,
  tags: [],
  leadIn: [],
  stem: [],
  afterOptions: [],
  field: { kind: 'choice', pick: 'many', options: ['a', 'b', 'c'].map(option), arrangement: { kind: 'list', columns: 1 } },
  key: { kind: 'choice', right: [optionId('a'), optionId('c')] },
  scheme: { scheme: 'per-option', params: {} },
  solution: [],
  keepTogether: true,
} as Asked
const variant = (number: number, order: string[]): Variant => ({
  number,
  parts: [
    { title: [], intro: [], newPage: false, entries: [{ kind: 'question', question: { number: 4, asked, order: order.map(optionId) } }] },
  ],
})

it('gives the letters as printed on each variant and the option ids behind them', () => {
  const rows = keyRowsOf([variant(1, ['a', 'b', 'c']), variant(2, ['b', 'c', 'a'])])
  expect(rows.map((row) => [row['variant'], row['question'], row['correct'], row['options'], row['points']])).toEqual([
    [1, 4, 'AC', 'a c', '1/3'],
    [2, 4, 'BC', 'c a', '1/3'],
  ])
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...KEY_COLUMNS].sort())
})

it('keeps ids, not letters, in JSON', () => {
  expect(keyJsonOf([variant(2, ['b', 'c', 'a'])])).toEqual({
    schema: 'key@1',
    variants: [
      {
        variant: 2,
        questions: [
          {
            question: 4,
            item: 'knn-rate',
            type: 'multiple-choice',
            points: '1/3',
            order: ['b', 'c', 'a'],
            right: ['a', 'c'],
            scheme: { scheme: 'per-option', params: {} },
          },
        ],
      },
    ],
  })
})

it('tells what was drawn for a question', () => {
  const drawn = { ...asked, values: { a: '3', city: 'San José' } }
  const entries = [{ kind: 'question' as const, question: { number: 1, asked: drawn, order: [] } }]
  const variants = [{ number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }]
  expect(keyRowsOf(variants)).toMatchObject([{ values: 'a = 3; city = San José' }])
  expect(keyJsonOf(variants)).toMatchObject({ variants: [{ questions: [{ values: { a: '3', city: 'San José' } }] }] })
  expect(keyRowsOf([variant(1, ['a', 'b', 'c'])])).toMatchObject([{ values: '' }])
})

it('keys a number by its value and what else is accepted, pairs by their rows as printed', () => {
  const pairs = matching('layers', 'Which layer?', ['TCP', 'IP'], ['transport', 'network', 'physical'])
  const order = ['2.c', '2.b', '2.a', '1.c', '1.b', '1.a'].map(optionId)
  const questions: readonly Question[] = [
    { number: 1, asked: number('slope', 'How steep?'), order: [] },
    { number: 2, asked: pairs, order },
  ]
  const entries = questions.map((question) => ({ kind: 'question' as const, question }))
  const variants = [{ number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }]
  expect(keyRowsOf(variants)).toMatchObject([
    { item: 'slope', correct: '12.5', options: '' },
    { item: 'layers', correct: '1B 2C', options: '2.b 1.a' },
  ])
  expect(keyJsonOf(variants)).toMatchObject({
    variants: [{ questions: [{ right: ['25/2'], value: '25/2', tolerance: '1/5' }, { right: ['1.a', '2.b'] }] }],
  })
})

it('says how each question is scored', () => {
  const scheme = { scheme: 'right-wrong', params: { wrong: '-1/4', several: 'invalid' } }
  expect(keyRowsOf([variant(1, ['a'])])).toMatchObject([{ scheme: 'per-option' }])
  expect(schemeText({ scored: true, scheme })).toBe('right-wrong wrong=-1/4 several=invalid')
  expect(schemeText({ scored: false, scheme })).toBe('not scored')
})
