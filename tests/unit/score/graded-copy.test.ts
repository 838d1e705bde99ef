import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { answersOf } from '../../../src/score/answers-of.ts'
import { gradedCopyOf, wordsOfAmendment, wordsOfStep } from '../../../src/score/graded-copy.ts'
import { rulesOf } from '../../../src/score/rules.ts'
import { scoresOf } from '../../../src/score/scores-of.ts'
import { amend } from '../../support/score/amendments.ts'
import { evidence, pagesOf, runOf } from '../../support/score/papers.ts'

const run = runOf([{ number: 1, variant: 1, student: '1234' }])

it('keeps what a copy was given and what was said about it', () => {
  const rules = rulesOf([amend.void('two'), amend.score(1, 'three', '1/2')])
  const [score] = scoresOf(run, answersOf(run, evidence(pagesOf(1, ['one.b', 'two.a', 'three.2']))), rules)
  expect(score === undefined ? undefined : gradedCopyOf(score)).toEqual({
    copy: 1,
    student: '1234',
    total: ratio(3, 2),
    maximum: ratio(3),
    grade: ratio(3, 2),
    provisional: false,
    items: {
      one: { points: ratio(1), maximum: ratio(1), counted: true, reasons: [] },
      two: { points: ratio(3, 4), maximum: ratio(1), counted: false, reasons: ['void (for void, Board)'] },
      three: { points: ratio(1, 2), maximum: ratio(2), counted: true, reasons: ['score 0.5 (for score, Board)'] },
    },
  })
})

it('gives a withdrawn copy no grade, and one of nobody no student', () => {
  const spare = runOf([{ number: 1, variant: 1 }])
  const [score] = scoresOf(spare, answersOf(spare, evidence(pagesOf(1, ['one.b']))), rulesOf([amend.withdraw(1)]))
  const copy = score === undefined ? undefined : gradedCopyOf(score)
  expect(copy).toMatchObject({ withdrawn: 'withdrawn (for withdraw, Board)', provisional: false })
  expect([copy?.grade, copy?.student]).toEqual([undefined, undefined])
})

it('says every amendment, and what graders gave, in a few words', () => {
  const all = [
    ...[amend.accept('a', 'b', 'c'), amend.accept('a'), amend.void('a'), amend.credit('a', 'answered'), amend.points('a', '1/2')],
    ...[amend.scheme('a', 'right-wrong', { wrong: '-1' }), amend.score(3, 'a', '2'), amend.withdraw(3)],
  ].map((one) => ({ ...one, why: '', by: '' }))
  expect(all.map(wordsOfAmendment)).toEqual([
    'accept b, c',
    'accept none',
    'void',
    'credit answered',
    'points 0.5',
    'scheme right-wrong wrong -1',
    'score 2',
    'withdrawn',
  ])
  const graders = [
    { grader: 'R', points: ratio(1) },
    { grader: 'S', points: ratio(2) },
  ]
  const part = { part: 'a', points: ratio(3, 2), graders }
  expect(wordsOfStep({ kind: 'graders', parts: [part] })).toBe('scores: R 1, S 2')
  expect(wordsOfStep({ kind: 'graders', parts: [part, { ...part, part: 'b' }] })).toBe('scores: a: R 1, S 2; b: R 1, S 2')
})
