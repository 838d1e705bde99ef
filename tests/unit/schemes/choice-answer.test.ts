import { expect, test } from 'vitest'
import { optionId } from '../../../src/model/ids.ts'
import { choiceViewOf, contradicts, isNone, isPerfect, isSeveral, isUnanswered, plainExtremes } from '../../../src/schemes/choice-answer.ts'
import { choiceQuestion, ticks, withNone } from '../../support/schemes/questions.ts'

const question = choiceQuestion({ pick: 'many', options: 'A* B* C', scheme: 'all-or-none' })
const noneRight = choiceQuestion({ pick: 'many', options: 'A B', scheme: 'all-or-none' })

test('the key in any order is perfect, less or more is not', () => {
  const perfect = ['B,A', 'A', 'A,B,C', 'A,C', ''].map((ticked) => isPerfect(choiceViewOf(question, ticks(ticked))))
  expect(perfect).toEqual([true, false, false, false, false])
})

test('nothing ticked is no answer, unless nothing is right', () => {
  expect(isUnanswered(choiceViewOf(question, ticks('')))).toBe(true)
  expect(isUnanswered(choiceViewOf(question, ticks('C')))).toBe(false)
  expect(isUnanswered(choiceViewOf(noneRight, ticks('')))).toBe(false)
})

test('the key is among the extremes only when the open boxes can complete it', () => {
  const [a, b, c] = ['A', 'B', 'C'].map(optionId) as [ReturnType<typeof optionId>, ReturnType<typeof optionId>, ReturnType<typeof optionId>]
  const reachable = plainExtremes(question, { kind: 'choice', ticked: [], open: [c, a, b] })
  expect(reachable).toContainEqual({ kind: 'chosen', options: [a, b] })
  const spoiled = plainExtremes(question, { kind: 'choice', ticked: [c], open: [a, b] })
  expect(spoiled.every((answer) => answer.kind === 'chosen' && answer.options.includes(c))).toBe(true)
})

test('"none of these" contradicts any other tick, and several ticks are too many where one is asked for', () => {
  const offered = withNone(choiceQuestion({ pick: 'many', options: 'A* B N', scheme: 'all-or-none' }))
  expect(['N', 'A,B', 'A,N'].map((ticked) => contradicts(choiceViewOf(offered, ticks(ticked))))).toEqual([false, false, true])
  expect(choiceViewOf(offered, ticks('')).options.map(isNone)).toEqual([false, false, true])
  const single = choiceQuestion({ pick: 'one', options: 'A* B', scheme: 'right-wrong' })
  expect(['A', 'A,B'].map((ticked) => isSeveral(single, choiceViewOf(single, ticks(ticked))))).toEqual([false, true])
  expect(isSeveral(question, choiceViewOf(question, ticks('A,B')))).toBe(false)
})
