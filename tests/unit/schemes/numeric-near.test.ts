import { describe, expect, it } from 'vitest'
import { parseRatio, type Ratio, ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { SettledAnswer } from '../../../src/model/answer.ts'
import { numericNear } from '../../../src/schemes/numeric-near.ts'
import type { Scorable } from '../../../src/schemes/scheme.ts'

const digit = { kind: 'digit', symbols: [...'0123456789'] } as const
const r = (text: string): Ratio => parseRatio(text) ?? ratio(0)

interface NumberInput {
  readonly value: string
  readonly shown?: string
  readonly tolerance?: string
  readonly params?: Record<string, string>
  readonly near?: readonly [tolerance: string, credit: string]
}

/** A sign and three digits, one of them a decimal; worth 3 points. */
const question = ({ value, shown = value, tolerance = '0', params = {}, near }: NumberInput): Scorable => ({
  field: { kind: 'digits', columns: [{ kind: 'sign', symbols: ['+', '-'] }, digit, digit, digit], decimals: 1, base: 10 },
  key: {
    kind: 'digits',
    value: r(value),
    shown: r(shown),
    tolerance: r(tolerance),
    ...(near === undefined ? {} : { near: { tolerance: r(near[0]), credit: r(near[1]) } }),
  },
  points: ratio(3),
  scheme: { scheme: 'numeric-near', params },
})

/** One character a column, `_` for empty. */
const answer = (text: string): SettledAnswer => ({ kind: 'digits', columns: [...text].map((symbol) => (symbol === '_' ? [] : [symbol])) })
const points = (of: Scorable, text: string) => textOfRatio(numericNear.pointsOf(of, answer(text)))

it('gives full points for the number shown, however it is written', () => {
  const third = question({ value: '1/3', shown: '0.3' })
  expect(['_003', '+003', '___3', '_004', '-003'].map((text) => points(third, text))).toEqual(['3', '3', '3', '0', '0'])
})

it('gives full points up to the tolerance, the share of near up to its own', () => {
  const near = question({ value: '12.5', tolerance: '0.2', near: ['1', '1/3'] })
  expect(['_127', '_128', '_135', '_136', '_123', '_122'].map((text) => points(near, text))).toEqual(['3', '1', '1', '0', '3', '1'])
})

it('takes points for a wrong number, for what is none, and for nothing as it is told to', () => {
  const strict = question({ value: '5', params: { wrong: '-1', invalid: '-2', blank: '1/2' } })
  expect([points(strict, '_060'), points(strict, '_5_0'), textOfRatio(numericNear.pointsOf(strict, { kind: 'blank' }))]).toEqual([
    '-1',
    '-2',
    '1/2',
  ])
  expect(points(question({ value: '5', params: { wrong: '-1' } }), '_5_0')).toBe('-1')
})

describe('while columns are open', () => {
  const near = question({ value: '12.5', tolerance: '0.2', params: { wrong: '-1' }, near: ['1', '1/3'] })
  const open = { ticked: [], open: [...'0123456789'] }
  const extremes = (columns: readonly { ticked: readonly string[]; open: readonly string[] }[]) =>
    numericNear
      .extremesOf(near, { kind: 'digits', columns })
      .map((one) => textOfRatio(numericNear.pointsOf(near, one)))
      .toSorted()

  it('anything may come out of a page that nobody saw', () => {
    const all = [{ ticked: [], open: ['+', '-'] }, open, open, open]
    expect([...new Set(extremes(all))]).toEqual(['-1', '0', '1', '3'])
  })

  it('only what the settled columns leave', () => {
    expect([...new Set(extremes([{ ticked: ['-'], open: [] }, open, open, open]))]).toEqual(['-1'])
    expect([
      ...new Set(
        extremes([
          { ticked: [], open: [] },
          { ticked: ['1'], open: [] },
          { ticked: ['2'], open: [] },
          { ticked: [], open: ['5'] },
        ]),
      ),
    ]).toEqual(['1', '3'])
  })
})
