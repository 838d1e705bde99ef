import { expect, it } from 'vitest'
import { gradeFaults } from '../../../src/authored/grade-faults.ts'
import { ratio } from '../../../src/base/ratio.ts'
import type { GradeScale } from '../../../src/model/score.ts'

const plain: GradeScale = { from: ratio(0), to: ratio(20), rounding: 'nearest' }
const reversed: GradeScale = { from: ratio(6), to: ratio(1), rounding: 'nearest' }
const corners = (...all: readonly (readonly [number, number])[]) => all.map(([x, y]) => [ratio(x), ratio(y)] as const)
const of = (scale: GradeScale, written = { hasScale: true, hasRounding: false }) => gradeFaults(scale, written).map(({ name }) => name)

it('sound scales have no faults', () => {
  expect(of({ ...plain, step: ratio(1, 4), floor: ratio(0), ceiling: ratio(20), pass: ratio(10), maximum: ratio(40) })).toEqual([])
  expect(of({ ...reversed, floor: ratio(6), ceiling: ratio(1), pass: ratio(4) })).toEqual([])
  expect(of({ ...plain, ceiling: ratio(24), pass: ratio(22) })).toEqual([])
  expect(of({ ...plain, open: true, pass: ratio(22), letters: [{ letter: 'S', from: ratio(21) }] })).toEqual([])
  expect(of({ ...plain, letters: [{ letter: 'A', from: ratio(16) }, { letter: 'B', from: ratio(13) }] })).toEqual([]) // biome-ignore format: one thought
  expect(of({ from: ratio(0), to: ratio(0), rounding: 'nearest', pass: ratio(50) }, { hasScale: false, hasRounding: false })).toEqual([])
})

it.each<[string, GradeScale, readonly string[]]>([
  ['a step of 0', { ...plain, step: ratio(0) }, ['step']],
  ['a declared maximum of 0', { ...plain, maximum: ratio(0) }, ['maximum']],
  ['ends that are the same', { ...plain, from: ratio(20) }, ['scale']],
  ['floor above ceiling', { ...plain, floor: ratio(15), ceiling: ratio(5) }, ['floor']],
  ['floor above ceiling of a reversed scale', { ...reversed, floor: ratio(2), ceiling: ratio(5) }, ['floor']],
  ['a pass mark beyond the scale', { ...plain, pass: ratio(21) }, ['pass']],
  ['a pass mark beyond a reversed scale', { ...reversed, pass: ratio(1, 2) }, ['pass']],
  [
    'two letters at one grade',
    {
      ...plain,
      letters: [
        { letter: 'A', from: ratio(16) },
        { letter: 'B', from: ratio(16) },
      ],
    },
    ['letters'],
  ],
  ['a letter beyond the scale', { ...plain, letters: [{ letter: 'A', from: ratio(21) }] }, ['letters']],
  ['several at once', { ...plain, step: ratio(-1), pass: ratio(30), maximum: ratio(-1) }, ['step', 'maximum', 'pass']],
])('tells of %s', (_what, scale, names) => {
  expect(of(scale)).toEqual(names)
})

it('tells of rounding without a step, and of what goes with neither scale nor points', () => {
  expect(of({ ...plain, rounding: 'down' }, { hasScale: true, hasRounding: true })).toEqual(['rounding'])
  expect(of({ ...plain, rounding: 'none' }, { hasScale: true, hasRounding: true })).toEqual([])
  const letters = [{ letter: 'A', from: ratio(16) }]
  expect(of({ ...plain, letters }, { hasScale: false, hasRounding: false })).toEqual(['letters'])
})

it('tells of points that do not ascend, and of grades that go up and down', () => {
  const written = { hasScale: false, hasRounding: false }
  const scale = (points: GradeScale['points'] & object): GradeScale => ({ ...plain, to: points.at(-1)?.[1] ?? ratio(0), points })
  expect(of(scale(corners([0, 0], [10, 4], [20, 6])), written)).toEqual([])
  expect(of(scale(corners([0, 6], [10, 4], [20, 4])), written)).toEqual([])
  expect(of(scale(corners([0, 0], [0, 4])), written)).toEqual(['points'])
  expect(of(scale(corners([0, 0], [10, 4], [20, 3])), written)).toEqual(['points'])
  expect(of(scale(corners([0, 0], [10, 4])), { hasScale: true, hasRounding: false })).toEqual(['points'])
  expect(of({ ...scale(corners([0, 0], [10, 4])), maximum: ratio(9) }, written)).toEqual(['maximum'])
})
