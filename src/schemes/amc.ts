import { type Ratio, textOfRatio, ZERO } from '../base/ratio.ts'
import type { PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { ItemId, OptionId } from '../model/ids.ts'
import type { Option } from '../model/variant.ts'
import { type AmcGlobals, type AmcScore, amcScoreOf, NO_GLOBALS } from './amc-score.ts'
import type { AmcScorable } from './amc-values.ts'
import { choiceViewOf, chosen } from './choice-answer.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Misfit, Scheme, Scorable } from './scheme.ts'

/**
 * What auto-multiple-choice gives under the question's `strategy` and those of its options; `blank` and `invalid` go before them.
 * An option with points of its own earns them when ticked. Without a strategy the right answer earns the item's points, any other
 * nothing.
 */
export const amc: Scheme = {
  name: 'amc',
  parameters: { ...everyScheme, strategy: 'strategy' },
  appliesTo: (field) => field.kind === 'choice' && field.rows === undefined,
  takesOwnPoints: true,
  misfitOf: (question) => (amcMaximumOf(question) === undefined ? NO_VALUE : undefined),
  pointsOf: (question, answer) => scoreOf(question, answer).score ?? ZERO,
  maximumOf: (question, answer = { kind: 'blank' }) => scoreOf(question, answer).maximum ?? ZERO,
  extremesOf,
}

const NO_VALUE: Misfit = {
  code: 'scheme-formula-undefined',
  message: 'the strategy has no value for the right answer: something in it divides by 0, or has no value itself',
  hint: 'ask first: `NM==0?0:NMC/NM`; give names a value: `default.X=0`',
}

const scoreOf = (question: Scorable, answer: SettledAnswer): AmcScore =>
  amcScoreOf(scorableOf(question), tickedIn(question, answer), question.context ?? {})

/** The most that a strategy gives; undefined where one of its expressions has no value: then nothing can be scored by it. */
export const amcMaximumOf = (question: Scorable): Ratio | undefined => {
  const { isWhole, maximum } = scoreOf(question, { kind: 'blank' })
  return isWhole ? maximum : undefined
}

/**
 * The most that the strategies of a copy's questions give, by item, each after what those before it set for all, in the order of
 * their ids; undefined where one of its expressions has no value.
 */
export function amcMaximaOf(questions: readonly (Scorable & { readonly item: ItemId })[]): ReadonlyMap<ItemId, Ratio | undefined> {
  const maxima = new Map<ItemId, Ratio | undefined>()
  let globals = NO_GLOBALS
  for (const question of questions.toSorted((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : 0))) {
    const score = scoreOf({ ...question, context: { globals } }, { kind: 'blank' })
    globals = score.globals
    maxima.set(question.item, score.isWhole ? score.maximum : undefined)
  }
  return maxima
}

/** The values for all questions after one that was answered so. */
export const amcGlobalsAfter = (question: Scorable, answer: SettledAnswer): AmcGlobals => scoreOf(question, answer).globals

/** Whether a question sets values for others. */
export const setsGlobals = (question: Scorable): boolean => {
  if (question.scheme.scheme !== amc.name) return false
  const { strategy, answers } = scorableOf(question)
  return [strategy, ...answers.map((option) => option.strategy)].some((text) => text.includes('setglobal.'))
}

/** Whether other questions may set what a question's points come of: it gives names a value for when none does. */
export const waitsForOthers = ({ scheme }: Pick<Scorable, 'scheme'>): boolean =>
  scheme.scheme === amc.name && /(?:^|[\s,"'])default\./.test(scheme.params['strategy'] ?? '')

/** AMC numbers answers as they are written, and "none of these" 0. */
function scorableOf(question: Scorable): AmcScorable {
  const { options, right } = choiceViewOf(question, { kind: 'blank' })
  const numbers = numbersOf(question)
  const isMultiple = question.field.kind === 'choice' && question.field.pick === 'many'
  const points = textOfRatio(question.points)
  const plain = isMultiple ? `formula=(N_RIGHT==N_ALL)*(${points}),v=${right.size === 0 ? points : 0}` : `b=${points}`
  const said = [
    ['v', 'blank'],
    ['e', 'invalid'],
  ].flatMap(([key, name]) => {
    const value = pointsParameter(question, name ?? '')
    return value === undefined ? [] : [`${key}=${textOfRatio(value)}`]
  })
  const own = ({ id, points: worth }: Option): string => {
    if (worth === undefined) return ''
    return isMultiple ? `${right.has(id) ? 'b' : 'm'}=${textOfRatio(worth)}` : textOfRatio(worth)
  }
  return {
    isMultiple,
    strategy: [question.amc?.question ?? question.scheme.params['strategy'] ?? plain, ...said].join(','),
    answers: options.map((option) => ({
      answer: numbers.get(option.id) ?? 0,
      isRight: right.has(option.id),
      strategy: question.amc === undefined ? own(option) : (question.amc.options[option.id] ?? ''),
    })),
  }
}

function numbersOf(question: Scorable): ReadonlyMap<OptionId, number> {
  const { options } = choiceViewOf(question, { kind: 'blank' })
  const proper = options.filter(({ word }) => word !== 'none-of-these')
  return new Map(options.map((option) => [option.id, proper.indexOf(option) + 1]))
}

function tickedIn(question: Scorable, answer: SettledAnswer): readonly number[] {
  const numbers = numbersOf(question)
  return [...choiceViewOf(question, answer).ticked].map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b)
}

/** Most answers that are tried; where there are more, only those of few and of nearly all ticks. */
const MOST_TRIED = 4096

/**
 * A strategy sees how many of the options are ticked that are alike in all but their place, and the place of a ticked one where
 * one alone may be ticked: every count of each kind, and every single tick, is tried.
 */
function extremesOf(question: Scorable, possible: PossibleAnswers): readonly SettledAnswer[] {
  if (possible.kind !== 'choice') return []
  const { ticked, open } = possible
  const { answers } = scorableOf(question)
  const numbers = numbersOf(question)
  const kinds = new Map<string, OptionId[]>()
  for (const id of open) {
    const option = answers.find(({ answer }) => answer === numbers.get(id))
    const kind = `${option?.isRight} ${option?.answer === 0} ${option?.strategy}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), id])
  }
  const count = [...kinds.values()].reduce((product, all) => product * (all.length + 1), 1)
  const sets = count <= MOST_TRIED ? countsOfKinds([...kinds.values()]) : [[], open, ...open.map((id) => open.filter((one) => one !== id))]
  return [...sets, ...open.map((id) => [id])].map((more) => chosen([...ticked, ...more]))
}

/** For every kind, none of its options to all of them, in all combinations. */
const countsOfKinds = (kinds: readonly (readonly OptionId[])[]): readonly (readonly OptionId[])[] =>
  kinds.reduce<readonly (readonly OptionId[])[]>(
    (sets, kind) => sets.flatMap((set) => Array.from({ length: kind.length + 1 }, (_, some) => [...set, ...kind.slice(0, some)])),
    [[]],
  )
