import { expect, it } from 'vitest'
import { readParams } from '../../../../src/items/params/read-params.ts'
import type { Setting } from '../../../../src/items/setting.ts'
import { list, map, raw, scalar } from '../../../support/items/settings.ts'

const read = (params: Setting, require?: string) =>
  readParams(raw({ params, ...(require === undefined ? {} : { require: scalar(require) }) }).settings)

const codes = (params: Setting, require?: string) => read(params, require).faults.map((fault) => fault.code)

const integer = (low: number, high: number, not?: string): Setting =>
  map({ integer: list(scalar(low), scalar(high)), ...(not === undefined ? {} : { not: scalar(not) }) })
const expr = (text: string): Setting => map({ expr: scalar(text) })

it('reads parameters in the order written, and what is required of them', () => {
  const { params, faults } = read(map({ a: integer(2, 9), b: integer(2, 9, 'a'), det: expr('a*b - 3') }), 'det != 0')
  expect(faults).toEqual([])
  expect(params?.all.map(({ name, source, not }) => [name, source.kind, not])).toEqual([
    ['a', 'integer', []],
    ['b', 'integer', [{ kind: 'param', name: 'a' }]],
    ['det', 'expression', []],
  ])
  expect(params?.require?.source).toBe('det != 0')
})

it('reads nothing from nothing', () => {
  expect(readParams(raw({}).settings)).toEqual({ faults: [] })
})

it.each([
  [map({ c: expr('a + 1'), a: integer(1, 2) }), undefined, ['param-order']],
  [map({ a: expr('a + 1') }), undefined, ['param-order']],
  [map({ a: integer(1, 2), c: expr('a + b') }), undefined, ['expression-name-unknown']],
  [map({ a: integer(1, 2), c: expr('a +') }), undefined, ['expression-syntax']],
  [map({ a: integer(1, 2) }), 'x > 0', ['expression-name-unknown']],
  [map({ min: integer(1, 2) }), undefined, ['param-name']],
  [map({ pi: integer(1, 2) }), undefined, ['param-name']],
  [map({ 'a-b': integer(1, 2) }), undefined, ['param-name']],
  [map({ _a: integer(1, 2) }), undefined, ['param-name']],
  [map({ a___b: integer(1, 2) }), undefined, ['param-name']],
  [map({ a: scalar(7) }), undefined, ['value-bad']],
  [map({}), undefined, ['value-bad']],
  [scalar('a'), undefined, ['value-bad']],
  [map(Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`a${i}`, integer(1, 2)]))), undefined, ['value-bad']],
])('reports %o', (params, require, expected) => {
  expect(codes(params, require)).toEqual(expected)
})

it('wants parameters where something is required of them', () => {
  expect(readParams(raw({ require: scalar('a > 0') }).settings).faults.map((fault) => fault.code)).toEqual(['setting-not-applicable'])
})

it('points at the name in the expression', () => {
  const [fault] = read(map({ a: integer(1, 2), c: expr('a + bb') })).faults
  expect(fault).toMatchObject({ message: 'nothing is called `bb`', location: { line: 2, column: 5 } })
})
