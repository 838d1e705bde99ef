import { expect, test } from 'vitest'
import { answersOf, scoresOf } from '../../../src/score/index.ts'
import { addResult, lastResult } from '../../../src/store/results.ts'
import { evidence, pagesOf, runOf } from '../../support/score/papers.ts'
import { emptyDatabase } from '../../support/store/stores.ts'

const run = runOf([{ number: 1, variant: 1, student: '1234' }])
const scoresFor = (marked: readonly string[]) => scoresOf(run, answersOf(run, evidence(pagesOf(1, marked))))

test('the last result comes back equal, unclear answers and fractions included; earlier ones are kept', () => {
  const database = emptyDatabase()
  expect(lastResult(database)).toBeUndefined()
  addResult(database, { when: '2027-01-21T09:00:00Z', scores: [] })
  const result = { when: '2027-01-22T09:00:00Z', scores: scoresFor(['one.a', '?two.a']) }
  addResult(database, result)
  expect(lastResult(database)).toEqual(result)
  expect(database.all('SELECT count(*) AS n FROM results')).toEqual([{ n: 2 }])
})
