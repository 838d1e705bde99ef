import type { Copy } from '../model/variant.ts'

/**
 * Spare copies after those of a run, their numbers going on. No new variant is drawn: each asks the one that fewest
 * copies ask, of equals the one that fewest students have, of equals the first.
 */
export function dealFurther(variants: readonly number[], copies: readonly Copy[], count: number): readonly Copy[] {
  const uses = new Map(variants.map((variant) => [variant, { variant, all: 0, students: 0 }]))
  for (const { variant, student } of copies) {
    const use = uses.get(variant)
    if (use === undefined) continue
    use.all += 1
    use.students += student === undefined ? 0 : 1
  }
  const last = Math.max(0, ...copies.map((copy) => copy.number))
  return Array.from({ length: count }, (_, i): Copy => {
    const [use] = [...uses.values()].sort((a, b) => a.all - b.all || a.students - b.students || a.variant - b.variant)
    if (use !== undefined) use.all += 1
    return { number: last + i + 1, variant: use?.variant ?? 1 }
  })
}
