import { compare, decimalOfRatio, multiply, type Ratio, ratio, subtract, sum, ZERO } from '../base/ratio.ts'
import { nearestWord } from '../base/spelling.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { GraderRow } from '../model/grader-row.ts'
import { type ItemId, itemId } from '../model/ids.ts'
import type { Run } from '../model/run.ts'
import type { GradersPoints } from '../model/score.ts'
import type { Asked, GradedPart } from '../model/variant.ts'
import { questionsOf } from './answers-of.ts'
import type { CopyAnswers } from './evidence.ts'
import type { OutsidePoints } from './rules.ts'

export interface GradersInput {
  readonly run: Pick<Run, 'roster' | 'variants' | 'copies'>
  /** Whose copies were read. */
  readonly answers: readonly Pick<CopyAnswers, 'copy' | 'student'>[]
  readonly withdrawn: ReadonlySet<number>
  /** Points of two graders that lie further apart are told. */
  readonly spread: Ratio
}

/** Points that graders gave elsewhere, by copy, item and part: of several graders the average, exact. All faults, and where they disagree. */
export function gradersPoints(
  rows: readonly GraderRow[],
  input: GradersInput,
): { readonly outside: OutsidePoints; readonly diagnostics: readonly Diagnostic[] } {
  const found = rows.map((row) => placeOf(row, input))
  const faults = found.flatMap((one) => ('code' in one ? [one] : []))
  const places = found.flatMap((one) => ('code' in one ? [] : [one]))
  const groups = new Map<string, Placed[]>()
  for (const one of places) {
    const name = JSON.stringify([one.copy, one.item, one.part])
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  const twice = [...groups.values()].flatMap(twiceIn)
  const apart = [...groups.values()].flatMap((group) => disagreement(group, input.spread))
  return { outside: outsideOf([...groups.values()]), diagnostics: [...faults, ...twice, ...apart] }
}

interface Placed {
  readonly copy: number
  readonly item: ItemId
  readonly part: string
  readonly row: GraderRow
}

const fault = (code: DiagnosticCode, { at }: GraderRow, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  location: at,
  hint,
})

/** What a row is about, or what is wrong with it. */
function placeOf(row: GraderRow, input: GradersInput): Placed | Diagnostic {
  const copy = copyOf(row, input)
  if (typeof copy !== 'number') return copy
  const asked = askedOn(copy, row.item, input.run)
  if (typeof asked === 'string' || asked.field.kind !== 'written') {
    const message = typeof asked === 'string' ? `copy ${copy} did not have \`${row.item}\`` : `\`${row.item}\` is not graded by hand`
    const hint = typeof asked === 'string' ? asked : 'take the row out; what was ticked there is changed by an amendment'
    return fault('scores-item-unknown', row, message, hint)
  }
  const { parts } = asked.field
  const part = row.part === '' && parts.length === 1 ? parts[0] : parts.find(({ id }) => id === row.part)
  if (part === undefined) {
    const message = row.part === '' ? `\`${row.item}\` has several parts` : `\`${row.item}\` has no part \`${row.part}\``
    return fault('scores-item-unknown', row, message, `write one of: ${parts.map(({ id }) => id).join(', ')}`)
  }
  return outOfRange(row, part) ?? { copy, item: asked.item, part: part.id, row }
}

function outOfRange(row: GraderRow, { steps }: GradedPart): Diagnostic | undefined {
  const most = steps.at(-1) ?? ZERO
  if (compare(row.points, ZERO) >= 0 && compare(row.points, most) <= 0) return undefined
  const message = `${decimalOfRatio(row.points)} points do not lie between 0 and ${decimalOfRatio(most)}`
  return fault('points-out-of-range', row, message, 'correct it; an amendment `score` may give more')
}

/** The copy that a row names, or the student's: the one that was not withdrawn. */
function copyOf(row: GraderRow, { run, answers, withdrawn }: GradersInput): number | Diagnostic {
  const { student, copy } = row
  const own = answers.filter((one) => one.student.kind !== 'unknown' && one.student.student === student)
  const counting = own.find((one) => !withdrawn.has(one.copy)) ?? own[0]
  if (copy !== undefined) {
    if (!answers.some((one) => one.copy === copy))
      return fault('scores-student-unknown', row, `no page of copy ${copy} was read`, 'write the number that is printed on the copy')
    if (student === undefined || own.some((one) => one.copy === copy)) return copy
    return fault('scores-student-unknown', row, `copy ${copy} is not of \`${student}\``, 'correct one of them, or leave one out')
  }
  if (counting !== undefined) return counting.copy
  const known: readonly string[] = run.roster.students.map(({ id }) => id)
  if (known.includes(student ?? ''))
    return {
      ...fault('scores-student-unknown', row, `no copy of \`${student}\` was read`, 'the row waits until there is one'),
      severity: 'warning',
    }
  const near = nearestWord(student ?? '', known)
  return fault(
    'scores-student-unknown',
    row,
    `the roster has no student \`${student}\``,
    near === undefined ? 'write the id of the roster' : `did you mean \`${near}\`?`,
  )
}

/** The item as asked on a copy, or what to do instead. */
function askedOn(copy: number, item: string, { variants, copies }: GradersInput['run']): Asked | string {
  const number = copies.find((one) => one.number === copy)?.variant
  const asked = variants.filter((variant) => variant.number === number).flatMap((variant) => questionsOf(variant).map((one) => one.asked))
  const found = asked.find((one) => one.item === itemId(item))
  const written = asked.filter(({ field }) => field.kind === 'written').map((one) => one.item as string)
  const near = nearestWord(item, written)
  return found ?? (near === undefined ? `write one of: ${written.join(', ')}` : `did you mean \`${near}\`?`)
}

function twiceIn(group: readonly Placed[]): readonly Diagnostic[] {
  return group.flatMap(({ row }, i) => {
    const first = group.slice(0, i).find((one) => one.row.grader === row.grader)
    if (first === undefined) return []
    const line = first.row.at.kind === 'file' ? first.row.at.line : 0
    const who = row.grader === '' ? 'these points stand' : `the points of ${row.grader} stand`
    return [fault('scores-twice', row, `${who} on line ${line} too`, 'keep one of them; name the graders where there are several')]
  })
}

function disagreement(group: readonly Placed[], spread: Ratio): readonly Diagnostic[] {
  const sorted = group.toSorted((a, b) => compare(a.row.points, b.row.points))
  const [low, high] = [sorted[0]?.row, sorted.at(-1)?.row]
  if (low === undefined || high === undefined || compare(subtract(high.points, low.points), spread) <= 0) return []
  const { copy, item, part, row } = sorted.at(-1) ?? group[0] ?? { copy: 0, item: '', part: '', row: high }
  const given = group.map((one) => `${one.row.grader} ${decimalOfRatio(one.row.points)}`).join(', ')
  const what = `\`${item}\`${row.part === '' ? '' : `, part ${part}`} of ${row.student ?? `copy ${copy}`}`
  const message = `graders disagree on ${what}: ${given}; the average ${decimalOfRatio(averageOf(group.map((one) => one.row.points)))} counts`
  return [
    {
      ...fault('scores-disagree', high, message, 'let them talk, and write what they agree on as an amendment `score`'),
      severity: 'warning',
    },
  ]
}

const averageOf = (points: readonly Ratio[]): Ratio => multiply(sum(points), ratio(1, points.length))

function outsideOf(groups: readonly (readonly Placed[])[]): OutsidePoints {
  const byCopy = new Map<
    number,
    Map<ItemId, { kind: 'graders'; parts: { part: string; points: Ratio; graders: readonly GradersPoints[] }[] }>
  >()
  for (const group of groups) {
    const [first] = group
    if (first === undefined) continue
    const items = byCopy.get(first.copy) ?? new Map()
    byCopy.set(first.copy, items)
    const held = items.get(first.item) ?? { kind: 'graders', parts: [] }
    items.set(first.item, held)
    const graders = group.map(({ row }) => ({ grader: row.grader, points: row.points }))
    held.parts.push({ part: first.part, points: averageOf(graders.map(({ points }) => points)), graders })
  }
  return byCopy
}
