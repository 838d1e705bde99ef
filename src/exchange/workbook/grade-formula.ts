import { compare, divide, equal, floorOf, negate, type Ratio, ratio, subtract } from '../../base/ratio.ts'
import type { GradeScale } from '../../model/score.ts'
import { call, type Formula, operation, textValue } from './formula.ts'

/**
 * The grade scale as a formula over a copy's points and maximum. Spreadsheets count in doubles, in which 0.1 + 0.2 is not 0.3
 * and a grade may fall on the wrong side of a rounding step: so points are taken as whole numbers of their smallest part, and
 * all is whole numbers until one last division, which gives the double nearest to the exact grade, as a fraction is printed.
 */
export interface GradedCells {
  readonly points: Formula
  readonly maximum: Formula
  /** Points and maximum are whole multiples of 1 / `parts`. */
  readonly parts: bigint
}

/** A fraction of formulas, each of which is a whole number. */
interface Fraction {
  readonly num: Formula
  readonly den: Formula
}

/** The least common denominator. */
export const commonDenominator = (all: readonly Ratio[]): bigint => all.reduce((least, { den }) => lcm(least, den), 1n)

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b

const ceilingOf = ({ ceiling, open, to }: GradeScale, isScaled: boolean): Ratio | undefined =>
  ceiling ?? (isScaled && open !== true ? to : undefined)

export function gradeFormula(scale: GradeScale, cells: GradedCells): Formula {
  const parts = lcm(cells.parts, commonDenominator((scale.points ?? []).map(([points]) => points)))
  const points = wholeParts(cells.points, parts)
  if (scale.points !== undefined) return clamped(scale, gradeOnLine(scale, scale.points, { points, parts }), directionOf(scale))
  const isScaled = !equal(scale.to, scale.from)
  const maximum = scale.maximum === undefined ? wholeParts(cells.maximum, parts) : undefined
  const span = isScaled ? subtract(scale.to, scale.from) : ratio(1)
  const whole = isScaled ? (scale.maximum ?? ratio(1)) : ratio(1)
  // Share of the scale, in points / (maximum · perMaximum): both count in the same parts, unless the maximum is a number.
  const perMaximum = isScaled && maximum !== undefined ? span : divide(span, { num: whole.num * parts, den: whole.den })
  const share = fractionOf(points, perMaximum, isScaled ? maximum : undefined)
  const { step } = scale
  const isStepped = step !== undefined && step.num > 0n && scale.rounding !== 'none'
  const grade = isStepped
    ? plusConstant({ num: times(steps(share, step, scale.rounding), Number(step.num)), den: Number(step.den) }, scale.from)
    : plusConstant(share, scale.from)
  const ceiling = ceilingOf(scale, isScaled)
  return clamped({ ...scale, ...(ceiling === undefined ? {} : { ceiling }) }, quotient(grade), isScaled ? directionOf(scale) : 1)
}

/** A double that stands for so many parts of 1, as the whole number that it means; halves and quarters are exact as they are. */
const wholeParts = (points: Formula, parts: bigint): Formula =>
  isPowerOfTwo(parts) ? times(points, Number(parts)) : call('ROUND', times(points, Number(parts)), 0)

/** Whether doubles hold all multiples of 1 / `parts` exactly. */
export const isPowerOfTwo = (parts: bigint): boolean => (parts & (parts - 1n)) === 0n

const fractionOf = (points: Formula, { num, den }: Ratio, maximum: Formula | undefined): Fraction => ({
  num: times(points, Number(num)),
  den: maximum === undefined ? Number(den) : times(maximum, Number(den)),
})

/** How many steps a value is worth, rounded. */
function steps({ num, den }: Fraction, step: Ratio, rounding: GradeScale['rounding']): Formula {
  const [above, below] = [times(num, Number(step.den)), times(den, Number(step.num))]
  switch (rounding) {
    case 'down':
      return call('INT', operation(above, '/', below))
    case 'nearest':
      return call('INT', operation(operation(times(above, 2), '+', below), '/', times(below, 2)))
    case 'up':
      return operation(0, '-', call('INT', operation(operation(0, '-', above), '/', below)))
    case 'none':
      return operation(above, '/', below)
  }
}

const plusConstant = ({ num, den }: Fraction, { num: more, den: by }: Ratio): Fraction =>
  more === 0n ? { num, den } : { num: operation(times(num, Number(by)), '+', times(den, Number(more))), den: times(den, Number(by)) }

const quotient = ({ num, den }: Fraction): Formula => (den === 1 ? num : operation(num, '/', den))

const times = (formula: Formula, factor: number): Formula => {
  if (typeof formula === 'number') return formula * factor
  if (formula.kind === 'operation' && formula.sign === '*' && typeof formula.right === 'number')
    return times(formula.left, formula.right * factor)
  return factor === 1 ? formula : operation(formula, '*', factor)
}

const constant = ({ num, den }: Ratio): Formula => (den === 1n ? Number(num) : operation(Number(num), '/', Number(den)))

function clamped({ floor, ceiling }: GradeScale, grade: Formula, direction: 1 | -1): Formula {
  const [lower, upper] = direction === 1 ? (['MIN', 'MAX'] as const) : (['MAX', 'MIN'] as const)
  const lowered = ceiling === undefined ? grade : call(lower, grade, constant(ceiling))
  return floor === undefined ? lowered : call(upper, lowered, constant(floor))
}

type Corner = readonly [points: Ratio, grade: Ratio]

/** Piece by piece: level before the first corner and after the last, straight lines between them. */
function gradeOnLine(
  { step, rounding }: GradeScale,
  corners: readonly Corner[],
  { points, parts }: { readonly points: Formula; readonly parts: bigint },
): Formula {
  const isStepped = step !== undefined && step.num > 0n && rounding !== 'none'
  const roundedTo = (fraction: Fraction): Formula =>
    isStepped ? quotient({ num: times(steps(fraction, step, rounding), Number(step.num)), den: Number(step.den) }) : quotient(fraction)
  const level = ([, grade]: Corner): Formula => constant(isStepped ? roundedRatio(grade, step, rounding) : grade)
  const last = corners.at(-1)
  if (last === undefined) return points
  return corners.reduceRight<Formula>((rest, corner, i) => {
    const before = corners[i - 1]
    const bound = (corner[0].num * parts) / corner[0].den
    const piece = before === undefined ? level(corner) : roundedTo(lineBetween(before, corner, { points, parts }))
    return call('IF', operation(points, '<=', Number(bound)), piece, rest)
  }, level(last))
}

/** y0 + (y1 − y0)(x − x0)/(x1 − x0) with x counted in parts. */
function lineBetween(
  [x0, y0]: Corner,
  [x1, y1]: Corner,
  { points, parts }: { readonly points: Formula; readonly parts: bigint },
): Fraction {
  if (compare(x0, x1) >= 0) return { num: Number(y1.num), den: Number(y1.den) }
  const slope = divide(subtract(y1, y0), subtract(x1, x0))
  const perPart = divide(slope, ratio(parts))
  const shift = subtract(y0, ratio(slope.num * x0.num, slope.den * x0.den))
  return plusConstant({ num: times(points, Number(perPart.num)), den: Number(perPart.den) }, shift)
}

function roundedRatio(value: Ratio, step: Ratio, rounding: GradeScale['rounding']): Ratio {
  const count = divide(value, step)
  const whole =
    rounding === 'down'
      ? floorOf(count)
      : rounding === 'up'
        ? -floorOf(negate(count))
        : floorOf(ratio(2n * count.num + count.den, 2n * count.den))
  return ratio(whole * step.num, step.den)
}

/** 1 where more is better, -1 on a reversed scale. */
function directionOf({ from, to, points }: GradeScale): 1 | -1 {
  const [worst, best] = points === undefined ? [from, to] : [points[0]?.[1] ?? from, points.at(-1)?.[1] ?? to]
  return compare(best, worst) < 0 ? -1 : 1
}

/** The letter of a grade, best first; nothing below the last. */
export const letterFormula = (scale: GradeScale, grade: Formula): Formula =>
  (scale.letters ?? []).reduceRight<Formula>(
    (rest, { letter, from }) =>
      call('IF', operation(grade, directionOf(scale) === 1 ? '>=' : '<=', constant(from)), textValue(letter), rest),
    textValue(''),
  )

/** `yes` or `no`. */
export const passFormula = (scale: GradeScale, pass: Ratio, grade: Formula): Formula =>
  call('IF', operation(grade, directionOf(scale) === 1 ? '>=' : '<=', constant(pass)), textValue('yes'), textValue('no'))
