import { present } from '../../../src/base/bug.ts'
import { parseRatio, type Ratio } from '../../../src/base/ratio.ts'
import type { Amendment, Change } from '../../../src/model/amendment.ts'
import { itemId } from '../../../src/model/ids.ts'

const exact = (text: string): Ratio => present(parseRatio(text), text)
const at = { kind: 'file', file: 'amendments.yaml', line: 1, column: 1 } as const

const amendment = (change: Change): Amendment => ({
  change,
  why: `for ${change.kind}`,
  by: 'Board',
  at: { entry: at, subject: at, copy: at, value: at, each: [] },
})

/** Amendments, as short as tests want them. */
export const amend = {
  accept: (item: string, ...right: readonly string[]) => amendment({ kind: 'accept', item: itemId(item), right }),
  void: (item: string) => amendment({ kind: 'void', item: itemId(item) }),
  credit: (item: string, to: 'all' | 'answered') => amendment({ kind: 'credit', item: itemId(item), to }),
  points: (item: string, points: string) => amendment({ kind: 'points', item: itemId(item), points: exact(points) }),
  scheme: (item: string, scheme: string, params: Readonly<Record<string, string>> = {}) =>
    amendment({ kind: 'scheme', item: itemId(item), use: { scheme, params } }),
  score: (copy: number, item: string, points: string) => amendment({ kind: 'score', item: itemId(item), copy, points: exact(points) }),
  withdraw: (copy: number) => amendment({ kind: 'withdraw', copy }),
}
