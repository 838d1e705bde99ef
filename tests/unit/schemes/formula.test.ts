import { expect, test } from 'vitest'
import { formula } from '../../../src/schemes/formula.ts'
import { choiceQuestion, text, ticks, withNone } from '../../support/schemes/questions.ts'

const five = 'A* B* C* D E'
const [fraction, steps] = ['NBC/NB - NMC/NM', 'NBC >= 2 && NMC == 0 ? floor(points*NBC/NB) : 0']

// Options, points, parameters, ticks, what they earn: AMC's rows 44 and 45 first.
const rows: readonly (readonly [string, number, Record<string, string>, string, string])[] = [
  [five, 1, { expr: fraction }, 'A,B,D', '1/6'],
  [five, 1, { expr: fraction, floor: '0' }, 'A,D,E', '0'],
  [five, 1, { expr: fraction }, 'A,D,E', '-2/3'],
  [five, 1, { expr: fraction, ceiling: '1/2' }, 'A,B,C', '1/2'],
  [five, 4, { expr: steps }, 'A,B', '2'],
  [five, 4, { expr: steps }, 'A,B,C', '4'],
  [five, 4, { expr: steps }, 'A,B,D', '0'],
  [five, 1, { expr: 'N + N_TICKED' }, '', '0'],
  [five, 1, { expr: 'N + N_TICKED', blank: '-1/3', floor: '0' }, '', '-1/3'],
  ['A B', 2, { expr: 'points - N_TICKED' }, '', '2'],
  ['A B', 2, { expr: '1/NB' }, 'A', '0'],
]

test.each(rows)('%s worth %d with %o, ticked %s, earns %s', (...[options, worth, params, ticked, points]) => {
  const question = choiceQuestion({ pick: 'many', options, points: worth, scheme: 'formula', params })
  expect(text(formula.pointsOf(question, ticks(ticked)))).toBe(points)
})

test('several ticks where one is asked for, and "none of these" with another, are invalid', () => {
  const params = { expr: 'N_TICKED', invalid: '-1/2' }
  const single = choiceQuestion({ pick: 'one', options: 'A* B', scheme: 'formula', params })
  const offered = withNone(choiceQuestion({ pick: 'many', options: 'A* B N', scheme: 'formula', params }))
  expect([single, offered].map((question, i) => text(formula.pointsOf(question, ticks(['A,B', 'A,N'][i] ?? ''))))).toEqual(['-1/2', '-1/2'])
  expect(text(formula.pointsOf(offered, ticks('N')))).toBe('1')
})

test('a formula that has no value for some answer is told of, with what it divides by', () => {
  const misfit = (options: string, expr: string) =>
    formula.misfitOf?.(choiceQuestion({ pick: 'many', options, scheme: 'formula', params: { expr } }))
  expect(misfit(five, fraction)).toBeUndefined()
  expect(misfit('A* B*', fraction)).toMatchObject({
    code: 'scheme-formula-undefined',
    message: 'the formula has no value where NB = 2, NM = 0, NBC = 1, NMC = 0: division by zero',
  })
  expect(misfit('A* B', 'NMC == 1 ? 1/(NBC - 1) : 1')).toMatchObject({ code: 'scheme-formula-undefined' })
})
