import { bug } from '../base/bug.ts'
import { compare, type Ratio } from '../base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import { columnsOfNumber } from '../model/digit-columns.ts'
import type { SchemeUse } from '../model/score.ts'
import type { Field, Key, Option } from '../model/variant.ts'
import { allOrNone } from './all-or-none.ts'
import { amc } from './amc.ts'
import { bestOf } from './best-of.ts'
import { coverage } from './coverage.ts'
import { formula } from './formula.ts'
import { graded } from './graded.ts'
import { kprime } from './kprime.ts'
import { netCorrect } from './net-correct.ts'
import { numericNear } from './numeric-near.ts'
import { perOption } from './per-option.ts'
import { rightWrong } from './right-wrong.ts'
import type { Bounds, Misfit, Scheme, Scorable } from './scheme.ts'

/** Every scheme there is. A new one is a file and a line here. */
export const schemes = [
  ...[rightWrong, perOption, allOrNone, bestOf, netCorrect, kprime, coverage],
  ...[numericNear, graded, formula, amc],
] as const satisfies readonly Scheme[]

const defaults: Readonly<Record<string, string>> = { 'multiple-choice': perOption.name, numeric: numericNear.name, written: graded.name }

/** The scheme of an item kind for which nobody named one. */
export const defaultScheme = (kind: string): SchemeUse => ({ scheme: defaults[kind] ?? rightWrong.name, params: {} })

export const schemeNamed = (name: string): Scheme | undefined => schemes.find((scheme) => scheme.name === name)

const schemeOf = (question: Scorable): Scheme => schemeNamed(question.scheme.scheme) ?? bug(`unchecked scheme ${question.scheme.scheme}`)

/** Whether a scheme use can score a field; false for a scheme that does not exist. */
export const isApplicable = (use: SchemeUse, field: Field): boolean => schemeNamed(use.scheme)?.appliesTo(field) ?? false

/** Why the scheme of a question cannot score it although its field has the right shape; empty when it can. */
export function misfitsOf(question: Scorable): readonly Misfit[] {
  const scheme = schemeNamed(question.scheme.scheme)
  if (scheme === undefined || !scheme.appliesTo(question.field)) return []
  const { field } = question
  const own = field.kind === 'choice' && scheme.takesOwnPoints !== true ? field.options.filter(({ points }) => points !== undefined) : []
  const misfit = scheme.misfitOf?.(question)
  return [...(own.length === 0 ? [] : [ownPoints(scheme, own)]), ...(misfit === undefined ? [] : [misfit])]
}

function ownPoints({ name }: Scheme, options: readonly Option[]): Misfit {
  const takers = schemes.filter((scheme: Scheme) => scheme.takesOwnPoints === true).map((scheme) => `\`${scheme.name}\``)
  return {
    code: 'scheme-own-points',
    message: `the scheme \`${name}\` takes no points of single options, and \`${options[0]?.id}\` has some`,
    hint: `take \`points\` out of the option, or name one of: ${takers.join(', ')}`,
  }
}

/** Points that an answer earns, exact. The scheme use must have passed `checkSchemeUse`. */
export const pointsOf = (question: Scorable, answer: SettledAnswer): Ratio => schemeOf(question).pointsOf(question, answer)

/** Least and most points among the possible answers, exact. */
export function rangeOf(question: Scorable, possible: PossibleAnswers): Bounds {
  const scheme = schemeOf(question)
  const points = likelyAnswers(question, possible).map((answer) => scheme.pointsOf(question, answer))
  const sorted = points.toSorted(compare)
  const low = sorted[0] ?? bug(`no possible answer under ${scheme.name}`)
  return { low, high: sorted.at(-1) ?? low }
}

/** A few of the possible answers, among them those that earn the least and the most. */
export const likelyAnswers = (question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] =>
  schemeOf(question).extremesOf(question, possible)

/** Least and most points that any answer to the question earns. */
export const boundsOf = (question: Scorable): Bounds => rangeOf(question, anyAnswerTo(question.field))

/** Nothing settled: all boxes of the field open. */
export function anyAnswerTo(field: Field): PossibleAnswers {
  switch (field.kind) {
    case 'choice':
      return { kind: 'choice', ticked: [], open: field.options.map((option) => option.id) }
    case 'digits':
      return { kind: 'digits', columns: field.columns.map(({ symbols }) => ({ ticked: [], open: symbols })) }
    case 'written':
      return { kind: 'written', parts: Object.fromEntries(field.parts.map((part) => [part.id, part.steps])) }
  }
}

/** The answer that the key describes: the first right option where one is asked for, all of them in rows, full points where it is graded. */
export function keyAnswerOf({ field, key }: Scorable): SettledAnswer {
  if (field.kind === 'written') {
    const full = field.parts.map((part) => [part.id, part.steps.at(-1) ?? bug(`part ${part.id} has no steps`)] as const)
    return { kind: 'written', parts: Object.fromEntries(full) }
  }
  if (field.kind === 'digits') return numberAnswer(field, key)
  const right = key.kind === 'choice' ? key.right : []
  const options = field.pick === 'one' && field.rows === undefined ? right.slice(0, 1) : right
  return options.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options }
}

function numberAnswer(field: Extract<Field, { readonly kind: 'digits' }>, key: Key): SettledAnswer {
  const symbols = key.kind === 'digits' ? columnsOfNumber(key.shown, field) : undefined
  return { kind: 'digits', columns: (symbols ?? bug('a number that its columns cannot show')).map((symbol) => [symbol]) }
}

/** What the question counts in the maximum: points of the key's answer, unless its scheme says otherwise. `answer` matters only where AMC's faults are repeated. */
export const maximumOf = (question: Scorable, answer?: SettledAnswer): Ratio =>
  schemeOf(question).maximumOf?.(question, answer) ?? pointsOf(question, keyAnswerOf(question))
