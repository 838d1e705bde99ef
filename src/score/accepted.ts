import { parseRatio } from '../base/ratio.ts'
import { optionId } from '../model/ids.ts'
import type { Asked, ChoiceRow } from '../model/variant.ts'

/** More ways to answer the rows of one question than anybody accepts. */
export const MOST_WAYS = 512

/**
 * The question under a new list of what is right. Where one answer is asked for (a single choice, each row of a choice in
 * rows, a number) each listed one is right on its own: then there are several ways, and the best of them counts.
 */
export function acceptedWays(asked: Asked, right: readonly string[]): readonly Asked[] {
  const { field, key } = asked
  if (key.kind === 'digits')
    return right.flatMap((text) => {
      const value = parseRatio(text)
      return value === undefined ? [] : [{ ...asked, key: { ...key, value, shown: value } }]
    })
  if (field.kind !== 'choice') return [asked]
  const own = field.options.map(({ id }) => id).filter((id) => right.includes(id))
  const ways =
    field.rows !== undefined ? waysThroughRows(field.rows, own) : field.pick === 'one' && own.length > 1 ? own.map((id) => [id]) : [own]
  return ways.map((way) => ({ ...asked, key: { kind: 'choice', right: way.map(optionId) } }))
}

/** One right option of each row that has one, in every combination. */
function waysThroughRows(rows: readonly ChoiceRow[], right: readonly string[]): readonly (readonly string[])[] {
  return rows.reduce<readonly (readonly string[])[]>(
    (ways, row) => {
      const own = row.options.filter((id) => right.includes(id))
      return own.length === 0 ? ways : ways.flatMap((way) => own.map((id) => [...way, id]))
    },
    [[]],
  )
}

/** How many ways `acceptedWays` would make of the rows. */
export const waysIn = (rows: readonly ChoiceRow[], right: readonly string[]): number =>
  rows.reduce((count, row) => count * Math.max(1, row.options.filter((id) => right.includes(id)).length), 1)
