import { expect, it } from 'vitest'
import { scoringOfTables } from '../../../../src/exchange/amc/scoring.ts'
import { loadedProject } from '../../../support/amc/projects.ts'

it('gives each question of a recorded exam its answers, and the strategy with what it inherits', () => {
  const { layout, scoring } = loadedProject('inline')
  const named = (name: string) => scoring?.questionOf(1, [...layout.questions].find(([, one]) => one === name)?.[0] ?? 0)
  expect(named('net.tcp')).toMatchObject({ isMultiple: false, isIndicative: false, strategy: 'b=1,m=-0.25,b=2' })
  expect(named('net.ip')?.answers.map(({ answer, isRight }) => [answer, isRight])).toEqual([[0, false], [1, true], [2, true], [3, false]]) // biome-ignore format: one thought
  expect(named('mood')?.isIndicative).toBe(true)
  expect(named('essay')?.answers.map(({ strategy }) => strategy)).toEqual(['0', '0.5', '1', '2'])
})

it('sheets that repeat another have its questions; the exam and the sheet come before the kind', () => {
  const scoring = scoringOfTables({
    scoring_main: [{ student: -1, strategy: 'SUF=8' }, { student: 1, strategy: ',allowempty=1' }, { student: 'x' }],
    scoring_default: [{ type: 2, strategy: 'haut=2' }],
    scoring_question: [
      { student: 1, question: 3, type: 2, indicative: 0, strategy: 'v=-1' },
      { student: 1, question: 4 },
      { student: 9, question: 5, type: 1, indicative: 1 },
    ],
    scoring_answer: [
      { student: 1, question: 3, answer: 2, correct: 1, strategy: ' ,b=2' },
      { student: 1, question: 3 },
    ],
    scoring_alias: [{ student: 9, see: 1 }],
  })
  expect(scoring.questionOf(9, 3)).toEqual({
    ...{ isMultiple: true, isIndicative: false, strategy: 'SUF=8,allowempty=1,haut=2,v=-1' },
    answers: [{ answer: 2, isRight: true, strategy: 'b=2' }],
  })
  expect(scoring.questionOf(9, 5)).toMatchObject({ isIndicative: true, strategy: 'SUF=8,allowempty=1' })
  expect(scoring.questionOf(1, 4)).toBeUndefined()
  expect(scoring.sheetStrategy(2)).toBe('SUF=8')
})
