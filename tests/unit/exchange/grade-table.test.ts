import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { gradeJsonOf, gradeTableOf } from '../../../src/exchange/grade-table.ts'
import { itemId, optionId, studentId } from '../../../src/model/ids.ts'
import type { CopyScore } from '../../../src/model/score.ts'

const score: CopyScore = {
  copy: 3,
  student: {
    kind: 'grid',
    student: studentId('20260001'),
    digits: '2026000_',
    differing: 1,
    next: { student: studentId('20260002'), differing: 2, behind: 8.1 },
  },
  questions: [
    {
      item: itemId('b-item'),
      answer: { kind: 'unclear', reason: 'doubtful mark', possible: { kind: 'choice', ticked: [], open: [optionId('a')] } },
      points: ratio(0),
      low: ratio(0),
      high: ratio(2),
      maximum: ratio(2),
      scored: true,
      scheme: 'right-wrong',
    },
    {
      item: itemId('a-item'),
      answer: { kind: 'written', parts: { all: ratio(3, 2) } },
      points: ratio(3, 2),
      low: ratio(3, 2),
      high: ratio(3, 2),
      maximum: ratio(3),
      scored: true,
      scheme: 'graded',
    },
  ],
  total: ratio(3, 2),
  low: ratio(3, 2),
  high: ratio(7, 2),
  maximum: ratio(5),
  grade: ratio(6),
  gradeLow: ratio(6),
  gradeHigh: ratio(14),
  passed: false,
  provisional: true,
  missingPages: [2],
}
const roster = { students: [{ id: studentId('20260001'), name: 'Ada', columns: { email: 'a@x.example' } }] }

it('writes one row a copy with points by item id, the range while doubts are open, and the roster’s columns', () => {
  const { columns, rows } = gradeTableOf([score], roster)
  expect(columns.slice(-2)).toEqual(['b-item', 'a-item'])
  expect(rows[0]).toMatchObject({
    id: '20260001',
    name: 'Ada',
    email: 'a@x.example',
    copy: 3,
    identified: 'grid, 1 digit differs; next 20260002, 2 differ',
    points: '1.5',
    grade: '6',
    passed: 'no',
    status: 'provisional',
    lowest: '6',
    highest: '14',
    'missing pages': '2',
    'a-item': '1.5',
  })
})

it('keeps exact fractions, answers and their alternatives in JSON', () => {
  const json = JSON.parse(JSON.stringify(gradeJsonOf('abc', [score])))
  expect(json.copies[0].items['a-item']).toMatchObject({ points: '3/2', answer: { kind: 'written', parts: { all: '3/2' } } })
  expect(json.copies[0].items['b-item'].answer.possible).toEqual({ kind: 'choice', ticked: [], open: ['a'] })
  expect(json.copies[0].gradeRange).toEqual(['6', '14'])
})

it('says what number is printed on photocopies, and has no such column without any', () => {
  const photocopy = { ...score, copy: 9, photocopyOf: 4 }
  const { columns, rows } = gradeTableOf([score, photocopy], { students: [] })
  expect(columns.slice(2, 4)).toEqual(['copy', 'photocopy of'])
  expect(rows.map((row) => [row['copy'], row['photocopy of']])).toEqual([
    [3, ''],
    [9, 4],
  ])
  expect(gradeTableOf([score], { students: [] }).columns).not.toContain('photocopy of')
  expect(gradeJsonOf('r', [photocopy])).toMatchObject({ copies: [{ copy: 9, photocopyOf: 4 }] })
})
