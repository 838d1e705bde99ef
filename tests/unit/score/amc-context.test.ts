import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { Answer } from '../../../src/model/answer.ts'
import { type ItemId, itemId, optionId } from '../../../src/model/ids.ts'
import type { Asked } from '../../../src/model/variant.ts'
import { contextsOf } from '../../../src/score/amc-context.ts'
import { scoresOf } from '../../../src/score/scores-of.ts'
import { runOf } from '../../support/score/papers.ts'
import { choice } from '../../support/variants.ts'

const asked = (item: string, strategy: string): Asked => ({
  ...choice(item, 'Q?', ['1', '2', '3'], ['a', 'b']),
  scheme: { scheme: 'amc', params: { strategy } },
})
const ticked = (...ids: readonly string[]): Answer => ({ kind: 'chosen', options: ids.map(optionId) })

/** `b` sets a level by its right ticks; `c`, asked before it on paper, earns it. */
const questions = [asked('c', 'default.L=0,formula=L'), asked('b', 'b=1,setglobal.L=NBC'), choice('a', 'Q?', ['1', '2'], ['a'])]
const answersWith = (b: Answer) => new Map<ItemId, Answer>([['a', ticked('a')], ['b', b], ['c', ticked('c')]].map(([id, answer]) => [itemId(id as string), answer as Answer])) // biome-ignore format: one thought

const levels = (b: Answer, bugs = false) =>
  contextsOf({ asked: questions, answers: answersWith(b), bugs })
    .get(itemId('c'))
    ?.map(({ globals }) => [...(globals?.student ?? [])].map(([name, value]) => `${name}=${textOfRatio(value)}`).join())

it('questions know what those before them in the order of ids have set', () => {
  expect(levels(ticked('a', 'b'))).toEqual(['L=2'])
  expect(levels({ kind: 'blank' })).toEqual(['L=0'])
})

it('a value for all that another question changes is changed for those after it', () => {
  const three = [asked('b', 'setglobal.L=1'), asked('c', 'setx.L=L+NBC'), asked('d', 'b=L')]
  const answers = new Map<ItemId, Answer>(['b', 'c', 'd'].map((id) => [itemId(id), ticked('a', 'b')]))
  const [context] = contextsOf({ asked: three, answers, bugs: false }).get(itemId('d')) ?? []
  expect([...(context?.globals?.student ?? [])].map(([name, value]) => `${name}=${textOfRatio(value)}`)).toEqual(['L=3'])
})

it('open boxes may have set several values: the first is that of boxes left empty', () => {
  const open: Answer = { kind: 'unclear', reason: 'doubt', possible: { kind: 'choice', ticked: [], open: ['a', 'b'].map(optionId) } }
  const found = levels(open)
  expect(found?.[0]).toBe('L=0')
  expect(found?.toSorted()).toEqual(['L=0', 'L=1', 'L=2'])
})

it('without such values and without faults nothing is known', () => {
  const plain = { asked: questions.slice(0, 1), answers: answersWith({ kind: 'blank' }) }
  expect(contextsOf({ ...plain, bugs: false }).size).toBe(0)
  expect(contextsOf({ ...plain, bugs: true }).get(itemId('c'))).toMatchObject([{ bugs: true }])
})

/** Scores of one copy with these questions in place of the run's. */
function scored(of: readonly Asked[], answers: ReadonlyMap<ItemId, Answer>, amcBugs?: true) {
  const run = runOf([{ number: 1, variant: 1 }])
  const entries = of.map((one, i) => ({ kind: 'question' as const, question: { number: i + 1, asked: one, order: [] } }))
  const variants = [{ number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }]
  const grade = { from: ratio(0), to: ratio(0), rounding: 'none' as const, ...(amcBugs === undefined ? {} : { amcBugs }) }
  const copy = { copy: 1, student: { kind: 'prefilled' as const, student: 's' as never }, answers, missingPages: [] }
  const [score] = scoresOf({ ...run, exam: { ...run.exam, grade }, variants, copies: [{ number: 1, variant: 1 }] }, [copy])
  return new Map(score?.questions.map((one) => [one.item as string, [one.points, one.low, one.high, one.maximum].map(textOfRatio)]))
}

it('what an open box of one question may come to is part of the range of another', () => {
  const open: Answer = { kind: 'unclear', reason: 'doubt', possible: { kind: 'choice', ticked: [optionId('a')], open: [optionId('b')] } }
  expect(scored(questions, answersWith(open)).get('c')).toEqual(['1', '1', '2', '2'])
})

it('the exam says whether faults are repeated, and then the maximum may hang on the ticks', () => {
  const leaky = asked('q', 'formula=points_of_none-3*NONEOF_TICKED,default.points_of_none=4')
  const none = leaky.field.kind === 'choice' ? leaky.field.options.map((option, i) => (i === 2 ? { ...option, word: 'none-of-these' as const } : option)) : [] // biome-ignore format: one thought
  const question = { ...leaky, field: { ...leaky.field, options: none } } as Asked
  const answers = new Map([[itemId('q'), ticked('c')]])
  expect(scored([question], answers).get('q')).toEqual(['1', '1', '1', '4'])
  expect(scored([question], answers, true).get('q')).toEqual(['1', '1', '1', '1'])
})
