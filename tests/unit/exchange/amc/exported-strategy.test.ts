import { expect, it } from 'vitest'
import { equal, type Ratio, ratio, textOfRatio } from '../../../../src/base/ratio.ts'
import { exportedQuestions } from '../../../../src/exchange/amc/exported-question.ts'
import { strategyOfChoice } from '../../../../src/exchange/amc/exported-strategy.ts'
import { lowerQuestion } from '../../../../src/exchange/amc/lower-question.ts'
import type { SettledAnswer } from '../../../../src/model/answer.ts'
import type { OptionId } from '../../../../src/model/ids.ts'
import type { Asked } from '../../../../src/model/variant.ts'
import { maximumOf, pointsOf } from '../../../../src/schemes/registry.ts'
import { choice } from '../../../support/variants.ts'

type Params = Readonly<Record<string, string>>

/** A question of four options with a scheme; `none` adds "none of these", `own` points of an option's own. */
function question(
  right: string,
  scheme: string,
  params: Params,
  more: { none?: boolean; own?: Readonly<Record<string, Ratio>> } = {},
): Asked {
  const asked = choice('q', 'Q?', ['1', '2', '3', '4', ...(more.none ? ['none'] : [])], [...right])
  if (asked.field.kind !== 'choice') throw new Error('no choice')
  const options = asked.field.options.map((option, i) => ({
    ...option,
    ...(i === 4 ? { word: 'none-of-these' as const } : {}),
    ...(more.own?.[option.id] === undefined ? {} : { points: more.own[option.id] as Ratio }),
  }))
  const pick = more.none || scheme === 'net-correct' ? 'many' : asked.field.pick
  return { ...asked, points: ratio(2), field: { ...asked.field, pick, options }, scheme: { scheme, params } }
}

const subsets = (ids: readonly OptionId[]): readonly (readonly OptionId[])[] =>
  Array.from({ length: 2 ** ids.length }, (_, n) => ids.filter((_id, i) => (n >> i) % 2 === 1))

const answered = (options: readonly OptionId[]): SettledAnswer => (options.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options })

it.each([
  ['b', 'right-wrong', {}, {}],
  ['b', 'right-wrong', { wrong: '-1/4', blank: '1/10', several: 'blank' }, {}],
  ['b', 'right-wrong', { right: '3', wrong: '-1', invalid: '-2' }, {}],
  ['c', 'right-wrong', { wrong: '-1/3', several: 'invalid' }, { own: { a: ratio(-2), c: ratio(5) } }],
  ['d', 'all-or-none', { else: '-1', blank: '1/2' }, {}],
  ['ac', 'per-option', {}, {}],
  ['ac', 'per-option', { wrong: '-1/2', floor: '0', blank: '-1/3' }, {}],
  ['abc', 'per-option', { right: '1', wrong: '-1', ceiling: '2', invalid: '-1' }, { none: true }],
  ['ac', 'all-or-none', {}, {}],
  ['ad', 'all-or-none', { else: '-1', invalid: '-2' }, { none: true }],
  ['abc', 'best-of', { blank: '-1' }, { none: true }],
  ['', 'best-of', { points: '3' }, {}],
  ['ab', 'best-of', {}, { own: { a: ratio(3), c: ratio(-1) } }],
  ['abc', 'net-correct', { floor: '-1', invalid: '-3' }, { none: true }],
  ['e', 'net-correct', { floor: '-9', blank: '1/2' }, { none: true }],
  ['', 'net-correct', { floor: '-9' }, {}],
  ['ab', 'net-correct', {}, { own: { a: ratio(3), c: ratio(-1) } }],
  ['ab', 'kprime', { half: '2', blank: '-1/3' }, { none: true }],
  ['', 'kprime', {}, {}],
  ['b', 'coverage', { floor: '-2' }, {}],
  ['ab', 'coverage', {}, { none: true }],
  ['e', 'coverage', { floor: '-1' }, { none: true }],
  ['abcd', 'coverage', {}, {}],
  ['ab', 'formula', { expr: 'max(NBC - NMC, 0)^2/points', ceiling: '3/2', floor: '1/4' }, { none: true }],
  ['ab', 'amc', { strategy: 'b=2,m=-1,p=0', blank: '-1/4', invalid: '-2' }, { none: true, own: { a: ratio(3), c: ratio(-5) } }],
  ['b', 'amc', { strategy: 'b=1,m=-1/(N-1)' }, { own: { c: ratio(-2) } }],
  ['ad', 'all-or-none', { right: '3', else: '-1/2', blank: '1/4' }, {}],
] as const)('AMC gives to %s under %s %j what we give, for every answer', (right, scheme, params, more) => {
  const asked = question(right, scheme, params, more)
  const [exported] = exportedQuestions(asked)
  if (exported === undefined) throw new Error('nothing exported')
  const back = lowerQuestion(exported.name, exported.question, []).asked
  const ids =
    asked.field.kind === 'choice' ? asked.field.options.map(({ id, word }) => (word === undefined ? id : ('none' as OptionId))) : []
  const named = (options: readonly OptionId[]) => options.map((id) => (id === 'none' ? ('e' as OptionId) : id))
  for (const options of subsets(ids)) {
    const [ours, theirs] = [pointsOf(asked, answered(named(options))), pointsOf(back, answered(options))]
    expect(equal(ours, theirs) ? 'alike' : `${options}: ${textOfRatio(ours)}, AMC ${textOfRatio(theirs)}`).toBe('alike')
  }
  expect(maximumOf(back)).toEqual(maximumOf(asked))
})

it('points of options of a multiple choice are said for the state that they are for', () => {
  const asked = question('ac', 'per-option', { wrong: '-1' }, { own: { a: ratio(3), b: ratio(-2) } })
  const { strategy, own } = asked.field.kind === 'choice' ? strategyOfChoice(asked, asked.field, asked.field.options) : { strategy: '', own: new Map() } // biome-ignore format: one thought
  expect(strategy).toBe('b=1/2,m=-1,v=0,e=0')
  expect(Object.fromEntries(own)).toEqual({ a: 'b=3', b: 'm=-2' })
})

it('where nothing is right, leaving all empty earns the points', () => {
  const [exported] = exportedQuestions(question('', 'per-option', { right: '1' }))
  expect(exported?.question.strategy).toBe('b=1,m=0,v=4,e=0')
})

it('strategies of AMC go back as they came', () => {
  const asked = {
    ...question('a', 'right-wrong', {}),
    amc: { question: 'b=N,e=-1', options: { a: '3' } as Readonly<Record<OptionId, string>> },
  }
  const [exported] = exportedQuestions(asked)
  expect(exported?.question.strategy).toBe('b=N,e=-1')
  expect(exported?.question.answers.map(({ strategy }) => strategy)).toEqual(['3', '', '', ''])
})
