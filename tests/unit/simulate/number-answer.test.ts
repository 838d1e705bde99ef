import { describe, expect, test } from 'vitest'
import { equal } from '../../../src/base/ratio.ts'
import { createRng } from '../../../src/base/rng.ts'
import { numberOfColumns } from '../../../src/model/digit-columns.ts'
import { answerNumber } from '../../../src/simulate/number-answer.ts'
import { number } from '../../support/variants.ts'

const asked = number('slope', 'How steep?')
const { field, key } = asked
if (field.kind !== 'digits' || key.kind !== 'digits') throw new Error('no number')
const answers = (knows: boolean) => Array.from({ length: 400 }, (_, i) => answerNumber(asked, knows, createRng(`answer ${i}`)))
const isRight = (symbols: readonly string[]): boolean => {
  const read = numberOfColumns(
    symbols.map((symbol) => (symbol === '' ? [] : [symbol])),
    field,
  )
  return read !== undefined && equal(read, key.shown)
}

test('who knows ticks the number, some with all zeros, some without those before it', () => {
  const all = answers(true)
  expect(all.every(isRight)).toBe(true)
  expect(new Set(all.map((symbols) => symbols.join('|')))).toEqual(new Set(['+|1|2|5', '|1|2|5']))
})

describe('who does not', () => {
  const wrong = answers(false)
  test('ticks something else, one symbol a column', () => {
    expect(wrong.filter(isRight).length).toBeLessThan(8)
    expect(wrong.every((symbols) => symbols.length === 4)).toBe(true)
    const allowed = field.columns.map((column) => column.symbols)
    expect(wrong.flatMap((symbols) => symbols.filter((symbol, i) => !allowed[i]?.includes(symbol)))).toEqual([])
  })

  test('slips as people do: the sign, two digits, one digit', () => {
    const seen = new Set(wrong.map((symbols) => symbols.join('')))
    expect([seen.has('-125'), seen.has('+215'), seen.has('+126')]).toEqual([true, true, true])
  })
})
