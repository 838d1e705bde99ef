import { expect, it } from 'vitest'
import { explanationLines } from '../../../src/app/explanation-lines.ts'
import { ratio } from '../../../src/base/ratio.ts'
import type { ExplainedQuestion, Explanation } from '../../../src/model/explanation.ts'
import { itemId, optionId, studentId, zoneId } from '../../../src/model/ids.ts'
import { amend } from '../../support/score/amendments.ts'
import { asked, decision, roster } from '../../support/score/papers.ts'

const box = { page: 1, name: 'c', letter: 'A', right: false, state: 'ticked' } as const
const one: ExplainedQuestion = {
  number: 1,
  item: itemId('one'),
  type: 'single-choice',
  boxes: [
    {
      ...box,
      mark: 'doubtful',
      probability: 0.4321,
      decided: decision({ kind: 'zone', copy: 1, page: 1, zone: zoneId('z'), marked: true }),
    },
    { ...box, name: 'b', letter: 'B', right: true, state: 'empty', mark: 'blank', probability: 0.001 },
    { ...box, name: 'a', letter: 'C', state: 'open' },
  ],
  answer: { kind: 'chosen', options: [optionId('c')] },
  steps: [{ by: { kind: 'scheme', use: asked.one.scheme }, points: ratio(-1, 4), maximum: ratio(1) }],
  points: ratio(-1, 4),
  maximum: ratio(1),
  range: [ratio(-1, 4), ratio(1)],
}
const two: ExplainedQuestion = {
  ...{ number: 2, item: itemId('two'), type: 'written', boxes: [], answer: { kind: 'blank' }, points: ratio(4, 3), maximum: ratio(2) },
  steps: [
    { by: { kind: 'scheme', use: { scheme: 'graded', params: {} } }, points: ratio(1), maximum: ratio(2) },
    { by: { kind: 'amendment', amendment: amend.score(3, 'two', '4/3') }, points: ratio(4, 3), maximum: ratio(2) },
  ],
}
const three: ExplainedQuestion = { ...one, item: itemId('three'), number: 3, boxes: [], out: 'void' }

const explanation: Explanation = {
  copy: 3,
  student: { kind: 'grid', student: studentId('1234'), digits: '123_', differing: 1 },
  missingPages: [2],
  questions: [two, one, three],
  total: ratio(13, 12),
  maximum: ratio(3),
  grade: {
    scale: { from: ratio(6), to: ratio(1), step: ratio(1, 2), rounding: 'down', floor: ratio(5) },
    of: ratio(3),
    exact: ratio(151, 36),
    grade: ratio(4),
    letter: 'D',
    passed: false,
    range: [ratio(4), ratio(2)],
  },
}
const lines = (of: Explanation) => explanationLines(of, roster, (item) => (item === 'one' ? asked.one : undefined))

it('goes from what was seen and decided to the sum and the grade, exactly', () => {
  expect(lines(explanation)).toEqual([
    '1234 Student 1234, copy 3 (student number read as 123_)',
    'pages that are missing: 2',
    '',
    '2  two (written): 4/3 of 2',
    '     read: all boxes blank',
    '     scheme graded: 1 of 2',
    '     score 1.3333 (for score, Board): 4/3 of 2',
    '1  one (single-choice): -1/4 of 1, open: from -1/4 to 1',
    '     right: b "2" (printed B)',
    '     read on page 1: c "3" (printed A) doubtful (0.432); decided marked by R. Grader on 2027-01-20T10:00:00Z: looked at it',
    '     read on page 1: a "1" (printed C) not seen',
    '     scheme right-wrong, wrong -1/4: -1/4 of 1',
    '3  three (single-choice): -1/4 of 1, open: from -1/4 to 1, not counted: void',
    '     read: all boxes blank',
    '     scheme right-wrong, wrong -1/4: -1/4 of 1',
    '',
    'points: 4/3 - 1/4 = 13/12 of 3',
    'grade: 6 + (1 - 6) · (13/12) / 3 = 151/36, rounded down 1/2, at best 1, at worst 5 → 4, D, not passed',
    'open: the grade lies from 4 to 2',
  ])
})

it('tells whose the copy is, a grade that is the total, a line of points, and no grade', () => {
  const plain = lines({
    ...explanation,
    student: { kind: 'unknown', digits: '', reason: 'the grid is blank' },
    missingPages: [],
    grade: { of: ratio(3), exact: ratio(13, 12), grade: ratio(13, 12) },
  })
  expect([plain[0], plain.at(-1)]).toEqual(['nobody knows whose, copy 3 (the grid is blank)', 'grade: 13/12'])
  const decided = decision({ kind: 'student', copy: 3, student: studentId('9') })
  const onLine = lines({
    ...{ ...explanation, student: { kind: 'decided', student: studentId('9') }, decided },
    grade: {
      scale: {
        from: ratio(0),
        to: ratio(6),
        points: [
          [ratio(0), ratio(0)],
          [ratio(3), ratio(6)],
        ],
        rounding: 'none',
      },
      of: ratio(3),
      exact: ratio(13, 6),
      grade: ratio(13, 6),
    },
  })
  expect([onLine[0], onLine.at(-1)]).toEqual([
    '9, copy 3 (decided by R. Grader on 2027-01-20T10:00:00Z: looked at it)',
    'grade: 13/12 points on the line 0: 0, 3: 6 = 13/6 → 13/6',
  ])
  expect(lines({ ...explanation, grade: { of: ratio(3), exact: ratio(1), withdrawn: 'withdrawn (Ill)' } }).at(-1)).toBe(
    'no grade: withdrawn (Ill)',
  )
})
