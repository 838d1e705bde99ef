import { describe, expect, test } from 'vitest'
import { parseRatio, ratio } from '../../../../src/base/ratio.ts'
import { fitDraw } from '../../../../src/exam/blueprint/fit-draw.ts'
import { drawVariants } from '../../../../src/exam/draw-variants.ts'
import type { Constraint } from '../../../../src/model/blueprint.ts'
import { bankOf, blueprint, draw, drawAt, idsIn, item, part } from '../../../support/exam/banks.ts'

const r = (text: string) => parseRatio(text) ?? ratio(0)
const minutes = (low: string, high = low): Constraint => ({ of: { kind: 'minutes', by: 'sum' }, low: r(low), high: r(high), at: drawAt })
const hard = (low: string, high: string): Constraint => ({ of: { kind: 'difficulty', by: 'mean' }, low: r(low), high: r(high), at: drawAt })
const tagged = (low: number): Constraint => ({ of: { kind: 'tagged', tag: 'x' }, low: ratio(low), at: drawAt })
const all = Array.from({ length: 10 }, (_, i) => item(`q-${i}`, { minutes: 1 + i, difficulty: i / 10, tags: i < 3 ? ['x'] : [] }))
const messages = (constraints: readonly Constraint[], count: number, of = all) =>
  fitDraw(draw({ constraints }), of, count).diagnostics.map(({ message }) => message)

test('what it picks keeps every constraint', () => {
  const picked = fitDraw(draw({ constraints: [minutes('12', '14'), hard('0.3', '0.4'), tagged(1)] }), all, 3).value ?? []
  expect(picked).toHaveLength(3)
  const sum = picked.reduce((total, one) => total + (one.settings.minutes ?? 0), 0)
  expect(sum >= 12 && sum <= 14).toBe(true)
  expect(picked.some((one) => one.settings.tags.includes('x'))).toBe(true)
})

describe('what cannot be met', () => {
  test('names the constraint and how near it comes', () => {
    expect(messages([minutes('50', '60')], 3)).toEqual(['`sum of minutes` cannot be 50 to 60: the nearest possible is 27'])
    expect(messages([hard('0.9', '1')], 2)).toEqual(['`mean of difficulty` cannot be 0.9 to 1: the nearest possible is 0.85'])
    expect(messages([tagged(4)], 5)).toEqual(['`number of items tagged x` cannot be at least 4: the nearest possible is 3'])
  })

  test('together, says by how much the nearest misses', () => {
    expect(messages([minutes('27'), tagged(1)], 3)[0]).toMatch(/^no pick meets all constraints together; in the nearest found `/)
  })

  test('names the items that do not say what is counted', () => {
    expect(messages([minutes('2')], 1, [...all, item('silent')])).toEqual(['`minutes` is asked for, and these items have none: `silent`'])
  })
})

test('each variant is drawn within the constraints, and every item that can be is, sometimes', () => {
  const exam = blueprint([part([draw({ pick: 3, constraints: [minutes('15', '16')] })])])
  const drawn = drawVariants({ bank: bankOf(all), blueprint: exam, roster: undefined, copies: 200 })
  expect(drawn.diagnostics).toEqual([])
  const sums = (drawn.value?.variants ?? []).map((variant) => idsIn(variant).reduce((total, id) => total + 1 + Number(id.slice(2)), 0))
  expect(new Set(sums)).toEqual(new Set([15, 16]))
  expect(new Set((drawn.value?.variants ?? []).flatMap(idsIn)).size).toBe(10)
})

test('a line that draws all is checked as it is', () => {
  const exam = blueprint([part([draw({ constraints: [minutes('54')] })])])
  const drawn = drawVariants({ bank: bankOf(all), blueprint: exam, roster: undefined, copies: 1 })
  expect(drawn.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'constraint-unmet: `sum of minutes` cannot be 54: the nearest possible is 55',
  ])
})
