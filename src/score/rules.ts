import type { Amendment, Change } from '../model/amendment.ts'
import type { ItemId } from '../model/ids.ts'
import type { GradedOutside } from '../model/score.ts'

/** What was said after the exam about how it is scored, ready to be asked. */
export interface Rules {
  /** Amendments of an item for everyone, in the order in which they take effect. */
  readonly ofItem: (item: ItemId) => readonly ItemAmendment[]
  /** A grader's word on one question of one copy. */
  readonly scoreOf: (copy: number, item: ItemId) => ScoreAmendment | undefined
  readonly withdrawn: ReadonlyMap<number, Amendment>
  /** Points of written questions that graders gave elsewhere. */
  readonly outside: (copy: number, item: ItemId) => GradedOutside | undefined
}

export type ScoreAmendment = Amendment & { readonly change: Extract<Change, { readonly kind: 'score' }> }
export type ItemAmendment = Amendment & { readonly change: Exclude<Change, { readonly kind: 'score' | 'withdraw' }> }

/** First what is right and how it is scored, then what it is worth, then who has it anyway, last whether it counts. */
const ORDER: Readonly<Record<ItemAmendment['change']['kind'], number>> = { accept: 0, scheme: 1, points: 2, credit: 3, void: 4 }

const isOfItem = (one: Amendment): one is ItemAmendment => one.change.kind !== 'score' && one.change.kind !== 'withdraw'
const isScore = (one: Amendment): one is ScoreAmendment => one.change.kind === 'score'

export type OutsidePoints = ReadonlyMap<number, ReadonlyMap<ItemId, GradedOutside>>

export function rulesOf(amendments: readonly Amendment[], outside: OutsidePoints = new Map()): Rules {
  const ofItems = amendments.filter(isOfItem).toSorted((a, b) => ORDER[a.change.kind] - ORDER[b.change.kind])
  const ordered = new Map<ItemId, ItemAmendment[]>()
  for (const one of ofItems) ordered.set(one.change.item, [...(ordered.get(one.change.item) ?? []), one])
  const nameOf = (copy: number, item: ItemId): string => `${copy} ${item}`
  const scores = new Map(amendments.filter(isScore).map((one) => [nameOf(one.change.copy, one.change.item), one]))
  return {
    ofItem: (item) => ordered.get(item) ?? [],
    scoreOf: (copy, item) => scores.get(nameOf(copy, item)),
    withdrawn: new Map(amendments.flatMap((one) => (one.change.kind === 'withdraw' ? [[one.change.copy, one] as const] : []))),
    outside: (copy, item) => outside.get(copy)?.get(item),
  }
}

export const NO_RULES: Rules = rulesOf([])
