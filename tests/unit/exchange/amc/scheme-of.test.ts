import { expect, it } from 'vitest'
import { parseRatio, ratio, textOfRatio } from '../../../../src/base/ratio.ts'
import { lowerQuestion, optionOf } from '../../../../src/exchange/amc/lower-question.ts'
import { gradeOf, schemeOf } from '../../../../src/exchange/amc/scheme-of.ts'
import type { SettledAnswer } from '../../../../src/model/answer.ts'
import { maximumOf, pointsOf } from '../../../../src/schemes/registry.ts'
import { amcQuestion } from '../../../support/amc/projects.ts'

const simple = ['*A', 'B', 'C']
const multiple = ['*A', '*B', '*C', 'D', 'E']

/** kind, answers, strategy, ticked answers, AMC's score and maximum (as AMC's own engine gave them). */
const rows = [
  ['simple', simple, '', [1], '1', '1'],
  ['simple', simple, '', [2], '0', '1'],
  ['simple', simple, '', [], '0', '1'],
  ['simple', simple, '', [1, 2], '0', '1'],
  ['simple', simple, 'b=2,m=-0.5,v=0.1,e=-1', [1], '2', '2'],
  ['simple', simple, 'b=2,m=-0.5,v=0.1,e=-1', [2], '-1/2', '2'],
  ['simple', simple, 'b=2,m=-0.5,v=0.1,e=-1', [], '1/10', '2'],
  ['simple', simple, 'b=2,m=-0.5,v=0.1,e=-1', [1, 2], '-1', '2'],
  ['simple', simple, 'b=2,m=-3,d=5,p=-1', [2], '-3', '2'],
  ['simple', ['*A', 'B', 'C:-2'], 'b=2', [3], '-2', '2'],
  ['simple', ['*A:3', 'B', 'C'], 'b=2', [1], '3', '3'],
  ['simple', ['*A:b=7', 'B', 'C'], 'b=2', [1], '2', '2'],
  ['simple', ['*A', 'B:0', 'C'], 'b=1,m=-1', [2], '0', '1'],
  ['simple', simple, 'mz=3,m=-1', [2], '-1', '3'],
  ['simple', simple, 'mz=3,m=-1', [1], '3', '3'],
  ['simple', simple, 'haut=2', [1], '1', '1'],
  ['simple', simple, 'b=3,P=1', [1], '3', '3'],
  ['multiple', multiple, '', [1, 2, 3], '5', '5'],
  ['multiple', multiple, '', [1], '3', '5'],
  ['multiple', multiple, '', [], '0', '5'],
  ['multiple', multiple, '', [4, 5], '0', '5'],
  ['multiple', multiple, 'haut=2', [1, 2, 3], '2', '2'],
  ['multiple', multiple, 'haut=2', [1, 2], '1', '2'],
  ['multiple', multiple, 'haut=2', [1, 4], '0', '2'],
  ['multiple', multiple, 'haut=3,p=-1', [4, 5], '-1', '3'],
  ['multiple', multiple, 'haut=2,b=2', [1, 2, 3], '7', '7'],
  ['multiple', multiple, 'mz=3', [1, 2, 3], '3', '3'],
  ['multiple', multiple, 'mz=3', [1, 2, 3, 4], '0', '3'],
  ['multiple', multiple, 'mz=3,p=-1', [1, 2, 3, 4], '-1', '3'],
  ['multiple', multiple, 'mz=3,v=-0.5', [], '-1/2', '3'],
  ['multiple', multiple, 'b=1,m=-1,p=0', [1, 4, 5], '0', '5'],
  ['multiple', multiple, 'b=2,m=-1,d=-3', [1, 2], '4', '7'],
  ['multiple', multiple, 'b=1,m=0,P=2', [1, 2, 3], '2', '2'],
  ['multiple', ['none', ...multiple], 'e=-1', [0, 1], '-1', '5'],
  ['multiple', ['none', ...multiple], 'mz=3,e=-1', [0, 1], '-1', '3'],
  ['multiple', ['none', ...multiple], '', [0], '2', '5'],
  ['multiple', ['none', ...multiple], 'v=-0.5', [], '-1/2', '5'],
  ['multiple', ['*none', 'A', 'B', 'C'], '', [0], '3', '3'],
  ['multiple', multiple, 'haut=3,mz=2', [1, 2], '2', '3'],
  ['multiple', multiple, 'haut=3,haut=,mz=2', [1, 2], '0', '2'],
] as const

it.each(rows)('%s %j %s: ticked %j earns %s of %s', (...row) => {
  const [kind, answers, strategy, ticked, points, maximum] = row
  const { asked, unscored } = lowerQuestion('q', amcQuestion(kind, strategy, answers), [])
  // No boxes were given: what is asked is only the scoring.
  expect(unscored).toBe('not-scanned')
  const answer: SettledAnswer = ticked.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options: ticked.map(optionOf) }
  expect(textOfRatio(pointsOf(asked, answer))).toBe(points)
  expect(textOfRatio(maximumOf(asked))).toBe(maximum)
})

it('points by place of the answer in the source', () => {
  expect(schemeOf(amcQuestion('simple', 'auto=0,v=-1', ['*A', '*B', '*C', '*D']))?.own).toEqual(
    new Map([1, 2, 3, 4].map((answer) => [answer, ratio(answer - 1)])),
  )
})

it.each([
  ['simple', 'formula=NBC', simple],
  ['simple', 'b=N', simple],
  ['simple', 'MAX=5', simple],
  ['simple', '', ['*A:set.X=1', 'B']],
  ['simple', '', ['*A:N', 'B']],
  ['multiple', 'mz=3,P=1', multiple],
  ['multiple', 'mz=-2', multiple],
  ['multiple', '', ['*A:b=2', 'B']],
] as const)('no scheme here expresses %s %s of %j', (kind, strategy, answers) => {
  expect(schemeOf(amcQuestion(kind, strategy, answers))).toBeUndefined()
})

it("a grader's box gives its own points, else those of a right or wrong answer", () => {
  const question = amcQuestion('simple', 'b=3,m=-1', ['A:0', 'B:0.5', '*C', 'D'])
  expect([1, 2, 3, 4, 5].map((answer) => gradeOf(question, answer))).toEqual([
    ...['0', '0.5', '3', '-1'].map((text) => parseRatio(text)),
    undefined,
  ])
})
