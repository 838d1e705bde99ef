import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'

/** The answer if every open box were empty. */
export function settledPart(possible: Exclude<PossibleAnswers, { readonly kind: 'written' }>): SettledAnswer {
  if (possible.kind === 'choice') return possible.ticked.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options: possible.ticked }
  const columns = possible.columns.map(({ ticked }) => ticked)
  return columns.every((ticked) => ticked.length === 0) ? { kind: 'blank' } : { kind: 'digits', columns }
}
