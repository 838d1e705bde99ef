import { expect, it } from 'vitest'
import { optionId, zoneId } from '../../../src/model/ids.ts'
import type { Question } from '../../../src/model/variant.ts'
import { readBoxes } from '../../../src/score/read-boxes.ts'
import { rulingOf } from '../../../src/score/ruling.ts'
import { asked, decision, pagesOf, sheetsOf } from '../../support/score/papers.ts'
import { sampleItems } from '../../support/variants.ts'

const question = (of: Question['asked'], order: string): Question => ({ number: 1, asked: of, order: [...order].map(optionId) })
const word = decision({ kind: 'zone', copy: 1, page: 1, zone: zoneId('one.c'), marked: true })

const boxesOn = (marked: readonly string[]) =>
  readBoxes(sheetsOf(1), new Map(pagesOf(1, marked).map((page) => [page.reading.page, page])), rulingOf([word]))

it('gives the boxes of a choice as printed: letter, what was seen, what was decided', () => {
  expect(boxesOn(['?one.c', 'xone.d'])(question(asked.one, 'dcba'))).toEqual([
    { page: 1, name: 'd', letter: 'A', right: false, mark: 'cancelled', probability: 0.001, state: 'empty' },
    { page: 1, name: 'c', letter: 'B', right: false, mark: 'doubtful', probability: 0.5, decided: word, state: 'ticked' },
    { page: 1, name: 'b', letter: 'C', right: true, mark: 'blank', probability: 0.001, state: 'empty' },
    { page: 1, name: 'a', letter: 'D', right: false, mark: 'blank', probability: 0.001, state: 'empty' },
  ])
})

it("names points of grader's boxes, and says nothing of what nobody saw", () => {
  expect(boxesOn(['three.2'])(question(asked.three, '')).map(({ name, mark }) => [name, mark])).toEqual([
    ['0', 'blank'],
    ['1', 'blank'],
    ['2', 'marked'],
  ])
  const unseen = readBoxes(sheetsOf(1), new Map(), rulingOf([]))
  expect(unseen(question(asked.three, ''))[0]).toEqual({ page: 3, name: '0', state: 'open' })
  expect(unseen(question(sampleItems.number, ''))).toEqual([])
})
