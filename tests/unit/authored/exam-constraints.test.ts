import { expect, it } from 'vitest'
import { parseBlueprint } from '../../../src/authored/blueprint.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const parse = (constraints: string) =>
  parseBlueprint({
    file: 'exam.yaml',
    text: `title: T\nseed: s\ncopies: 1\nparts: [{ draw: [{ from: x.md, pick: 2, blueprint: ${constraints} }] }]\n`,
  })

it('reads sums, means and counts of tags with their bounds', () => {
  const { value, diagnostics } = parse(
    '{ points: { sum: 20 }, minutes: { sum: [50, 60] }, difficulty: { mean: [0.45, 0.55] }, tags: { week-3: { at-least: 2 }, hard: { exactly: 1 } } }',
  )
  expect(diagnostics).toEqual([])
  expect(value?.parts[0]?.draws[0]?.constraints.map(({ of, low, high }) => ({ of, low, high }))).toEqual([
    { of: { kind: 'points', by: 'sum' }, low: ratio(20), high: ratio(20) },
    { of: { kind: 'minutes', by: 'sum' }, low: ratio(50), high: ratio(60) },
    { of: { kind: 'difficulty', by: 'mean' }, low: ratio(9, 20), high: ratio(11, 20) },
    { of: { kind: 'tagged', tag: 'week-3' }, low: ratio(2), high: undefined },
    { of: { kind: 'tagged', tag: 'hard' }, low: ratio(1), high: ratio(1) },
  ])
})

it.each([
  ['{ minute: { sum: 3 } }', 'key-unknown'],
  ['{ minutes: { total: 3 } }', 'key-unknown'],
  ['{ minutes: { sum: [60, 50] } }', 'value-bad'],
  ['{ minutes: { sum: many } }', 'value-bad'],
  ['{ tags: { week-3: { at-least: some } } }', 'value-bad'],
  ['{ tags: { week-3: { at-leest: 2 } } }', 'key-unknown'],
])('reports %s', (constraints, code) => {
  expect(faultsOf(parse(constraints)).map((fault) => fault.split(' ')[1])).toEqual([code])
})
