import { compare, equal, type Ratio, ZERO } from '../base/ratio.ts'
import type { GradeScale } from '../model/score.ts'

/** Something about a grade scale that cannot be meant. */
export interface GradeFault {
  /** The setting under `grade`. */
  readonly name: string
  readonly message: string
  readonly hint: string
  /** Absent: an error. */
  readonly severity?: 'warning'
}

/** What was written beside the scale that came of it. */
export interface WrittenScale {
  readonly hasScale: boolean
  readonly hasRounding: boolean
}

/** Everything that is wrong with a grade scale, in the order in which its settings are usually written. */
export const gradeFaults = (scale: GradeScale, written: WrittenScale): readonly GradeFault[] =>
  [
    ...[stepFault, maximumFault, endsFault, pointsFault, boundsFault, passFault].map((check) => check(scale, written)),
    ...letterFaults(scale, written),
  ].filter((fault) => fault !== undefined)

type Check = (scale: GradeScale, written: WrittenScale) => GradeFault | undefined

const fault = (name: string, message: string, hint: string): GradeFault => ({ name, message, hint })

const stepFault: Check = ({ step, rounding }, { hasRounding }) => {
  if (step !== undefined && compare(step, ZERO) <= 0)
    return fault('step', '`step` must be above 0', 'write the distance of two grades: `0.25`')
  if (step !== undefined || !hasRounding || rounding === 'none') return undefined
  return {
    ...fault('rounding', '`rounding` has no effect without a `step`', 'write the distance of two grades: `step: 0.25`'),
    severity: 'warning',
  }
}

const maximumFault: Check = ({ maximum, points }) => {
  if (maximum === undefined) return undefined
  if (compare(maximum, ZERO) <= 0)
    return fault('maximum', '`maximum` must be above 0', 'write the points that earn the best grade: `maximum: 40`')
  return points === undefined
    ? undefined
    : fault('maximum', '`maximum` has no effect on `points`', 'take it out: the last of the `points` is the best grade')
}

const endsFault: Check = ({ from, to, points }, { hasScale }) => {
  if (hasScale && points !== undefined)
    return fault('points', '`scale` and `points` are both set', 'keep one: `scale` for a straight line from no to all points')
  return hasScale && equal(from, to)
    ? fault('scale', 'both ends of `scale` are the same', 'write the grades of no and of all points: `scale: [0, 20]`')
    : undefined
}

const pointsFault: Check = ({ points = [] }) => {
  const steps = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }))
  if (steps.some(({ from, to }) => compare(from[0], to[0]) >= 0))
    return fault('points', 'the points of `points` do not ascend', 'write them from few to many: `[[0, 0], [10, 4], [20, 6]]`')
  const signs = new Set(steps.map(({ from, to }) => compare(to[1], from[1])).filter((sign) => sign !== 0))
  return signs.size > 1
    ? fault('points', 'the grades of `points` go up and down', 'let them only rise, or only fall: `[[0, 6], [10, 4], [20, 1]]`')
    : undefined
}

/** Whether a grade is better than another: on a reversed scale the lower one is. */
const isBetter = (scale: GradeScale, a: Ratio, b: Ratio): boolean => compare(a, b) * (compare(scale.to, scale.from) < 0 ? -1 : 1) > 0

const hasEnds = ({ from, to }: GradeScale): boolean => !equal(from, to)

const boundsFault: Check = (scale) => {
  const { floor, ceiling } = scale
  return floor !== undefined && ceiling !== undefined && isBetter(scale, floor, ceiling)
    ? fault(
        'floor',
        '`floor` is a better grade than `ceiling`',
        'exchange them: no grade is worse than `floor`, none better than `ceiling`',
      )
    : undefined
}

const passFault: Check = (scale) =>
  scale.open !== true && scale.pass !== undefined && hasEnds(scale) && isBetter(scale, scale.pass, bestOf(scale))
    ? fault('pass', 'nobody can pass: `pass` is better than the best grade', 'write the lowest grade that passes: `pass: 10`')
    : undefined

const bestOf = (scale: GradeScale): Ratio =>
  scale.ceiling !== undefined && isBetter(scale, scale.ceiling, scale.to) ? scale.ceiling : scale.to

function letterFaults(scale: GradeScale, { hasScale }: WrittenScale): readonly (GradeFault | undefined)[] {
  const { letters = [], points } = scale
  if (letters.length === 0) return []
  if (!hasScale && points === undefined)
    return [fault('letters', '`letters` need a `scale` or `points`', 'write the grades of no and of all points: `scale: [0, 20]`')]
  const twice = letters.find(({ from }, i) => letters.some((other, j) => j < i && equal(other.from, from)))
  const never = scale.open === true ? undefined : letters.find(({ from }) => isBetter(scale, from, bestOf(scale)))
  return [
    twice === undefined
      ? undefined
      : fault(
          'letters',
          `\`${twice.letter}\` begins at the same grade as another letter`,
          'write the lowest grade of each letter: `{ A: 16, B: 13 }`',
        ),
    never === undefined
      ? undefined
      : fault(
          'letters',
          `nobody can reach \`${never.letter}\`: it begins above the best grade`,
          'write the lowest grade of each letter: `{ A: 16, B: 13 }`',
        ),
  ]
}
