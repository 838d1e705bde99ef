import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { itemId, optionId } from '../../../src/model/ids.ts'
import { amc, amcGlobalsAfter, amcMaximaOf, amcMaximumOf, setsGlobals } from '../../../src/schemes/amc.ts'
import { maximumOf, misfitsOf, pointsOf, rangeOf } from '../../../src/schemes/registry.ts'
import type { Scorable } from '../../../src/schemes/scheme.ts'
import { choice } from '../../support/variants.ts'

const question = (right: string, strategy: string, options: Readonly<Record<string, string>> = {}): Scorable => ({
  ...choice('q', 'Q?', ['1', '2', '3', '4', '5'], [...right]),
  scheme: { scheme: 'amc', params: {} },
  amc: { question: strategy, options },
})
const ids = (text: string) => [...text].map(optionId)
const pointsFor = (of: Scorable, ticked: string): string =>
  textOfRatio(pointsOf(of, ticked === '' ? { kind: 'blank' } : { kind: 'chosen', options: ids(ticked) }))

it('scores by the strategies of the question and its options', () => {
  const formula = question('abc', 'formula=NBC/NB-NMC/NM')
  expect(['abc', 'abd', 'de', ''].map((ticked) => pointsFor(formula, ticked))).toEqual(['1', '1/6', '-1', '0'])
  expect(textOfRatio(maximumOf(formula))).toBe('1')
  const own = question('a', 'b=2', { c: '-2', a: 'N' })
  expect(['a', 'b', 'c', 'ab'].map((ticked) => pointsFor(own, ticked))).toEqual(['5', '0', '-2', '0'])
})

it('a declared maximum counts; what has no value is known', () => {
  expect(textOfRatio(maximumOf(question('a', 'b=4,MAX=5')))).toBe('5')
  expect(amcMaximumOf(question('a', 'b=UNKNOWN'))).toBeUndefined()
  expect(pointsFor(question('a', 'b=UNKNOWN'), 'a')).toBe('0')
})

it('the range holds all answers that are possible', () => {
  const conf = question('ab', 'default.CONF=1,b=CONF,m=-CONF', { e: 'set.CONF=3' })
  const all = ids('abcde')
  const subsets = Array.from({ length: 32 }, (_, n) => all.filter((_id, i) => (n >> i) % 2 === 1))
  const points = subsets.map((options) => Number(pointsFor(conf, options.join(''))))
  const { low, high } = rangeOf(conf, { kind: 'choice', ticked: [], open: all })
  expect([textOfRatio(low), textOfRatio(high)]).toEqual([`${Math.min(...points)}`, `${Math.max(...points)}`])
})

it('many open boxes that all differ are tried in few ways', () => {
  const texts = Array.from({ length: 30 }, (_, i) => `${i}`)
  const many: Scorable = { ...choice('q', 'Q?', texts, ['a', 'b']), scheme: { scheme: 'amc', params: {} }, points: ratio(1) }
  const field = many.field.kind === 'choice' ? { ...many.field, options: texts.map((text) => ({ id: optionId(`o${text}`), content: [], feedback: [] })) } : many.field // biome-ignore format: one thought
  const options = Object.fromEntries(texts.map((text) => [`o${text}`, `set.X=${text}`]))
  const open = texts.map((text) => optionId(`o${text}`))
  const wide: Scorable = { ...many, field, key: { kind: 'choice', right: [optionId('o1')] }, amc: { question: 'formula=X', options } }
  expect(amc.extremesOf(wide, { kind: 'choice', ticked: [], open }).length).toBeLessThan(100)
  expect(textOfRatio(rangeOf(wide, { kind: 'choice', ticked: [], open }).high)).toBe('29')
})

/** A question of a bank: its strategy is a parameter of the scheme. */
const written = (right: string, params: Readonly<Record<string, string>>): Scorable => ({
  ...choice('q', 'Q?', ['1', '2', '3', '4', '5'], [...right]),
  scheme: { scheme: 'amc', params },
})

it('a strategy may be written in a bank; blank and invalid go before its own', () => {
  const question = written('a', { strategy: 'b=2,m=-1/(N-1),v=9,e=9', blank: '-1/3', invalid: '-2' })
  expect(['a', 'b', '', 'ab'].map((ticked) => pointsFor(question, ticked))).toEqual(['2', '-1/4', '-1/3', '-2'])
  expect(textOfRatio(maximumOf(question))).toBe('2')
  expect(misfitsOf(question)).toEqual([])
  expect(misfitsOf(written('abcde', { strategy: 'formula=NBC/NM' })).map(({ code }) => code)).toEqual(['scheme-formula-undefined'])
})

it('options with points of their own earn them when ticked', () => {
  const withOwn = (of: Scorable): Scorable =>
    of.field.kind === 'choice' ? { ...of, field: { ...of.field, options: of.field.options.map((one, i) => (i === 2 ? { ...one, points: ratio(-3) } : one)) } } : of // biome-ignore format: one thought
  expect(['a', 'b', 'c'].map((ticked) => pointsFor(withOwn(written('a', { strategy: 'b=2' })), ticked))).toEqual(['2', '0', '-3'])
  expect(['ab', 'abc', 'd'].map((ticked) => pointsFor(withOwn(written('ab', { strategy: 'b=1' })), ticked))).toEqual(['5', '1', '2'])
})

it('values for other questions: who sets them, what follows, and the maxima of a copy', () => {
  const setter = { ...written('ab', { strategy: 'setglobal.L=NBC' }), item: itemId('a') }
  const taker = { ...written('ab', { strategy: 'default.L=0,formula=10*L' }), item: itemId('b') }
  expect([setsGlobals(setter), setsGlobals(taker)]).toEqual([true, false])
  const globals = amcGlobalsAfter(setter, { kind: 'chosen', options: ids('a') })
  expect(pointsFor({ ...taker, context: { globals } }, 'a')).toBe('10')
  const maxima = amcMaximaOf([taker, setter])
  expect([...maxima].map(([item, most]) => [item, most && textOfRatio(most)])).toEqual([
    ['a', '5'],
    ['b', '20'],
  ])
})
