import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { countParameter, everyScheme, parseCount, pointsParameter } from '../../../src/schemes/parameters.ts'
import { schemes } from '../../../src/schemes/registry.ts'
import { choiceQuestion } from '../../support/schemes/questions.ts'

test('a parameter is exact, absent when it is not set, and a bug when nobody checked it', () => {
  const question = choiceQuestion({ pick: 'one', options: 'A* B', scheme: 'right-wrong', params: { wrong: '-1/3', right: 'lots' } })
  expect(pointsParameter(question, 'wrong')).toEqual(ratio(-1, 3))
  expect(pointsParameter(question, 'blank')).toBeUndefined()
  expect(() => pointsParameter(question, 'right')).toThrow('lots')
})

test('every scheme takes blank and invalid', () => {
  for (const scheme of schemes) expect(scheme.parameters).toMatchObject(everyScheme)
})

test('a count is a whole number from 0', () => {
  expect(['0', ' 12 ', '-1', '1.5', '1000', ''].map(parseCount)).toEqual([0, 12, undefined, undefined, undefined, undefined])
  const question = choiceQuestion({ pick: 'many', options: 'A* B', scheme: 'kprime', params: { half: '2', bad: 'x' } })
  expect(countParameter(question, 'half')).toBe(2)
  expect(countParameter(question, 'none')).toBeUndefined()
  expect(() => countParameter(question, 'bad')).toThrow('x')
})
