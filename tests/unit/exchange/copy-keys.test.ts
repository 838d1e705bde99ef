import { expect, it } from 'vitest'
import { copyKeyDocument, copyKeyTable } from '../../../src/exchange/copy-keys.ts'
import { ids } from '../../support/score/papers.ts'
import { choice } from '../../support/variants.ts'

const asked = choice('two', 'Two?', ['1', '2', '3'], ['a', 'c'])
const variant = {
  number: 4,
  parts: [{ title: [], intro: [], newPage: false, entries: [{ kind: 'question', question: { number: 1, asked, order: ids('cab') } }] }],
} as const
const copies = [
  { copy: { number: 7, variant: 4, student: '1234' }, variant },
  { copy: { number: 9, variant: 4 }, variant },
]

it('has a row a copy and question, with whose it is', () => {
  expect(copyKeyTable(copies).split('\n')).toEqual([
    'copy,student,variant,question,item,type,points,correct,options,values,scheme',
    '7,1234,4,1,two,multiple-choice,1,AB,c a,,right-wrong',
    '9,,4,1,two,multiple-choice,1,AB,c a,,right-wrong',
    '',
  ])
})

it('says the same as JSON', () => {
  expect(copyKeyDocument(copies)).toMatchObject({
    schema: 'copy-keys@1',
    copies: [
      { copy: 7, student: '1234', variant: 4, questions: [{ question: 1, item: 'two', order: ['c', 'a', 'b'], right: ['a', 'c'] }] },
      { copy: 9, variant: 4 },
    ],
  })
})
