import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { choiceViewOf } from '../../../src/schemes/choice-answer.ts'
import { formulaNames, formulaValues, parseFormula } from '../../../src/schemes/formula-names.ts'
import { choiceQuestion, ticks, withNone } from '../../support/schemes/questions.ts'

const at = { kind: 'file', file: 'exam.yaml', line: 3, column: 10 } as const
const faults = (text: string) =>
  parseFormula(text, at).diagnostics.map((d) => [d.code, d.location.kind === 'file' ? d.location.column : 0, d.message] as const)

test('every name has the value that it says', () => {
  const question = withNone(choiceQuestion({ pick: 'many', options: 'A* B* C D E N', points: 3, scheme: 'formula' }))
  const held = formulaValues(question.points, choiceViewOf(question, ticks('A,C')))
  expect(Object.fromEntries([...held].map(([name, value]) => [name, value.value]))).toEqual({
    ...{ points: ratio(3), N: ratio(5), N_ALL: ratio(6), NB: ratio(2), NM: ratio(3), NBC: ratio(1), NMC: ratio(1) },
    ...{ N_TICKED: ratio(2), N_RIGHT: ratio(4), NONEOF_TICKED: ratio(0) },
  })
  expect([...held.keys()]).toEqual(Object.keys(formulaNames))
})

test('"none of these" counts only where a name says so', () => {
  const question = withNone(choiceQuestion({ pick: 'many', options: 'A B N*', scheme: 'formula' }))
  const held = formulaValues(question.points, choiceViewOf(question, ticks('N')))
  expect(['N', 'NB', 'NBC', 'N_TICKED', 'N_RIGHT', 'NONEOF_TICKED'].map((name) => held.get(name)?.value)).toEqual(
    [2, 0, 0, 1, 3, 1].map((n) => ratio(n)),
  )
})

test('faults point into the formula', () => {
  expect(faults('points * NBC / NB')).toEqual([])
  expect(faults('1/NM')).toEqual([])
  expect(faults('NBC + NCB')).toEqual([['expression-name-unknown', 16, 'a formula knows no `NCB`']])
  const places = ['NBC +', 'NBC == NB', '1 + (NBC == NB)', `1${'+1'.repeat(300)}`].map((text) => faults(text)[0]?.slice(0, 2))
  expect(places).toEqual([
    ['expression-syntax', 15],
    ['expression-type', 10],
    ['expression-type', 19],
    ['expression-too-long', 10],
  ])
})
