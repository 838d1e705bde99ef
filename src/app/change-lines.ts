import { decimalOfRatio, type Ratio, textOfRatio } from '../base/ratio.ts'
import type { CopyChange, FromTo, ItemChange } from '../model/grading.ts'
import type { Roster } from '../model/roster.ts'

/** What changed, a line each: who, item, from what, to what, why; then the totals and the grade. */
export function changeLines(changes: readonly CopyChange[], roster: Roster): readonly string[] {
  const names = new Map<string, string>(roster.students.map(({ id, name }) => [id, `${id} ${name}`]))
  const added = changes.filter(({ kind }) => kind === 'new').length
  const lines = changes.flatMap((change) => {
    const who = change.student === undefined ? `copy ${change.copy}` : (names.get(change.student) ?? change.student)
    return change.kind === 'new' ? [] : linesOf(who, change)
  })
  return added === 0 ? lines : [...lines, `${added} ${added === 1 ? 'copy is' : 'copies are'} new`]
}

function linesOf(who: string, change: CopyChange): readonly string[] {
  if (change.kind === 'gone') return [`${who}: copy ${change.copy} is no longer there`]
  const { identity, withdrawn } = change
  const parts = [
    ...partOf('points', change.total, decimalOfRatio),
    ...partOf('of', change.maximum, decimalOfRatio),
    ...partOf('grade', change.grade, (grade) => (grade === undefined ? 'none' : decimalOfRatio(grade))),
  ]
  return [
    ...(identity === undefined ? [] : [`copy ${change.copy}: ${identity.from ?? 'nobody'} → ${identity.to ?? 'nobody'}`]),
    ...change.items.map((item) => `${who}, ${item.item}: ${stateOf(item.from)} → ${stateOf(item.to)}, ${item.why.join('; ')}`),
    ...(withdrawn === undefined ? [] : [`${who}: ${withdrawn.to ?? `no longer ${withdrawn.from}`}`]),
    ...(parts.length === 0 ? [] : [`${who}: ${parts.join(', ')}`]),
  ]
}

const partOf = <T>(name: string, change: FromTo<T> | undefined, textOf: (value: T) => string): readonly string[] =>
  change === undefined ? [] : [`${name} ${textOf(change.from)} → ${textOf(change.to)}`]

const stateOf = (state: ItemChange['from']): string =>
  state === undefined
    ? 'not asked'
    : `${decimalOfRatio(state.points)} of ${decimalOfRatio(state.maximum)}${state.counted ? '' : ' (not counted)'}`

/** Plain data for programs: fractions as exact text, all else as it is. */
export const exactValues = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (_, held: unknown) => (isRatio(held) ? textOfRatio(held) : held)))

const isRatio = (held: unknown): held is Ratio => typeof held === 'object' && held !== null && 'num' in held && 'den' in held
