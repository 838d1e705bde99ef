import { add, compare, divide, equal, floorOf, multiply, negate, type Ratio, ratio, subtract } from '../base/ratio.ts'
import type { GradeScale } from '../model/score.ts'

const HALF = ratio(1, 2)

/**
 * The grade of a total out of a maximum, exact. The points' share of the scale is rounded to a multiple of `step`
 * above `from`, then kept on this side of `ceiling` (by default `to`) and of `floor`; on a reversed scale (6 to 1)
 * "above" follows its direction. Where `from` equals `to` the total itself is rounded and not scaled. Without a maximum
 * above 0 the grade is the total. The order of these steps is that of auto-multiple-choice.
 */
export function gradeOf(scale: GradeScale, total: Ratio, maximum: Ratio): Ratio {
  if (maximum.num <= 0n) return total
  const span = subtract(scale.to, scale.from)
  const isScaled = !equal(scale.to, scale.from)
  const share = isScaled ? divide(multiply(span, total), maximum) : total
  const grade = add(roundToStep(share, scale), scale.from)
  const direction = isScaled ? compare(scale.to, scale.from) : 1
  const ceiling = scale.ceiling ?? (isScaled ? scale.to : undefined)
  const lowered = ceiling !== undefined && compare(grade, ceiling) * direction > 0 ? ceiling : grade
  return scale.floor !== undefined && compare(lowered, scale.floor) * direction < 0 ? scale.floor : lowered
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

/** Whether a grade passes; undefined when the scale names no pass mark. On a reversed scale a lower grade is better. */
export function isPass(scale: GradeScale, grade: Ratio): boolean | undefined {
  if (scale.pass === undefined) return undefined
  const direction = compare(scale.to, scale.from) < 0 ? -1 : 1
  return compare(grade, scale.pass) * direction >= 0
}
