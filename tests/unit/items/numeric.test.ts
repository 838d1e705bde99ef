import { describe, expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { numeric } from '../../../src/items/numeric.ts'
import type { Setting } from '../../../src/items/setting.ts'
import type { Values } from '../../../src/model/params.ts'
import { itemWith, map, raw, scalar } from '../../support/items/settings.ts'

type Settings = Readonly<Record<string, Setting>>

function lowered(settings: Settings, values?: Values) {
  const { value, diagnostics } = numeric.parse(raw(settings))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics.map((fault) => fault.message)))
  const { field, key, faults = [] } = numeric.ask(itemWith('numeric', value), values)
  if (field.kind !== 'digits' || key.kind !== 'digits') throw new Error('no number')
  return { field, key, faults: faults.map((fault) => `${fault.code}: ${fault.message}`) }
}

const faultsOf = (settings: Settings) => numeric.parse(raw(settings)).diagnostics.map((fault) => `${fault.code}: ${fault.message}`)
const number = (text: string): Setting => scalar(Number(text), text)

it('asks for a number with one digit more than its answer has', () => {
  const { field, key } = lowered({ answer: number('12.50') })
  expect([field.columns.map(({ kind }) => kind).join(' '), field.decimals]).toEqual(['sign digit digit digit digit digit', 2])
  expect([key.value, key.shown, key.tolerance].map(textOfRatio)).toEqual(['25/2', '25/2', '0'])
})

it('rounds what the grid shows, and keeps the value', () => {
  const { key } = lowered({ answer: scalar('sqrt(2)'), decimals: scalar(2), sign: scalar(false) })
  expect(textOfRatio(key.shown)).toBe('141/100')
  expect(Number(key.value.num) / Number(key.value.den)).toBeCloseTo(Math.SQRT2, 12)
})

it.each([
  [scalar(0.1, '0.1'), '1/10'],
  [scalar('2%'), '4/5'],
  [scalar('1/3'), '1/3'],
])('takes a tolerance of %j', (tolerance, distance) => {
  expect(textOfRatio(lowered({ answer: number('-40'), tolerance }).key.tolerance)).toBe(distance)
})

it('gives a share of the points to what is near', () => {
  const near = map({ tolerance: scalar('5%'), credit: scalar('1/2') })
  const { key } = lowered({ answer: number('40'), tolerance: number('1'), near })
  expect(key.near).toEqual({ tolerance: ratio(2), credit: ratio(1, 2) })
})

describe('with parameters', () => {
  const settings: Settings = { params: map({}), answer: scalar('a*b/2'), tolerance: scalar('a/10'), digits: scalar(3), decimals: scalar(1) }
  const values = (a: number, b: number): Values =>
    new Map([
      ['a', { kind: 'exact', value: ratio(a) }],
      ['b', { kind: 'exact', value: ratio(b) }],
    ])

  it('computes answer and tolerance from the values drawn', () => {
    const { key, faults } = lowered(settings, values(3, 5))
    expect([textOfRatio(key.value), textOfRatio(key.tolerance), faults]).toEqual(['15/2', '3/10', []])
  })

  it('says which values do not fit its grid', () => {
    expect(lowered(settings, values(30, 50)).faults).toEqual([
      'answer-unfit: the answer 750 does not fit the grid of 3 digits, 1 of them decimals',
    ])
  })

  it('reports a name that is no parameter when it is asked', () => {
    expect(lowered(settings, new Map()).faults[0]).toMatch(/^expression-name-unknown/)
  })
})

it.each([
  [{}, 'answer-missing: `q` does not say its answer'],
  [{ answer: number('-4'), sign: scalar(false) }, 'answer-unfit: the answer -4 does not fit the grid of 2 digits, without a sign'],
  [{ answer: number('123'), digits: scalar(2) }, 'answer-unfit: the answer 123 does not fit the grid of 2 digits'],
  [{ answer: scalar('7/2') }, 'answer-unfit: the answer 3.5 has decimals, the grid none'],
  [{ answer: scalar('2 +') }, 'expression-syntax'],
  [{ answer: number('4'), tolerance: scalar('wide') }, 'expression-name-unknown'],
  [{ answer: number('4'), near: map({ tolerance: number('1') }) }, 'value-bad: `near` cannot be a group of settings'],
  [{ answer: number('4'), near: map({ tolerance: number('1'), credit: number('2') }) }, 'value-bad: `credit` cannot be `2`'],
  [
    { answer: number('4'), near: map({ tolerance: number('1'), credit: scalar('1/2'), more: number('1') }) },
    'key-unknown: `near` has no `more`',
  ],
  [
    { answer: number('4'), tolerance: number('1'), near: map({ tolerance: number('1'), credit: scalar('1/2') }) },
    'value-bad: the tolerance of `near` is not wider than `tolerance`',
  ],
  [{ answer: number('4'), tolerance: number('-1') }, 'value-bad: a tolerance is below 0'],
  [{ answer: scalar('1 < 2') }, 'value-bad: `1 < 2` is true or false'],
  [{ answer: number('4'), digits: scalar('few') }, 'value-bad: `digits` cannot be `few`'],
])('refuses %j', (settings, fault) => {
  expect(faultsOf(settings as Settings).join('; ')).toContain(fault)
  expect(faultsOf(settings as Settings)).toHaveLength(1)
})

it('samples the key, something far from it, nothing, and what nobody can read', () => {
  const { field, key } = lowered({ answer: number('7'), tolerance: number('2') })
  expect(numeric.samples(field, key).map(({ what, credit }) => `${what}: ${credit}`)).toEqual([
    'the right number: full',
    'a wrong number: none',
    'nothing: blank',
    'two symbols in every column: none',
  ])
})
