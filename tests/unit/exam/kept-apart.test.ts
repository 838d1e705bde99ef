import { expect, test } from 'vitest'
import { drawVariants } from '../../../src/exam/index.ts'
import { notKeptApart } from '../../../src/exam/kept-apart.ts'
import { seatCopies } from '../../../src/exam/neighbours.ts'
import { bankOf, blueprint, draw, items, part } from '../../support/exam/banks.ts'
import { hall, rosterOf } from '../../support/exam/halls.ts'

const bank = bankOf(items('q', 2))
const seats = hall('xxx')
const variants = drawVariants({ bank, blueprint: blueprint([part([draw()])]), roster: undefined, copies: 2 }).value?.variants ?? []

test('says who shares what and where they sit, and how many', () => {
  const copies = [1, 1, 2].map((variant, i) => ({ number: i + 1, variant, student: `${i + 1}` }))
  const alike = [variants[0], variants[0] === undefined ? undefined : { ...variants[0], number: 2 }]
  const told = notKeptApart(seatCopies(copies, seats), (number) => alike[number - 1], rosterOf(seats))
  expect(told.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['seats-same-variant', 'warning', '1 of 2 pairs of neighbours has the same variant: N1 (row 1, column 1) and N2 (row 1, column 2)'],
    [
      'seats-same-order',
      'warning',
      '1 of 2 pairs of neighbours has the options of an item in the same order: N2 (row 1, column 2) and N3 (row 1, column 3) (`q-1`, `q-2`)',
    ],
  ])
})

test('names no more than three, and is silent when all are apart', () => {
  const long = hall('xxxxxx')
  const copies = long.map(({ student }, i) => ({ number: i + 1, variant: 1, student }))
  const [told] = notKeptApart(seatCopies(copies, long), () => variants[0], rosterOf(long))
  expect(told?.message).toMatch(/^5 of 5 pairs .*; …$/)
  expect(told?.message.match(/ and /g)).toHaveLength(3)
  expect(notKeptApart(seatCopies([], long), () => undefined, rosterOf(long))).toEqual([])
})
