/**
 * Which boxes of a question are left open, so that the chance that what is then said of the others is wrong does not
 * exceed the bound: the least sure first, until the chances of error of the rest sum to no more (Boole's inequality).
 */
export function openBoxes(probabilities: readonly number[], wrongAtMost: number): readonly boolean[] {
  const order = probabilities.map((p, i) => ({ i, error: Math.min(p, 1 - p) })).sort((a, b) => b.error - a.error || a.i - b.i)
  let left = order.reduce((sum, { error }) => sum + error, 0)
  const open = probabilities.map(() => false)
  for (const { i, error } of order) {
    if (left <= wrongAtMost) break
    open[i] = true
    left -= error
  }
  return open
}
