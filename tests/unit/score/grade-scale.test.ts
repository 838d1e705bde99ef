import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, divide, negate, parseRatio, type Ratio, ratio, subtract, textOfRatio } from '../../../src/base/ratio.ts'
import type { GradeScale } from '../../../src/model/score.ts'
import { betterOf, gradeOf, isPass, letterOf } from '../../../src/score/grade-scale.ts'

const r = (text: string): Ratio => parseRatio(text) ?? ratio(0)

/** `0..20 step 0.5 down floor 0`. */
function scaleOf(text: string): GradeScale {
  const [, from = '0', to = '20', step = '1', rounding = 'none', ...rest] =
    /^(\S+)\.\.(\S+) step (\S+) (nearest|down|up|none)(?: floor (\S+))?(?: ceiling (\S+))?(?: pass (\S+))?$/.exec(text) ?? []
  const [floor, ceiling, pass] = rest
  return {
    from: r(from),
    to: r(to),
    step: r(step),
    rounding: rounding as GradeScale['rounding'],
    ...(floor === undefined ? {} : { floor: r(floor) }),
    ...(ceiling === undefined ? {} : { ceiling: r(ceiling) }),
    ...(pass === undefined ? {} : { pass: r(pass) }),
  }
}

test.each([
  ['0..20 step 0.5 down', '13.7', '20', '27/2'],
  ['0..20 step 0.5 nearest', '13.7', '20', '27/2'],
  ['0..20 step 0.5 up', '13.7', '20', '14'],
  ['0..20 step 0.5 none', '13.7', '20', '137/10'],
  ['0..10 step 0.25 up', '6.285', '10', '13/2'],
  ['0..20 step 0.5 none', '-3', '10', '-6'],
  ['0..20 step 0.5 none floor 0', '-3', '10', '0'],
  ['0..20 step 0.5 none', '12', '10', '20'],
  ['0..20 step 0.5 none ceiling 100', '12', '10', '24'],
  ['1..6 step 0.1 nearest', '5', '10', '7/2'],
  ['6..1 step 0.1 nearest', '5', '10', '7/2'],
  ['6..1 step 0.1 nearest', '12', '10', '1'],
  ['6..1 step 0.1 nearest floor 6', '-1', '10', '6'],
  ['0..0 step 0.5 nearest', '7.3', '10', '15/2'],
  ['0..20 step 0.5 down', '3', '0', '3'],
  ['0..20 step 0.5 nearest', '0.25', '20', '1/2'],
  ['0..20 step 0.5 nearest', '-0.25', '20', '0'],
])('%s: %s of %s gives %s', (scale, total, maximum, grade) => {
  expect(textOfRatio(gradeOf(scaleOf(scale), r(total), r(maximum)))).toBe(grade)
})

test('sixty tenths are six: no rounding error loses the last step', () => {
  const total = Array.from({ length: 60 }, () => ratio(1, 10)).reduce((a, b) => ratio(a.num * b.den + b.num * a.den, a.den * b.den))
  expect(textOfRatio(gradeOf(scaleOf('0..20 step 0.5 down'), total, ratio(6)))).toBe('20')
})

test('no step, no rounding', () => {
  const { step: _step, ...scale } = scaleOf('0..20 step 1 nearest')
  expect(textOfRatio(gradeOf(scale, ratio(1, 3), ratio(1)))).toBe('20/3')
})

test('a grade passes on its side of the pass mark', () => {
  const up = scaleOf('0..20 step 1 none pass 10')
  expect([isPass(up, ratio(10)), isPass(up, ratio(19, 2))]).toEqual([true, false])
  const down = scaleOf('6..1 step 1 none pass 4')
  expect([isPass(down, ratio(4)), isPass(down, ratio(5)), isPass(down, ratio(1))]).toEqual([true, false, true])
  expect(isPass(scaleOf('0..20 step 1 none'), ratio(10))).toBeUndefined()
})

const broken: GradeScale = {
  from: r('1'),
  to: r('6'),
  rounding: 'none',
  points: [
    [r('0'), r('1')],
    [r('10'), r('4')],
    [r('20'), r('6')],
  ],
}

test.each([
  ['-3', '1'],
  ['0', '1'],
  ['5', '5/2'],
  ['10', '4'],
  ['15', '5'],
  ['20', '6'],
  ['25', '6'],
])('between given points the grade lies on straight lines: %s gives %s', (total, grade) => {
  expect(textOfRatio(gradeOf(broken, r(total), r('40')))).toBe(grade)
})

test('a grade on straight lines is rounded to the step and kept over the floor', () => {
  const stepped: GradeScale = { ...broken, step: r('0.5'), rounding: 'down', floor: r('2') }
  expect(['1', '7', '19'].map((total) => textOfRatio(gradeOf(stepped, r(total), r('20'))))).toEqual(['2', '3', '11/2'])
})

test('letters go to the best bound that a grade reaches, in the direction of the scale', () => {
  const up: GradeScale = {
    ...scaleOf('0..20 step 1 none'),
    letters: [
      { letter: 'A', from: r('16') },
      { letter: 'B', from: r('13') },
    ],
  }
  expect(['20', '16', '15.9', '12'].map((grade) => letterOf(up, r(grade)))).toEqual(['A', 'A', 'B', undefined])
  const down: GradeScale = {
    ...scaleOf('6..1 step 1 none'),
    letters: [
      { letter: 'good', from: r('2') },
      { letter: 'pass', from: r('4') },
    ],
  }
  expect(['1', '2', '2.1', '4.1'].map((grade) => letterOf(down, r(grade)))).toEqual(['good', 'good', 'pass', undefined])
  expect(letterOf(scaleOf('0..20 step 1 none'), r('20'))).toBeUndefined()
})

test('the better grade is the lower one on a reversed scale', () => {
  expect(textOfRatio(betterOf(scaleOf('0..20 step 1 none'))(r('3'), r('5')))).toBe('5')
  expect(textOfRatio(betterOf(scaleOf('6..1 step 1 none'))(r('3'), r('5')))).toBe('3')
})

test('an open scale has no best grade', () => {
  const scale: GradeScale = { from: ratio(0), to: ratio(20), rounding: 'none', open: true }
  expect(textOfRatio(gradeOf(scale, ratio(12), ratio(10)))).toBe('24')
  expect(textOfRatio(gradeOf({ ...scale, ceiling: ratio(22) }, ratio(12), ratio(10)))).toBe('22')
})

const amounts = fc.tuple(fc.integer({ min: -40, max: 80 }), fc.integer({ min: 1, max: 7 })).map(([n, d]) => ratio(n, d))
const maxima = fc.integer({ min: 1, max: 60 }).map((n) => ratio(n, 2))
const steps = fc.constantFrom(ratio(1, 4), ratio(1, 3), ratio(1, 2), ratio(1))
const ends = fc
  .constantFrom([0, 20], [20, 0], [1, 6], [6, 1], [-5, 5], [4, 10])
  .map(([from = 0, to = 0]) => ({ from: ratio(from), to: ratio(to) }))
const roundings = fc.constantFrom<GradeScale['rounding']>('nearest', 'down', 'up', 'none')
const scales = fc
  .record({ ends, step: steps, rounding: roundings, open: fc.boolean() })
  .map(({ ends: both, step, rounding, open }): GradeScale => ({ ...both, step, rounding, ...(open ? { open: true as const } : {}) }))

test('more points never give a worse grade, and the ends are the grades of no and of all points', () => {
  fc.assert(
    fc.property(scales, amounts, amounts, maxima, (scale, a, b, maximum) => {
      const [less, more] = compare(a, b) <= 0 ? [a, b] : [b, a]
      const [worse, better] = [gradeOf(scale, less, maximum), gradeOf(scale, more, maximum)]
      expect(betterOf(scale)(worse, better)).toEqual(better)
      const exact = { ...scale, rounding: 'none' as const }
      expect([gradeOf(exact, ratio(0), maximum), gradeOf(exact, maximum, maximum)]).toEqual([scale.from, scale.to])
    }),
  )
})

test('a rounded grade is whole steps from the first end, and less than a step off', () => {
  fc.assert(
    fc.property(scales, amounts, maxima, (scale, total, maximum) => {
      const free: GradeScale = { ...scale, open: true }
      const [rounded, exact] = [gradeOf(free, total, maximum), gradeOf({ ...free, rounding: 'none' }, total, maximum)]
      const off = subtract(rounded, exact)
      const size = off.num < 0n ? negate(off) : off
      if (scale.rounding === 'none') {
        expect(off.num).toBe(0n)
        return
      }
      expect(divide(subtract(rounded, scale.from), scale.step ?? ratio(1)).den).toBe(1n)
      expect(
        compare(size, scale.rounding === 'nearest' ? divide(scale.step ?? ratio(1), ratio(2)) : (scale.step ?? ratio(1))),
      ).toBeLessThanOrEqual(0)
      if (scale.rounding !== 'nearest') expect(scale.rounding === 'down' ? off.num <= 0n : off.num >= 0n).toBe(true)
    }),
  )
})

test('a reversed scale is the mirror of the other, a line between two points is a scale, bounds hold', () => {
  fc.assert(
    fc.property(scales, amounts, maxima, amounts, (scale, total, maximum, bound) => {
      const exact: GradeScale = { from: scale.from, to: scale.to, rounding: 'none' }
      const mirrored = gradeOf({ ...exact, from: exact.to, to: exact.from }, total, maximum)
      const grade = gradeOf(exact, total, maximum)
      expect(subtract(subtract(exact.from, mirrored), subtract(grade, exact.to)).num).toBe(0n)
      const within = compare(total, ratio(0)) >= 0 && compare(total, maximum) <= 0
      const line = { ...exact, points: [[ratio(0), exact.from], [maximum, exact.to]] as const } // biome-ignore format: one thought
      if (within) expect(gradeOf(line, total, maximum)).toEqual(grade)
      const floored = gradeOf({ ...exact, floor: bound, ceiling: bound }, total, maximum)
      expect(floored).toEqual(bound)
    }),
  )
})

test('whoever passes still passes with more points, and letters do not fall', () => {
  const letters = [{ letter: 'A', from: ratio(16) }, { letter: 'B', from: ratio(13) }, { letter: 'C', from: ratio(10) }] // biome-ignore format: one thought
  const scale: GradeScale = { from: ratio(0), to: ratio(20), rounding: 'nearest', step: ratio(1, 2), pass: ratio(10), letters }
  fc.assert(
    fc.property(amounts, amounts, maxima, (a, b, maximum) => {
      const [less, more] = (compare(a, b) <= 0 ? [a, b] : [b, a]).map((total) => gradeOf(scale, total, maximum))
      if (less === undefined || more === undefined) return
      expect(isPass(scale, less) === true && isPass(scale, more) !== true).toBe(false)
      const rank = (grade: Ratio) => 'CBA'.indexOf(letterOf(scale, grade) ?? '-')
      expect(rank(more)).toBeGreaterThanOrEqual(rank(less))
    }),
  )
})
