import { JOINT } from '../mark-params.ts'

/**
 * Probabilities of boxes of which at most one should be meant, judged together: each box by itself has the odds of its
 * own measures; that none, one, two … of them are meant has the shares of `JOINT`, all boxes alike (Bayes' rule over
 * all subsets, summed with elementary symmetric polynomials). A faint trace beside a strong mark is then an accident,
 * while the same trace alone may be an answer; two strong marks stay two marks.
 */
export function jointly(alone: readonly number[]): readonly number[] {
  const likelihoods = alone.map((p) => oddsOf(p) / JOINT.oddsAlone)
  const weights = Array.from({ length: alone.length + 1 }, (_, k) => shareOf(k) / binomial(alone.length, k))
  return likelihoods.map((own, i) => {
    const others = polynomialsOf(likelihoods.filter((_, j) => j !== i))
    const meant = others.reduce((sum, e, k) => sum + e * own * (weights[k + 1] ?? 0), 0)
    const not = others.reduce((sum, e, k) => sum + e * (weights[k] ?? 0), 0)
    return meant / (meant + not)
  })
}

const oddsOf = (p: number): number => {
  const held = Math.min(JOINT.surest, Math.max(1 - JOINT.surest, p))
  return held / (1 - held)
}

const shareOf = (count: number): number => JOINT.shares[count] ?? JOINT.shares[2] * JOINT.further ** (count - 2)

function binomial(n: number, k: number): number {
  let value = 1
  for (let i = 0; i < k; i++) value = (value * (n - i)) / (i + 1)
  return value
}

/** Elementary symmetric polynomials: entry k is the sum over all products of k of the values. */
function polynomialsOf(values: readonly number[]): readonly number[] {
  let sums: readonly number[] = [1]
  for (const value of values) sums = Array.from({ length: sums.length + 1 }, (_, k) => (sums[k] ?? 0) + value * (sums[k - 1] ?? 0))
  return sums
}
