import { expect, it } from 'vitest'
import { createRng } from '../../../../src/base/rng.ts'
import { plainText } from '../../../../src/expression/index.ts'
import { drawValues } from '../../../../src/items/params/draw-values.ts'
import { readParams } from '../../../../src/items/params/read-params.ts'
import type { Setting } from '../../../../src/items/setting.ts'
import { list, map, raw, scalar } from '../../../support/items/settings.ts'

function draw(params: Readonly<Record<string, Setting>>, require: string | undefined, seed: string) {
  const read = readParams(raw({ params: map(params), ...(require === undefined ? {} : { require: scalar(require) }) }).settings)
  if (read.params === undefined || read.faults.length > 0) throw new Error(JSON.stringify(read.faults))
  return drawValues(read.params, createRng(seed))
}

const drawn = (params: Readonly<Record<string, Setting>>, require: string | undefined, seed: string): string => {
  const { value, diagnostics } = draw(params, require, seed)
  return value === undefined
    ? diagnostics.map(({ code, message }) => `${code}: ${message}`).join()
    : [...value].map(([name, held]) => `${name}=${plainText(held)}`).join(' ')
}

const integer = (low: number, high: number, not?: Setting): Setting =>
  map({ integer: list(scalar(low), scalar(high)), ...(not === undefined ? {} : { not }) })

const many = (params: Readonly<Record<string, Setting>>, require?: string) =>
  Array.from({ length: 200 }, (_, i) => drawn(params, require, `seed ${i}`))

it('draws every value of a range, ends included, and no other', () => {
  expect([...new Set(many({ a: integer(2, 5) }))].sort()).toEqual(['a=2', 'a=3', 'a=4', 'a=5'])
  const step = map({ number: list(scalar(0), scalar(0.2, '0.2')), step: scalar(0.05, '0.05') })
  expect([...new Set(many({ a: step }))].sort()).toEqual(['a=0', 'a=0.05', 'a=0.1', 'a=0.15', 'a=0.2'])
  const uneven = map({ number: list(scalar(0), scalar(1)), step: scalar(0.4, '0.4') })
  expect([...new Set(many({ a: uneven }))].sort()).toEqual(['a=0', 'a=0.4', 'a=0.8'])
  expect([...new Set(many({ a: map({ 'one-of': list(scalar('x'), scalar(7)) }) }))].sort()).toEqual(['a=7', 'a=x'])
})

it('draws values evenly', () => {
  const counts = new Map<string, number>()
  for (let i = 0; i < 2000; i++) {
    const held = drawn({ a: integer(0, 3) }, undefined, `even ${i}`)
    counts.set(held, (counts.get(held) ?? 0) + 1)
  }
  expect([...counts.values()].every((count) => count > 400 && count < 600)).toBe(true)
})

it('computes expressions from the values before', () => {
  expect(many({ a: integer(2, 9), det: map({ expr: scalar('a^2 - 1') }) }).every((text) => /^a=(\d) det=\d+$/.test(text))).toBe(true)
  expect(drawn({ a: integer(3, 3), b: map({ expr: scalar('a/2') }) }, undefined, 's')).toBe('a=3 b=1.5')
})

it('draws again until all conditions hold', () => {
  const pairs = many({ a: integer(1, 3), b: integer(1, 3, list(scalar('a'), scalar(2))) })
  expect([...new Set(pairs)].sort()).toEqual(['a=1 b=3', 'a=2 b=1', 'a=2 b=3', 'a=3 b=1'])
  expect([...new Set(many({ a: integer(1, 9) }, 'a % 4 == 0'))].sort()).toEqual(['a=4', 'a=8'])
})

it('gives the same values for the same stream', () => {
  const params = { a: integer(0, 1_000_000), b: integer(0, 1_000_000) }
  expect(drawn(params, undefined, 'x')).toBe(drawn(params, undefined, 'x'))
  expect(drawn(params, undefined, 'x')).not.toBe(drawn(params, undefined, 'y'))
})

it('names the condition that never holds', () => {
  expect(drawn({ a: integer(1, 3) }, 'a > 3', 's')).toBe('params-unmet: no values were found in 1000 draws: `a > 3` was not true')
  expect(drawn({ a: integer(1, 1), b: integer(1, 1, scalar('a')) }, undefined, 's')).toBe(
    'params-unmet: no values were found in 1000 draws: `b` was the same as `a`',
  )
  expect(drawn({ a: integer(1, 1, scalar(1)) }, undefined, 's')).toBe(
    'params-unmet: no values were found in 1000 draws: `a` was a value that its `not` names',
  )
})

it('reports an expression without a value, unless such values are ruled out', () => {
  const params = { a: integer(0, 1), b: map({ expr: scalar('1/a') }) }
  expect(many(params).filter((text) => text.startsWith('expression-division-by-zero')).length).toBeGreaterThan(50)
  expect([...new Set(many(params, 'a != 0'))]).toEqual(['a=1 b=1'])
  expect([...new Set(many(params, 'a != 0 && b > 0'))]).toEqual(['a=1 b=1'])
  expect(drawn({ a: integer(1, 2) }, 'a + 1', 's')).toBe('expression-type: `require` is neither true nor false')
  expect(drawn({ a: map({ 'one-of': list(scalar('x')) }) }, 'a > 1', 's')).toMatch(/^expression-type: the text `x` stands/)
})
