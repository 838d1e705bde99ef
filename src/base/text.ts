/** Order by code points, the same on every machine and in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Order that reads digits as numbers: q2 before q10. Machine-independent. */
export function compareNatural(a: string, b: string): number {
  const x = a.match(/\d+|\D+/g) ?? []
  const y = b.match(/\d+|\D+/g) ?? []
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const left = x[i] ?? ''
    const right = y[i] ?? ''
    const numeric = /^\d/.test(left) && /^\d/.test(right)
    const order = numeric ? Number(left) - Number(right) || compareText(left, right) : compareText(left, right)
    if (order !== 0) return order
  }
  return x.length - y.length
}

/** JSON with sorted keys, so that equal values give equal text. Bigints are written as strings. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (typeof held === 'bigint') return held.toString()
    if (held === null || typeof held !== 'object' || Array.isArray(held)) return held
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => compareText(a, b)))
  })
}
