import { expect, it } from 'vitest'
import { changeLines, exactValues } from '../../../src/app/change-lines.ts'
import { ratio } from '../../../src/base/ratio.ts'
import type { CopyChange } from '../../../src/model/grading.ts'
import { roster } from '../../support/score/papers.ts'

const state = (points: number, counted = true) => ({ points: ratio(points, 2), maximum: ratio(2), counted })
const changes: readonly CopyChange[] = [
  {
    copy: 1,
    student: '1234',
    kind: 'changed',
    items: [
      { item: 'one', from: state(1), to: state(4), why: ['accept b (Ambiguous)', 'points 2'] },
      { item: 'two', from: state(1), to: state(1, false), why: ['void'] },
      { item: 'three', from: undefined, to: state(0), why: ['pages were read'] },
    ],
    total: { from: ratio(1), to: ratio(2) },
    grade: { from: ratio(10, 3), to: undefined },
    withdrawn: { from: undefined, to: 'withdrawn (Ill)' },
  },
  { copy: 2, kind: 'changed', items: [], identity: { from: '42', to: undefined } },
  { copy: 3, kind: 'gone', items: [], student: '5678' },
  { copy: 4, kind: 'new', items: [], student: '1235' },
]

it('says who, what, from, to and why, a line each', () => {
  expect(changeLines(changes, roster)).toEqual([
    '1234 Student 1234, one: 0.5 of 2 → 2 of 2, accept b (Ambiguous); points 2',
    '1234 Student 1234, two: 0.5 of 2 → 0.5 of 2 (not counted), void',
    '1234 Student 1234, three: not asked → 0 of 2, pages were read',
    '1234 Student 1234: withdrawn (Ill)',
    '1234 Student 1234: points 1 → 2, grade 3.3333 → none',
    'copy 2: 42 → nobody',
    '5678 Student 5678: copy 3 is no longer there',
    '1 copy is new',
  ])
})

it('gives programs exact numbers', () => {
  expect(exactValues(changes)).toMatchObject([
    { items: [{ from: { points: '1/2', maximum: '2' } }, {}, {}], grade: { from: '10/3' } },
    {},
    {},
    {},
  ])
})
