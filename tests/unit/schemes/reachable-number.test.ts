import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare, type Ratio, ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { OpenColumn } from '../../../src/model/answer.ts'
import { type NumberShape, numberOfColumns } from '../../../src/model/digit-columns.ts'
import { reachableNumber, type Wanted } from '../../../src/schemes/reachable-number.ts'

const digits = [...'0123456789']
const open: OpenColumn = { ticked: [], open: digits }
const sure = (symbol: string): OpenColumn => ({ ticked: [symbol], open: [] })
const shape = (places: number, decimals: number): NumberShape => ({
  columns: Array.from({ length: places }, () => ({ kind: 'digit', symbols: digits })),
  decimals,
  base: 10,
})

const within = (low: Ratio, high: Ratio): Wanted => ({ low, high, test: (n) => compare(n, low) >= 0 && compare(n, high) <= 0 })
const found = (columns: readonly OpenColumn[], of: NumberShape, wanted: Wanted): string | undefined => {
  const ticked = reachableNumber(columns, of, wanted)
  const number = ticked === undefined ? undefined : numberOfColumns(ticked, of)
  return number === undefined ? undefined : textOfRatio(number)
}

it('finds a number in a narrow range among a quintillion', () => {
  const target = ratio(123456789012345678n, 100n)
  expect(
    found(
      Array.from({ length: 18 }, () => open),
      shape(18, 2),
      within(target, target),
    ),
  ).toBe(textOfRatio(target))
})

it('finds none where the settled columns stand against it', () => {
  expect(found([sure('1'), open, open], shape(3, 0), within(ratio(200), ratio(999)))).toBeUndefined()
  expect(found([open, open, sure('7')], shape(3, 0), within(ratio(10), ratio(16)))).toBeUndefined()
  expect(found([open, open, sure('7')], shape(3, 0), within(ratio(10), ratio(17)))).toBe('17')
})

it('finds none where a column has two symbols for certain', () => {
  expect(found([{ ticked: ['1', '2'], open: [] }, open], shape(2, 0), within(ratio(0), ratio(99)))).toBeUndefined()
})

it('agrees with trying everything', () => {
  const of = shape(3, 1)
  const column = fc.oneof(
    fc.constantFrom(...digits).map(sure),
    fc.subarray(digits, { maxLength: 4 }).map((some): OpenColumn => ({ ticked: [], open: some })),
  )
  fc.assert(
    fc.property(fc.tuple(column, column, column), fc.nat(999), fc.nat(60), (columns, tenths, more) => {
      const [low, high] = [ratio(tenths, 10), ratio(tenths + more, 10)]
      const choices = columns.map(({ ticked, open: some }) => (ticked.length > 0 ? [ticked] : [[], ...some.map((one) => [one])]))
      const every = choices.reduce<readonly (readonly (readonly string[])[])[]>(
        (all, next) => all.flatMap((one) => next.map((symbol) => [...one, symbol])),
        [[]],
      )
      const exists = every.some((one) => {
        const number = numberOfColumns(one, of)
        return number !== undefined && compare(number, low) >= 0 && compare(number, high) <= 0
      })
      const ticked = reachableNumber(columns, of, within(low, high))
      expect(ticked !== undefined).toBe(exists)
      const number = ticked === undefined ? undefined : numberOfColumns(ticked, of)
      expect(number === undefined || (compare(number, low) >= 0 && !(compare(number, high) > 0))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
