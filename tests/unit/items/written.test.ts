import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { Setting } from '../../../src/items/setting.ts'
import { written } from '../../../src/items/written.ts'
import { itemWith, list, map, raw, scalar } from '../../support/items/settings.ts'

type Points = number | readonly [number, number]

function asked(settings: Readonly<Record<string, Setting>>, points: Points = 2, override?: number) {
  const { value, diagnostics } = written.parse(raw(settings, [], points))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const own = typeof points === 'number' ? ratio(points) : ratio(points[0], points[1])
  const { field, key } = written.ask(itemWith('written', value, override === undefined ? own : ratio(override)))
  if (field.kind !== 'written' || key.kind !== 'written') throw new Error('not written')
  return { rows: field.parts.map((part) => `${part.id}: ${part.steps.map(textOfRatio).join(' ')}`), space: field.space, full: key.full }
}

const faults = (settings: Readonly<Record<string, Setting>>, points: Points = 2) =>
  written.parse(raw(settings, [], points)).diagnostics.map((fault) => fault.code)

const part = (id: string, points: string, step?: string) =>
  map({ id: scalar(id), points: scalar(points), ...(step === undefined ? {} : { step: scalar(step) }) })

it('counts grader boxes from nothing to full points', () => {
  expect(asked({}).rows).toEqual(['a: 0 1 2'])
  expect(asked({}, [5, 2]).rows).toEqual(['a: 0 1 2 5/2'])
  expect(asked({ step: scalar('1/2') }).rows).toEqual(['a: 0 1/2 1 3/2 2'])
  expect(asked({}, 20).rows[0]?.split(' ')).toHaveLength(22)
})

it('gives each part a row with its own step, else the item’s', () => {
  const parts = list(part('a', '1', '1/2'), part('b', '1'))
  expect(asked({ parts }).rows).toEqual(['a: 0 1/2 1', 'b: 0 1'])
  expect(asked({ parts, step: scalar('0.25') }).rows[1]).toBe('b: 0 1/4 1/2 3/4 1')
})

it('stretches the steps when a draw overrides the points', () => {
  const stretched = asked({}, 2, 3)
  expect([stretched.rows, stretched.full]).toEqual([['a: 0 3/2 3'], ratio(3)])
})

it('makes room: lines of 8 mm, or a height', () => {
  expect(asked({ lines: scalar(5) }).space).toEqual({ height: 40, rule: 'lines' })
  expect(asked({ height: scalar('11cm') }).space).toEqual({ height: 110, rule: 'none' })
  expect(asked({ height: scalar('60mm'), rule: scalar('grid') }).space).toEqual({ height: 60, rule: 'grid' })
  expect(asked({}).space).toEqual({ height: 48, rule: 'lines' })
})

it.each([
  [{ step: scalar('3/4') }, ['step-uneven']],
  [{ step: scalar('0') }, ['value-bad']],
  [{ step: scalar('0.05') }, ['too-many-steps']],
  [{ parts: list(part('a', '1')) }, ['parts-sum']],
  [{ parts: list(part('a', '1'), part('a', '1')) }, ['value-bad']],
  [{ parts: list(part('a', '-1')) }, ['value-bad']],
  [{ parts: list() }, ['value-bad']],
  [{ parts: list(map({ id: scalar('a'), points: scalar(2), stp: scalar(1) })) }, ['key-unknown']],
  [{ lines: scalar(3), height: scalar('3cm') }, ['value-bad']],
  [{ lines: scalar(999) }, ['value-bad']],
  [{ height: scalar('3') }, ['value-bad']],
  [{ rule: scalar('wavy') }, ['value-bad']],
])('reports %j', (settings, expected) => {
  expect(faults(settings)).toEqual(expected)
})

it('reports more than 21 boxes in a row', () => {
  expect(faults({}, 21)).toEqual(['too-many-steps'])
})
