import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import type { GradedCopy, GradingInputs } from '../../../src/model/grading.ts'
import { changedInputs, diffGradings } from '../../../src/score/diff-gradings.ts'

const inputs: GradingInputs = { readings: 'r', decisions: 'd', amendments: 'a', scores: 's', roster: 'x' }
const item = (points: number, ...reasons: readonly string[]) => ({ points: ratio(points), maximum: ratio(2), counted: true, reasons })
const copy = (number: number, one: ReturnType<typeof item>, more: Partial<GradedCopy> = {}): GradedCopy => ({
  ...{ copy: number, student: `s${number}`, total: one.points, maximum: ratio(2), grade: one.points, provisional: false, items: { one } },
  ...more,
})
const diff = (before: readonly GradedCopy[], now: readonly GradedCopy[], changed: Partial<GradingInputs> = {}) =>
  diffGradings({ inputs, copies: before }, { inputs: { ...inputs, ...changed }, copies: now })

it('is nothing where nothing changed', () => {
  expect(diff([copy(1, item(1, 'accept b'))], [copy(1, item(1, 'accept b'))])).toEqual([])
})

it('says of each copy what was and is, and why', () => {
  expect(diff([copy(1, item(0)), copy(2, item(1))], [copy(1, item(2, 'accept b')), copy(2, item(1))], { amendments: 'b' })).toEqual([
    {
      copy: 1,
      student: 's1',
      kind: 'changed',
      items: [
        {
          item: 'one',
          from: { points: ratio(0), maximum: ratio(2), counted: true },
          to: { points: ratio(2), maximum: ratio(2), counted: true },
          why: ['accept b'],
        },
      ],
      total: { from: ratio(0), to: ratio(2) },
      grade: { from: ratio(0), to: ratio(2) },
    },
  ])
})

it.each([
  ['an amendment that was taken back', item(2, 'credit all'), item(0), { amendments: 'b' }, ['no longer: credit all']],
  ['one in the place of another', item(2, 'score 2'), item(0, 'score 0'), {}, ['score 0', 'no longer: score 2']],
  [
    'what was read or decided',
    item(2),
    item(0),
    { readings: 'q', decisions: 'e', amendments: 'b' },
    ['pages were read', 'decisions were taken'],
  ],
  ['neither: then it was the program', item(2), item(0), {}, ['the program scores it otherwise']],
])('finds the reason in %s', (...[, before, now, changed, why]) => {
  expect(diff([copy(1, before)], [copy(1, now)], changed)[0]?.items[0]?.why).toEqual(why)
})

it('tells new and lost copies, other students, withdrawals, and maxima alone', () => {
  const { grade: _, ...rest } = copy(3, item(1))
  const before = [copy(1, item(1)), copy(2, item(1)), copy(3, item(1)), copy(5, item(1))]
  const now = [
    copy(2, item(1), { student: 'other' }),
    { ...rest, withdrawn: 'withdrawn (Ill)' },
    copy(4, item(1)),
    copy(5, item(1), { maximum: ratio(3) }),
  ]
  expect(diff(before, now)).toEqual([
    { copy: 2, student: 'other', kind: 'changed', items: [], identity: { from: 's2', to: 'other' } },
    {
      ...{ copy: 3, student: 's3', kind: 'changed', items: [] },
      ...{ grade: { from: ratio(1), to: undefined }, withdrawn: { from: undefined, to: 'withdrawn (Ill)' } },
    },
    { copy: 4, student: 's4', kind: 'new', items: [] },
    { copy: 5, student: 's5', kind: 'changed', items: [], maximum: { from: ratio(2), to: ratio(3) } },
    { copy: 1, student: 's1', kind: 'gone', items: [] },
  ])
})

it('names the inputs that are other than they were', () => {
  expect(changedInputs(inputs, { ...inputs, scores: 't', roster: 'y' })).toEqual(["graders' scores", 'the roster'])
  expect(changedInputs(inputs, inputs)).toEqual([])
})
