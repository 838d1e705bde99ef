import type { z } from 'zod'
import { compare, type Ratio, ZERO } from '../base/ratio.ts'
import { errorAt, ratioOfSetting } from '../items/index.ts'
import type { GradeScale } from '../model/score.ts'
import type { blueprintSchema } from './blueprint-schema.ts'
import { type ExamReading, placeOf, present } from './exam-reading.ts'
import { gradeFaults } from './grade-faults.ts'
import { settingAt } from './yaml.ts'

type WrittenGrade = NonNullable<z.output<typeof blueprintSchema>['grade']>
type Exact = (...path: readonly PropertyKey[]) => Ratio | undefined

/** `grade` of an exam, in exact numbers. Letters come out best first, whatever their order was. */
export function gradeScaleOf(grade: WrittenGrade, reading: ExamReading): GradeScale {
  const exact: Exact = (...path) => ratioOfSetting(settingAt(reading.root, ['grade', ...path]))
  const points = grade.points?.map((_, i) => [exact('points', i, 0) ?? ZERO, exact('points', i, 1) ?? ZERO] as const)
  const ends = { from: exact('scale', 0) ?? points?.[0]?.[1] ?? ZERO, to: exact('scale', 1) ?? points?.at(-1)?.[1] ?? ZERO }
  const scale: GradeScale = {
    ...ends,
    ...present({
      step: exact('step'),
      floor: exact('floor'),
      ceiling: exact('ceiling'),
      open: grade.ceiling === 'none' ? (true as const) : undefined,
      pass: exact('pass'),
      points,
      letters: grade.letters === undefined ? undefined : lettersOf(grade.letters, exact, compare(ends.to, ends.from) < 0),
      allowedBlanks: grade['allowed-blanks'],
      maximum: exact('maximum'),
      amcBugs: grade['amc-bugs'] === true ? (true as const) : undefined,
    }),
    rounding: grade.rounding ?? 'nearest',
  }
  const written = { hasScale: grade.scale !== undefined, hasRounding: grade.rounding !== undefined }
  for (const { name, message, hint, severity = 'error' } of gradeFaults(scale, written))
    reading.diagnostics.push({ ...errorAt('value-bad', message, placeOf(['grade', name], reading), hint), severity })
  return scale
}

function lettersOf(letters: Readonly<Record<string, unknown>>, exact: Exact, reversed: boolean): NonNullable<GradeScale['letters']> {
  const bounds = Object.keys(letters).map((letter) => ({ letter, from: exact('letters', letter) ?? ZERO }))
  const best = bounds.toSorted((a, b) => compare(b.from, a.from))
  return reversed ? best.toReversed() : best
}
