import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { Roster } from '../model/roster.ts'
import type { Variant } from '../model/variant.ts'
import { likenessOf } from './likeness.ts'
import type { SeatedCopy } from './neighbours.ts'

/** Pairs that a warning names. */
const NAMED = 3

interface Pair {
  readonly a: SeatedCopy
  readonly b: SeatedCopy
}

/** Where neighbours could not be kept apart: who, where, and how many. */
export function notKeptApart(
  seated: readonly SeatedCopy[],
  variantOf: (number: number) => Variant | undefined,
  { students }: Roster,
): readonly Diagnostic[] {
  const nameOf = new Map<string, string>(students.map(({ id, name }) => [id, name]))
  const pairs = pairsOf(seated)
  const same = pairs.filter(({ a, b }) => a.copy.variant === b.copy.variant)
  const alike = pairs.flatMap((pair) => {
    const [a, b] = [variantOf(pair.a.copy.variant), variantOf(pair.b.copy.variant)]
    const items = a === undefined || b === undefined || a === b ? [] : likenessOf(a, b).sameOrder
    return items.length === 0 ? [] : [{ ...pair, items }]
  })
  const who = ({ a, b }: Pair): string => `${personAt(a, nameOf)} and ${personAt(b, nameOf)}`
  const withItems = (one: Pair & { readonly items: readonly string[] }): string => `${who(one)} (\`${one.items.join('`, `')}\`)`
  return [
    ...warning(same, 'seats-same-variant', {
      message: `${countOf(same.length, pairs.length)} the same variant: ${listed(same, who)}`,
      hint: 'with four variants or more, or `variants: each`, no neighbours need to share one',
    }),
    ...warning(alike, 'seats-same-order', {
      message: `${countOf(alike.length, pairs.length)} the options of an item in the same order: ${listed(alike, withItems)}`,
      hint: 'an item of two options has only two orders, one of three six: with more options, or more variants, they differ',
    }),
  ]
}

const pairsOf = (seated: readonly SeatedCopy[]): readonly Pair[] =>
  seated.flatMap((a, i) =>
    a.beside.flatMap((j): readonly Pair[] => {
      const b = seated[j]
      return b !== undefined && j > i ? [{ a, b }] : []
    }),
  )

function warning(
  pairs: readonly Pair[],
  code: 'seats-same-variant' | 'seats-same-order',
  said: Pick<Diagnostic, 'message' | 'hint'>,
): readonly Diagnostic[] {
  const location: Location | undefined = pairs[0]?.a.seat.at
  return location === undefined ? [] : [{ code, severity: 'warning', location, ...said }]
}

const countOf = (count: number, all: number): string => `${count} of ${all} pairs of neighbours ${count === 1 ? 'has' : 'have'}`

const listed = <T>(all: readonly T[], wordsOf: (one: T) => string): string =>
  `${all.slice(0, NAMED).map(wordsOf).join('; ')}${all.length > NAMED ? '; …' : ''}`

const personAt = ({ seat, copy }: SeatedCopy, nameOf: ReadonlyMap<string, string>): string => {
  const room = seat.room === '' ? '' : `${seat.room}, `
  return `${nameOf.get(copy.student ?? '') ?? copy.student} (${room}row ${seat.row}, column ${seat.column})`
}
