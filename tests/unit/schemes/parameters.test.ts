import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { everyScheme, pointsParameter } from '../../../src/schemes/parameters.ts'
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
