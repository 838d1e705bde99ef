import type { z } from 'zod'
import { compare, type Ratio, ZERO } from '../base/ratio.ts'
import { errorAt, ratioOfSetting } from '../items/index.ts'
import type { GradeScale } from '../model/score.ts'
import type { blueprintSchema } from './blueprint-schema.ts'
import { type ExamReading, placeOf, present } from './exam-reading.ts'
import { settingAt } from './yaml.ts'

type WrittenGrade = NonNullable<z.output<typeof blueprintSchema>['grade']>
type Exact = (...path: readonly PropertyKey[]) => Ratio | undefined

/** `grade` of an exam, in exact numbers. Letters come out best first, whatever their order was. */
export function gradeScaleOf(grade: WrittenGrade, reading: ExamReading): GradeScale {
  const exact: Exact = (...path) => ratioOfSetting(settingAt(reading.root, ['grade', ...path]))
  const bad = (name: string, message: string, hint: string): void => {
    reading.diagnostics.push(errorAt('value-bad', message, placeOf(['grade', name], reading), hint))
  }
  const [step, maximum] = [exact('step'), exact('maximum')]
  if (step !== undefined && compare(step, ZERO) <= 0) bad('step', '`step` must be above 0', 'write the distance of two grades: `0.25`')
  if (maximum !== undefined && compare(maximum, ZERO) <= 0)
    bad('maximum', '`maximum` must be above 0', 'write the points that earn the best grade: `maximum: 40`')
  if (grade.scale !== undefined && grade.points !== undefined)
    bad('points', '`scale` and `points` are both set', 'keep one: `scale` for a straight line from no to all points')
  if (grade.points !== undefined && maximum !== undefined)
    bad('maximum', '`maximum` has no effect on `points`', 'take it out: the last of the `points` is the best grade')
  const points = grade.points?.map((_, i) => [exact('points', i, 0) ?? ZERO, exact('points', i, 1) ?? ZERO] as const)
  if (points?.some(([at], i) => i > 0 && compare(points[i - 1]?.[0] ?? at, at) >= 0))
    bad('points', 'the points of `points` do not ascend', 'write them from few to many: `[[0, 0], [10, 4], [20, 6]]`')
  const ends = { from: exact('scale', 0) ?? points?.[0]?.[1] ?? ZERO, to: exact('scale', 1) ?? points?.at(-1)?.[1] ?? ZERO }
  if (grade.scale === undefined && grade.points === undefined && grade.letters !== undefined)
    bad('letters', '`letters` need a `scale` or `points`', 'write the grades of no and of all points: `scale: [0, 20]`')
  return {
    ...ends,
    ...present({
      step,
      floor: exact('floor'),
      ceiling: exact('ceiling'),
      pass: exact('pass'),
      points,
      letters: grade.letters === undefined ? undefined : lettersOf(grade.letters, exact, compare(ends.to, ends.from) < 0),
      allowedBlanks: grade['allowed-blanks'],
      maximum,
    }),
    rounding: grade.rounding ?? 'nearest',
  }
}

function lettersOf(letters: Readonly<Record<string, unknown>>, exact: Exact, reversed: boolean): NonNullable<GradeScale['letters']> {
  const bounds = Object.keys(letters).map((letter) => ({ letter, from: exact('letters', letter) ?? ZERO }))
  const best = bounds.toSorted((a, b) => compare(b.from, a.from))
  return reversed ? best.toReversed() : best
}
