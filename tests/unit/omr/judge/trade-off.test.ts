import { expect, it } from 'vitest'
import { tradeOffOf } from '../../../../src/omr/judge/trade-off.ts'
import { pageOf } from '../../../support/omr-pages.ts'

const page = (probabilities: readonly number[], group?: string) => {
  const { reading, sheet } = pageOf(
    probabilities.map(() => ({ ink: 0, cover: 0 })),
    group,
  )
  const marks = reading.measures.map(({ zone }, i) => ({ zone, state: 'blank', probability: probabilities[i] ?? 0 }) as const)
  return { marks, sheet }
}

it('counts what each bound leaves open, by box and by question, and what is still wrong', () => {
  const rows = tradeOffOf([page([0.995, 0.004, 0], 'g'), page([0.6], 'h'), page([1, 0, 0], 'i')])
  const at = (bound: number) => rows.find((row) => row.wrongAtMost === bound)
  expect(at(0.1)).toEqual({ wrongAtMost: 0.1, doubtfulBoxes: 1, doubtfulQuestions: 1, expectedWrong: 0.009 })
  expect(at(0.003)).toEqual({ wrongAtMost: 0.003, doubtfulBoxes: 3, doubtfulQuestions: 2, expectedWrong: 0 })
  for (const [i, row] of rows.entries()) {
    const looser = rows[i - 1]
    if (looser === undefined) continue
    expect(row.wrongAtMost).toBeLessThan(looser.wrongAtMost)
    expect(row.doubtfulBoxes).toBeGreaterThanOrEqual(looser.doubtfulBoxes)
    expect(row.expectedWrong).toBeLessThanOrEqual(looser.expectedWrong)
  }
})

it('weighs seven bounds, from one in ten to one in ten thousand', () => {
  expect(tradeOffOf([]).map(({ wrongAtMost }) => wrongAtMost)).toEqual([0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001])
})

it('has nothing to weigh without pages', () => {
  expect(tradeOffOf([]).every((row) => row.doubtfulBoxes === 0 && row.expectedWrong === 0)).toBe(true)
})
