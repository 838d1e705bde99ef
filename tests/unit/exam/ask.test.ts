import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { createAsker, schemeFault, schemeFor } from '../../../src/exam/ask.ts'
import type { SchemeUse } from '../../../src/model/score.ts'
import { blueprint, draw, drawAt, item, part } from '../../support/exam/banks.ts'

const use = (wrong: string): SchemeUse => ({ scheme: 'right-wrong', params: { wrong } })

test('the item’s own scheme goes before the part’s, the exam’s and the kind’s', () => {
  const exam = blueprint([], { scoring: { 'single-choice': use('-1') } })
  const section = part([], { scoring: { 'single-choice': use('-2') } })
  expect(schemeFor(item('x', { scoring: use('-3') }), section, exam)).toEqual(use('-3'))
  expect(schemeFor(item('x'), section, exam)).toEqual(use('-2'))
  expect(schemeFor(item('x'), part([]), exam)).toEqual(use('-1'))
  expect(schemeFor(item('x'), part([]), blueprint([]))).toEqual({ scheme: 'right-wrong', params: {} })
})

test('the same item on the same terms is one object; other points make another', () => {
  const ask = createAsker(blueprint([]))
  const asked = item('x')
  expect(ask(asked, draw(), part([]))).toBe(ask(asked, draw(), part([])))
  expect(ask(asked, draw({ points: ratio(3) }), part([])).points).toEqual(ratio(3))
  expect(ask(asked, draw(), part([])).points).toEqual(ratio(1))
})

test('unshuffled options are the part’s word, else the exam’s', () => {
  const shuffleOf = (exam: boolean, own?: boolean) => {
    const section = part([], own === undefined ? {} : { shuffleOptions: own })
    const { field } = createAsker(blueprint([], { shuffleOptions: exam }))(item('x'), draw(), section)
    return field.kind === 'choice' ? field.shuffle : 'no choice'
  }
  expect([shuffleOf(true), shuffleOf(false), shuffleOf(false, true), shuffleOf(true, false)]).toEqual([undefined, false, undefined, false])
})

test('a scheme that cannot score the item is a fault, at the item when it is its own', () => {
  const exam = blueprint([], { scoring: { 'single-choice': { scheme: 'per-option', params: {} } } })
  const asked = item('x')
  const faults = schemeFault(asked, draw(), createAsker(exam)(asked, draw(), part([])))
  expect(faults.map((d) => [d.code, d.location, d.hint])).toEqual([
    ['scheme-not-applicable', drawAt, 'the default for this kind is `right-wrong`'],
  ])
  const own = item('y', { scoring: { scheme: 'graded', params: {} } })
  expect(schemeFault(own, draw(), createAsker(exam)(own, draw(), part([]))).map((d) => d.location)).toEqual([own.at])
  expect(schemeFault(asked, draw(), createAsker(blueprint([]))(asked, draw(), part([])))).toEqual([])
})
