import { equal, type Ratio } from '../base/ratio.ts'
import type { CopyChange, FromTo, GradedCopy, GradedItem, GradingInputs, ItemChange } from '../model/grading.ts'

/** A grading as it is compared: what it was made of, and what it gave each copy. */
export interface ComparedGrading {
  readonly inputs: GradingInputs
  readonly copies: readonly GradedCopy[]
}

/** What is other on each copy than in an earlier grading, in the order of the copies; copies that are the same are left out. */
export function diffGradings(before: ComparedGrading, now: ComparedGrading): readonly CopyChange[] {
  const old = new Map(before.copies.map((copy) => [copy.copy, copy]))
  const present = new Set(now.copies.map(({ copy }) => copy))
  const inputs = changedInputs(before.inputs, now.inputs)
  const changes = now.copies.flatMap((copy) => {
    const earlier = old.get(copy.copy)
    return earlier === undefined ? [wholeCopy(copy, 'new')] : changeOf(earlier, copy, inputs)
  })
  return [...changes, ...before.copies.filter(({ copy }) => !present.has(copy)).map((copy) => wholeCopy(copy, 'gone'))]
}

const wholeCopy = ({ copy, student }: GradedCopy, kind: 'new' | 'gone'): CopyChange => ({
  copy,
  kind,
  items: [],
  ...(student === undefined ? {} : { student }),
})

function changeOf(before: GradedCopy, now: GradedCopy, inputs: readonly string[]): readonly CopyChange[] {
  const names = [...new Set([...Object.keys(now.items), ...Object.keys(before.items)])]
  const items = names.flatMap((item) => itemChange(item, before.items[item], now.items[item], inputs))
  const fromTo = <T>(from: T, to: T, isSame: boolean): FromTo<T> | undefined => (isSame ? undefined : { from, to })
  const total = fromTo(before.total, now.total, equal(before.total, now.total))
  const maximum = fromTo(before.maximum, now.maximum, equal(before.maximum, now.maximum))
  const grade = fromTo(before.grade, now.grade, isSameGrade(before.grade, now.grade))
  const withdrawn = fromTo(before.withdrawn, now.withdrawn, before.withdrawn === now.withdrawn)
  const identity = fromTo(before.student, now.student, before.student === now.student)
  if (items.length === 0 && [total, maximum, grade, withdrawn, identity].every((change) => change === undefined)) return []
  const student = now.student ?? before.student
  return [
    {
      copy: now.copy,
      ...(student === undefined ? {} : { student }),
      kind: 'changed',
      items,
      ...(total === undefined ? {} : { total }),
      ...(maximum === undefined ? {} : { maximum }),
      ...(grade === undefined ? {} : { grade }),
      ...(withdrawn === undefined ? {} : { withdrawn }),
      ...(identity === undefined ? {} : { identity }),
    },
  ]
}

const isSameGrade = (a: Ratio | undefined, b: Ratio | undefined): boolean => (a === undefined || b === undefined ? a === b : equal(a, b))

function itemChange(
  item: string,
  before: GradedItem | undefined,
  now: GradedItem | undefined,
  inputs: readonly string[],
): readonly ItemChange[] {
  if (before !== undefined && now !== undefined && isSameItem(before, now)) return []
  return [{ item, from: withoutReasons(before), to: withoutReasons(now), why: whyOf(before, now, inputs) }]
}

const isSameItem = (a: GradedItem, b: GradedItem): boolean =>
  equal(a.points, b.points) && equal(a.maximum, b.maximum) && a.counted === b.counted

const withoutReasons = (item: GradedItem | undefined): ItemChange['to'] =>
  item === undefined ? undefined : { points: item.points, maximum: item.maximum, counted: item.counted }

/** What is said now and was not, and what is said no longer; else which of the other inputs changed. */
function whyOf(before: GradedItem | undefined, now: GradedItem | undefined, inputs: readonly string[]): readonly string[] {
  const [was, is] = [before?.reasons ?? [], now?.reasons ?? []]
  const said = is.filter((reason) => !was.includes(reason))
  const unsaid = was.filter((reason) => !is.includes(reason)).map((reason) => `no longer: ${reason}`)
  if (said.length + unsaid.length > 0) return [...said, ...unsaid]
  const others = inputs.filter((input) => input !== WORDS.amendments)
  return others.length === 0 ? ['the program scores it otherwise'] : others
}

const WORDS: Readonly<Record<keyof GradingInputs, string>> = {
  readings: 'pages were read',
  decisions: 'decisions were taken',
  amendments: 'amendments',
  scores: "graders' scores",
  roster: 'the roster',
}

/** Which inputs are other than they were, in words. */
export const changedInputs = (before: GradingInputs, now: GradingInputs): readonly string[] =>
  (Object.keys(WORDS) as (keyof GradingInputs)[]).filter((name) => before[name] !== now[name]).map((name) => WORDS[name])
