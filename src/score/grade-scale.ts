import { add, compare, divide, equal, floorOf, multiply, negate, type Ratio, ratio, subtract } from '../base/ratio.ts'
import type { GradeScale } from '../model/score.ts'

const HALF = ratio(1, 2)

/**
 * The grade of a total out of a maximum, exact. The points' share of the scale is rounded to a multiple of `step`
 * above `from`, then kept on this side of `ceiling` (by default `to`, unless the scale is open) and of `floor`; on a reversed scale (6 to 1)
 * "above" follows its direction. Where `from` equals `to` the total itself is rounded and not scaled. Without a maximum
 * above 0 the grade is the total. The order of these steps is that of auto-multiple-choice. A scale with `points` is read
 * off the straight lines between them; beyond its ends it stays level.
 */
export function gradeOf(scale: GradeScale, total: Ratio, maximum: Ratio): Ratio {
  if (scale.points !== undefined) return gradeOnLine(scale, scale.points, total)
  if (maximum.num <= 0n) return total
  const span = subtract(scale.to, scale.from)
  const isScaled = !equal(scale.to, scale.from)
  const share = isScaled ? divide(multiply(span, total), maximum) : total
  const grade = add(roundToStep(share, scale), scale.from)
  const direction = isScaled ? compare(scale.to, scale.from) : 1
  const ceiling = scale.ceiling ?? (isScaled && scale.open !== true ? scale.to : undefined)
  const lowered = ceiling !== undefined && compare(grade, ceiling) * direction > 0 ? ceiling : grade
  return scale.floor !== undefined && compare(lowered, scale.floor) * direction < 0 ? scale.floor : lowered
}

type Corner = readonly [points: Ratio, grade: Ratio]

function gradeOnLine(scale: GradeScale, corners: readonly Corner[], total: Ratio): Ratio {
  const after = corners.findIndex(([points]) => compare(points, total) >= 0)
  const [right, left] = [corners[after] ?? corners.at(-1), corners[after < 0 ? corners.length - 1 : after - 1]]
  const exact = right === undefined ? total : left === undefined ? right[1] : between(left, right, total)
  const grade = roundToStep(exact, scale)
  const direction = directionOf(scale)
  const lowered = scale.ceiling !== undefined && compare(grade, scale.ceiling) * direction > 0 ? scale.ceiling : grade
  return scale.floor !== undefined && compare(lowered, scale.floor) * direction < 0 ? scale.floor : lowered
}

function between([x0, y0]: Corner, [x1, y1]: Corner, x: Ratio): Ratio {
  if (compare(x0, x1) >= 0) return y1
  return add(y0, divide(multiply(subtract(y1, y0), subtract(x, x0)), subtract(x1, x0)))
}

/** 1 where more is better, -1 on a reversed scale. */
function directionOf({ from, to, points }: GradeScale): 1 | -1 {
  const [worst, best] = points === undefined ? [from, to] : [points[0]?.[1] ?? from, points.at(-1)?.[1] ?? to]
  return compare(best, worst) < 0 ? -1 : 1
}

function roundToStep(value: Ratio, { step, rounding }: GradeScale): Ratio {
  if (step === undefined || step.num <= 0n || rounding === 'none') return value
  return multiply(ratio(roundedWith[rounding](divide(value, step))), step)
}

const roundedWith = {
  down: floorOf,
  nearest: (steps: Ratio) => floorOf(add(steps, HALF)),
  up: (steps: Ratio) => -floorOf(negate(steps)),
} as const satisfies Record<Exclude<GradeScale['rounding'], 'none'>, (steps: Ratio) => bigint>

/** The better of two grades. */
export const betterOf =
  (scale: GradeScale) =>
  (a: Ratio, b: Ratio): Ratio =>
    compare(a, b) * directionOf(scale) >= 0 ? a : b

/** Whether a grade passes; undefined when the scale names no pass mark. On a reversed scale a lower grade is better. */
export function isPass(scale: GradeScale, grade: Ratio): boolean | undefined {
  if (scale.pass === undefined) return undefined
  return compare(grade, scale.pass) * directionOf(scale) >= 0
}

/** The letter of a grade: the best one whose bound it reaches; undefined without letters, or below the last of them. */
export function letterOf(scale: GradeScale, grade: Ratio): string | undefined {
  const direction = directionOf(scale)
  return scale.letters?.find(({ from }) => compare(grade, from) * direction >= 0)?.letter
}
