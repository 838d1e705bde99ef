import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { optionId } from '../../../src/model/ids.ts'
import {
  anyAnswerTo,
  boundsOf,
  defaultScheme,
  isApplicable,
  keyAnswerOf,
  maximumOf,
  misfitsOf,
  pointsOf,
  rangeOf,
} from '../../../src/schemes/registry.ts'
import { choiceQuestion, gradedQuestion, text, ticks } from '../../support/schemes/questions.ts'

const single = choiceQuestion({ pick: 'one', options: 'A* B C', scheme: 'right-wrong', params: { wrong: '-1/4' }, points: 2 })

test('each item kind has a default scheme', () => {
  expect(['single-choice', 'true-false', 'multiple-choice', 'written'].map((kind) => defaultScheme(kind).scheme)).toEqual([
    'right-wrong',
    'right-wrong',
    'per-option',
    'graded',
  ])
})

test('a scheme scores the fields it is made for', () => {
  expect(isApplicable({ scheme: 'graded', params: {} }, single.field)).toBe(false)
  expect(isApplicable({ scheme: 'all-or-none', params: {} }, single.field)).toBe(true)
  expect(isApplicable({ scheme: 'no-such', params: {} }, single.field)).toBe(false)
})

test('the maximum is what the key earns', () => {
  expect(text(maximumOf(single))).toBe('2')
  expect(text(maximumOf(choiceQuestion({ pick: 'one', options: 'A*=3 B', scheme: 'right-wrong' })))).toBe('3')
  expect(text(maximumOf(gradedQuestion({ a: [ratio(0), ratio(3, 2)], b: [ratio(0), ratio(1)] })))).toBe('5/2')
})

test('two right options of a single choice: the key answer is one of them', () => {
  const question = choiceQuestion({ pick: 'one', options: 'A* B* C', scheme: 'right-wrong' })
  expect(keyAnswerOf(question)).toEqual(ticks('A'))
})

test('bounds go over every answer, a range over the open boxes only', () => {
  expect(boundsOf(single)).toEqual({ low: ratio(-1, 4), high: ratio(2) })
  const range = rangeOf(single, { kind: 'choice', ticked: [], open: [optionId('A')] })
  expect(range).toEqual({ low: ratio(0), high: ratio(2) })
  expect(anyAnswerTo(single.field)).toEqual({ kind: 'choice', ticked: [], open: ['A', 'B', 'C'].map(optionId) })
})

test('a scheme that nobody checked is a bug', () => {
  expect(() => pointsOf({ ...single, scheme: { scheme: 'no-such', params: {} } }, ticks('A'))).toThrow('no-such')
})

test('points of single options are a misfit of schemes that take none', () => {
  const use = (scheme: string, options = 'A* B=-1') => misfitsOf(choiceQuestion({ pick: 'many', options, scheme, params: { expr: 'NBC' } }))
  expect(use('kprime').map(({ code, message }) => [code, message])).toEqual([
    ['scheme-own-points', 'the scheme `kprime` takes no points of single options, and `B` has some'],
  ])
  expect([use('per-option'), use('kprime', 'A* B'), use('graded'), use('no-such')]).toEqual([[], [], [], []])
  expect(use('formula').map(({ code }) => code)).toEqual(['scheme-own-points'])
})
