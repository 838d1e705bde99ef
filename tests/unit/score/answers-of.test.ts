import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { itemId, studentId, zoneId } from '../../../src/model/ids.ts'
import { answersOf, questionsOf } from '../../../src/score/answers-of.ts'
import { asked, decision, evidence, gridMarks, ids, pagesOf, runOf } from '../../support/score/papers.ts'
import { sampleVariant } from '../../support/variants.ts'

const run = runOf([
  { number: 1, variant: 1, student: '1234' },
  { number: 2, variant: 1 },
  { number: 3, variant: 1 },
])

test('each copy that was handed in answers its questions, in the order of copies', () => {
  const pages = [...pagesOf(2, [...gridMarks('5678'), 'one.a', 'two.a', 'two.c', 'three.2']), ...pagesOf(1, ['one.b', 'three.0'])]
  const [first, second, third] = answersOf(run, evidence(pages))
  expect(first).toEqual({
    copy: 1,
    student: { kind: 'prefilled', student: '1234' },
    answers: new Map([
      ['one', { kind: 'chosen', options: ids('b') }],
      ['two', { kind: 'blank' }],
      ['three', { kind: 'written', parts: { all: ratio(0) } }],
    ]),
    missingPages: [],
  })
  expect(second?.student).toMatchObject({ kind: 'grid', student: '5678', digits: '5678', differing: 0 })
  expect(second?.answers.get(itemId('two'))).toEqual({ kind: 'chosen', options: ids('ac') })
  expect(third).toBeUndefined()
})

test('pages that are missing are named and leave their questions open', () => {
  const [copy] = answersOf(run, evidence(pagesOf(1, ['one.b']).slice(0, 1)))
  expect(copy?.missingPages).toEqual([2, 3])
  expect([...(copy?.answers.values() ?? [])].map((answer) => answer.kind)).toEqual(['chosen', 'unclear', 'unclear'])
})

test('a page that lost the grid is why the student is not known', () => {
  const [copy] = answersOf(run, evidence(pagesOf(2, []).slice(1)))
  expect(copy?.student).toEqual({ kind: 'unknown', digits: '????', cause: 'missing', reason: 'page 1 is missing' })
})

test('decisions settle boxes, students and pages', () => {
  const pages = pagesOf(2, ['?one.b', 'three.1'])
  const decisions = [
    decision({ kind: 'zone', copy: 2, page: 1, zone: zoneId('one.b'), marked: true }),
    decision({ kind: 'student', copy: 2, student: studentId('42') }),
    decision({ kind: 'set-aside', scan: 'scan', scanPage: 3 }),
  ]
  const [copy] = answersOf(run, evidence(pages, decisions))
  expect(copy?.answers.get(itemId('one'))).toEqual({ kind: 'chosen', options: ids('b') })
  expect(copy?.student).toEqual({ kind: 'decided', student: '42' })
  expect(copy?.missingPages).toEqual([3])
})

test('of two pages that claim to be the same the first counts', () => {
  const [copy] = answersOf(run, evidence([...pagesOf(1, ['one.b']), ...pagesOf(1, ['one.c'])]))
  expect(copy?.answers.get(itemId('one'))).toEqual({ kind: 'chosen', options: ids('b') })
})

test('questions come in the order printed', () => {
  expect(questionsOf(sampleVariant()).map((question) => question.number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(questionsOf(run.variants[0] ?? sampleVariant()).map((question) => question.asked)).toEqual([asked.one, asked.two, asked.three])
})

test('a page on which nothing is to be written is not missing', () => {
  const sheets = run.sheets.map((sheet) => (sheet.page === 3 ? { ...sheet, zones: [] } : sheet))
  const [copy] = answersOf({ ...run, sheets }, evidence(pagesOf(1, ['one.b']).slice(0, 1)))
  expect(copy?.missingPages).toEqual([2])
})
