import { describe, expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { Amendment } from '../../../src/model/amendment.ts'
import type { Answer } from '../../../src/model/answer.ts'
import { optionId } from '../../../src/model/ids.ts'
import type { Asked } from '../../../src/model/variant.ts'
import { isGiven, mayBeBlank, questionScore } from '../../../src/score/question-score.ts'
import { rulesOf } from '../../../src/score/rules.ts'
import { amend } from '../../support/score/amendments.ts'
import { asked } from '../../support/score/papers.ts'
import { matching, number } from '../../support/variants.ts'

const ticked = (...options: readonly string[]): Answer =>
  options.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options: options.map(optionId) }
const open = (settled: string, maybe: string): Answer => ({
  kind: 'unclear',
  reason: 'doubtful',
  possible: { kind: 'choice', ticked: [...settled].map(optionId), open: [...maybe].map(optionId) },
})
const graded = (points: number): Answer => ({ kind: 'written', parts: { all: ratio(points) } })

const score = (of: Asked, answer: Answer, ...amendments: readonly Amendment[]) => questionScore(of, answer, 7, rulesOf(amendments))
/** points low high / maximum. */
const texts = (...args: Parameters<typeof score>) => {
  const { points, low, high, maximum } = score(...args)
  return `${[points, low, high].map(textOfRatio).join(' ')} / ${textOfRatio(maximum)}`
}

describe('a question', () => {
  it('is scored by its scheme alone where nothing was said, without steps', () => {
    expect(score(asked.one, ticked('b'))).toMatchObject({ points: ratio(1), scheme: 'right-wrong', scored: true })
    expect('steps' in score(asked.one, ticked('b'))).toBe(false)
    expect(texts(asked.one, open('', 'ab'))).toBe('0 -1/4 1 / 1')
  })

  it('accepts each of several answers where one is asked for', () => {
    const accept = amend.accept('one', 'b', 'c')
    expect(['a', 'b', 'c'].map((id) => texts(asked.one, ticked(id), accept))).toEqual(['-1/4 -1/4 -1/4 / 1', '1 1 1 / 1', '1 1 1 / 1'])
    expect(texts(asked.one, ticked('b', 'c'), accept)).toBe('-1/4 -1/4 -1/4 / 1')
    expect(texts(asked.one, open('', 'bc'), accept)).toBe('0 -1/4 1 / 1')
    expect(texts({ ...asked.one, scheme: { scheme: 'all-or-none', params: {} } }, ticked('c'), accept)).toBe('1 1 1 / 1')
  })

  it('takes the new list whole where several are asked for', () => {
    expect(texts(asked.two, ticked('a', 'b'), amend.accept('two', 'a', 'b'))).toBe('1 1 1 / 1')
    expect(texts(asked.two, ticked('a', 'c'), amend.accept('two', 'a', 'b'))).toBe('1/2 1/2 1/2 / 1')
  })

  it('accepts several rights in a row of a choice in rows, and another number', () => {
    const pairs = matching('m', 'Which?', ['x', 'y'], ['p', 'q', 'r'])
    expect(texts(pairs, ticked('1.b', '2.b'), amend.accept('m', '1.a', '1.b', '2.b'))).toBe('1 1 1 / 1')
    const twelve: Answer = { kind: 'digits', columns: [['+'], ['1'], ['2'], ['0']] }
    const numeric: Asked = { ...number('n', 'x'), scheme: { scheme: 'numeric-near', params: {} } }
    expect(texts(numeric, twelve)).toBe('0 0 0 / 1')
    expect(texts(numeric, twelve, amend.accept('n', '12'))).toBe('1 1 1 / 1')
  })

  it('is scored by another scheme', () => {
    expect(texts(asked.one, ticked('a'), amend.scheme('one', 'right-wrong', { wrong: '-1/2', right: '3' }))).toBe('-1/2 -1/2 -1/2 / 3')
    expect(score(asked.two, ticked('a'), amend.scheme('two', 'all-or-none')).scheme).toBe('all-or-none')
  })

  it("is scored by a strategy that is named in place of the one that it brought, and by its own under the scheme's bare name", () => {
    const imported: Asked = { ...asked.one, scheme: { scheme: 'right-wrong', params: {} }, amc: { question: 'b=3,m=-1', options: {} } }
    expect(texts(imported, ticked('b'), amend.scheme('one', 'amc'))).toBe('3 3 3 / 3')
    expect(texts(imported, ticked('a'), amend.scheme('one', 'amc', { strategy: 'b=2,m=-1/2' }))).toBe('-1/2 -1/2 -1/2 / 2')
  })

  it('is worth something else: parameters in points stay, what the graders gave is scaled', () => {
    expect(texts(asked.one, ticked('b'), amend.points('one', '3'))).toBe('3 3 3 / 3')
    expect(texts(asked.one, ticked('a'), amend.points('one', '3'))).toBe('-1/4 -1/4 -1/4 / 3')
    expect(texts(asked.three, graded(1), amend.points('three', '3'))).toBe('3/2 3/2 3/2 / 3')
    expect(texts(asked.one, ticked('a'), amend.scheme('one', 'right-wrong', { right: '2', wrong: '-1' }), amend.points('one', '3'))).toBe(
      '-3/2 -3/2 -3/2 / 3',
    )
    expect(texts(asked.one, ticked('b'), amend.points('one', '0'))).toBe('0 0 0 / 0')
  })

  it('gives everybody full points, or everybody who answered', () => {
    expect(texts(asked.one, ticked('a'), amend.credit('one', 'all'))).toBe('1 1 1 / 1')
    expect(texts(asked.one, open('', 'a'), amend.credit('one', 'all'), amend.points('one', '2'))).toBe('2 2 2 / 2')
    expect(texts(asked.one, ticked('a'), amend.credit('one', 'answered'))).toBe('1 1 1 / 1')
    expect(texts(asked.one, ticked(), amend.credit('one', 'answered'))).toBe('0 0 0 / 1')
    expect(texts(asked.one, open('', 'a'), amend.credit('one', 'answered'))).toBe('0 0 1 / 1')
    expect(texts(asked.one, open('a', 'd'), amend.credit('one', 'answered'))).toBe('1 1 1 / 1')
  })

  it('takes a grader at his word on this copy, and on no other', () => {
    expect(texts(asked.three, graded(1), amend.score(7, 'three', '5/2'), amend.credit('three', 'all'))).toBe('5/2 5/2 5/2 / 2')
    expect(texts(asked.three, graded(1), amend.score(8, 'three', '5/2'))).toBe('1 1 1 / 2')
    const waiting: Answer = {
      kind: 'unclear',
      reason: 'not graded yet',
      possible: { kind: 'written', parts: { all: [ratio(0), ratio(2)] } },
    }
    expect(texts(asked.three, waiting, amend.score(7, 'three', '1'))).toBe('1 1 1 / 2')
  })

  it('tells step by step how its points came about, and whether it is void', () => {
    const { steps, voided } = score(asked.one, ticked('c'), amend.void('one'), amend.accept('one', 'c'), amend.points('one', '2'))
    expect(
      steps?.map(({ by, points, maximum }) => [
        by.kind === 'amendment' ? by.amendment.change.kind : by.kind,
        textOfRatio(points),
        textOfRatio(maximum),
      ]),
    ).toEqual([
      ['scheme', '-1/4', '1'],
      ['accept', '1', '1'],
      ['points', '2', '2'],
      ['void', '2', '2'],
    ])
    expect(voided).toBe(true)
  })
})

it('says of an answer whether it may be blank, and of a question whether its points were given whatever was answered', () => {
  expect([ticked(), ticked('a'), open('', 'a'), open('a', 'b'), graded(0)].map(mayBeBlank)).toEqual([true, false, true, false, false])
  const given = [amend.credit('one', 'all'), amend.score(7, 'one', '1'), amend.credit('one', 'answered'), amend.points('one', '2')]
  expect(given.map((one) => isGiven(score(asked.one, ticked(), one)))).toEqual([true, true, false, false])
})
