import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare, multiply, parseRatio, type Ratio, ratio, textOfRatio } from '../../../../src/base/ratio.ts'
import { answerOfSymbol, exportedNumber } from '../../../../src/exchange/amc/exported-number.ts'
import { strategyOf } from '../../../../src/model/amc-strategy.ts'
import { columnsOfNumber, roundedForColumns } from '../../../../src/model/digit-columns.ts'
import type { Asked } from '../../../../src/model/variant.ts'
import { pointsOf } from '../../../../src/schemes/registry.ts'
import { fieldOf } from '../../../support/number-fields.ts'
import { number } from '../../../support/variants.ts'

const exact = (text: string): Ratio => parseRatio(text) ?? ratio(0)

/** A question for a number in such a grid: value, tolerance, and what is near. */
function question(grid: string, base: number, value: string, [tolerance, near]: readonly string[]): Asked {
  const field = fieldOf(grid, base)
  const wide = near === undefined ? {} : { near: { tolerance: exact(near), credit: ratio(1, 2) } }
  const key = {
    kind: 'digits',
    value: exact(value),
    shown: roundedForColumns(exact(value), field),
    tolerance: exact(tolerance ?? '0'),
    ...wide,
  } as const
  return { ...number('n', 'N?'), field, key, points: ratio(3), scheme: { scheme: 'numeric-near', params: { wrong: '-1' } } }
}

/** What AMC does with such a strategy: the settings of ticked boxes, defaults, the question's own settings, the formula. */
function amcScore(asked: Asked, symbols: readonly string[]): number {
  if (asked.field.kind !== 'digits') throw new Error('no number')
  const { field } = asked
  const { strategy, answers } = exportedNumber(asked, field)
  const ticked = symbols.map((symbol, column) => answers.find(({ answer }) => answer === answerOfSymbol(field, column, symbol)))
  const held = new Map<string, number>()
  const say = (name: string, text: string): void => void held.set(name, Number(Function(`return ${text.replace(/[a-zA-Z]+/g, (word) => `(${held.get(word)})`)}`)())) // biome-ignore format: one thought
  const keysOf = (text: string | undefined, start: string) => [...strategyOf(text ?? '').keys].filter(([key]) => key.startsWith(start))
  for (const answer of ticked) for (const [key, value] of keysOf(answer?.strategy, 'set.')) say(key.slice(4), value)
  for (const [key, value] of keysOf(strategy, 'default.')) if (!held.has(key.slice(8))) say(key.slice(8), value)
  for (const [key, value] of keysOf(strategy, 'set.')) say(key.slice(4), value)
  say('score', strategyOf(strategy).keys.get('formula') ?? '')
  return held.get('score') ?? Number.NaN
}

it.each([
  ['s3.1', 10, '25/2', ['1/5', '1']],
  ['3', 10, '120', ['7']],
  ['s2.1', 10, '-7/3', ['1/10', '1/2']],
  ['2', 16, '44', ['0', '3']],
  ['3.2e1', 10, '602', ['0', '5']],
] as const)('AMC scores a number in a grid of %s, base %i, as we do', (grid, base, value, tolerances) => {
  const asked = question(grid, base, value, tolerances)
  const { field } = asked
  if (field.kind !== 'digits') throw new Error('no number')
  const any = fc.tuple(...field.columns.map(({ symbols }) => fc.constantFrom(...symbols)))
  const near = fc.integer({ min: -12, max: 12 }).chain((units) => {
    const scale = field.columns.some(({ kind }) => kind === 'exponent-digit') ? ratio(1) : ratio(1, BigInt(base) ** BigInt(field.decimals))
    const shifted = roundedForColumns({ ...multiply(ratio(units), scale) }, field)
    const sum = roundedForColumns(
      ratio(exact(value).num * shifted.den + shifted.num * exact(value).den, exact(value).den * shifted.den),
      field,
    )
    const columns = columnsOfNumber(sum, field)
    return columns === undefined ? any : fc.constant(columns)
  })
  fc.assert(
    fc.property(fc.oneof(any, near), (symbols) => {
      const ours = pointsOf(asked, { kind: 'digits', columns: symbols.map((symbol) => [symbol]) })
      return compare(exact(`${amcScore(asked, symbols)}`), ours) === 0
    }),
    { numRuns: 150, seed: 7 },
  )
})

it('answers are numbered column by column; those of the key are right; blank and invalid are said', () => {
  const asked = question('s2.1', 10, '3/2', ['0'])
  if (asked.field.kind !== 'digits') throw new Error('no number')
  expect([answerOfSymbol(asked.field, 0, '-'), answerOfSymbol(asked.field, 1, '0'), answerOfSymbol(asked.field, 2, '9')]).toEqual([
    2, 3, 22,
  ])
  const { answers, strategy, isMultiple } = exportedNumber(asked, asked.field)
  expect(isMultiple).toBe(true)
  expect(answers.filter(({ isRight }) => isRight).map((answer) => answer.strategy)).toEqual([
    'set.signdigit=1',
    'set.digitB=1',
    'set.digitA=5',
  ])
  expect(Object.fromEntries(strategyOf(strategy).keys)).toMatchObject({ v: '0', e: '-1', d: 'undef', 'default.signdigit': '1' })
  expect(textOfRatio(asked.points)).toBe('3')
})
