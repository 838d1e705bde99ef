import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberOfRatio, type Ratio, ratio } from '../../../../src/base/ratio.ts'
import { cell, formulaText, worthOf } from '../../../../src/exchange/workbook/formula.ts'
import {
  commonDenominator,
  gradeFormula,
  isPowerOfTwo,
  letterFormula,
  passFormula,
} from '../../../../src/exchange/workbook/grade-formula.ts'
import type { GradeScale } from '../../../../src/model/score.ts'
import { gradeOf, isPass, letterOf } from '../../../../src/score/grade-scale.ts'
import { scales } from '../../../support/exchange/grade-book.ts'

/** What the formula gives over cells that hold the doubles nearest to points and maximum. */
const graded = (scale: GradeScale, points: Ratio, maximum: Ratio): number | string =>
  worthOf(gradeFormula(scale, { points: cell(0, 0), maximum: cell(0, 1), parts: commonDenominator([points, maximum]) }), ({ column }) =>
    numberOfRatio(column === 0 ? points : maximum),
  )

const parts = fc.record({ num: fc.integer({ min: -300, max: 3000 }), den: fc.integer({ min: 1, max: 60 }) })

describe.each(Object.entries(scales))('the scale %s', (_, scale) => {
  it('gives the very double that is nearest to the exact grade', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 3000 }), ({ num, den }, most) => {
        const [points, maximum] = [ratio(num, den), ratio(most, den)]
        expect(graded(scale, points, maximum)).toBe(numberOfRatio(gradeOf(scale, points, scale.maximum ?? maximum)))
      }),
      { numRuns: 400, seed: 7 },
    )
  })

  it('tells letters and passes as the scale does, on the bounds too', () => {
    for (let tenths = -10; tenths <= 110; tenths++) {
      const grade = ratio(tenths, 10)
      const at = () => numberOfRatio(grade)
      expect(worthOf(letterFormula(scale, cell(0, 0)), at)).toBe(letterOf(scale, grade) ?? '')
      const pass = isPass(scale, grade)
      if (scale.pass !== undefined && pass !== undefined)
        expect(worthOf(passFormula(scale, scale.pass, cell(0, 0)), at)).toBe(pass ? 'yes' : 'no')
    }
  })
})

it('lands on the right side of a step where doubles do not', () => {
  const scale: GradeScale = { from: ratio(0), to: ratio(10), step: ratio(1, 10), rounding: 'down' }
  const [points, maximum] = [ratio(29, 100), ratio(1)]
  expect(Math.floor((0.29 * 10) / 0.1) * 0.1).not.toBe(2.9)
  expect(graded(scale, points, maximum)).toBe(2.9)
})

it('is as short as a person would write it where points are halves and quarters', () => {
  const notation = { cell: ({ column }: { readonly column: number }) => 'PM'[column] ?? '', range: () => '', separator: ',' }
  const text = (parts: bigint) =>
    formulaText(gradeFormula(scales['twenty'] as GradeScale, { points: cell(0, 0), maximum: cell(0, 1), parts }), notation)
  expect(text(4n)).toBe('MIN(INT(((P*640)+(M*4))/(M*8))/4,20)')
  expect(text(3n)).toBe('MIN(INT(((ROUND(P*3,0)*160)+ROUND(M*3,0))/(ROUND(M*3,0)*2))/4,20)')
  expect([1n, 2n, 64n, 3n, 12n].map(isPowerOfTwo)).toEqual([true, true, true, false, false])
})
