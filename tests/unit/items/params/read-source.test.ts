import { expect, it } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { sourceOf, valueOfSetting } from '../../../../src/items/params/read-source.ts'
import type { Setting } from '../../../../src/items/setting.ts'
import type { Diagnostic } from '../../../../src/model/diagnostic.ts'
import { at, list, map, scalar } from '../../../support/items/settings.ts'

function read(entries: Readonly<Record<string, Setting>>) {
  const faults: Diagnostic[] = []
  const source = sourceOf('a', map(entries), at(1), faults)
  return { source, codes: faults.map((fault) => fault.code) }
}

const quoted = (text: string): Setting => ({ kind: 'scalar', value: text, text, at: at(2), textAt: at(2) })

it('reads what is drawn, numbers exactly as written', () => {
  expect(read({ integer: list(scalar(-2), scalar(9)) })).toEqual({ source: { kind: 'integer', low: -2n, high: 9n }, codes: [] })
  expect(read({ number: list(scalar(0), scalar('1/3')), step: scalar(0.05, '0.05') })).toEqual({
    source: { kind: 'number', low: ratio(0), high: ratio(1, 3), step: ratio(1, 20) },
    codes: [],
  })
  expect(read({ 'one-of': list(scalar('Oslo'), scalar(1000, '1e3'), scalar('1/4'), quoted('7')) })).toEqual({
    source: {
      kind: 'one-of',
      values: [
        { kind: 'text', value: 'Oslo' },
        { kind: 'exact', value: ratio(1000) },
        { kind: 'exact', value: ratio(1, 4) },
        { kind: 'text', value: '7' },
      ],
    },
    codes: [],
  })
  expect(read({ expr: scalar('a+1') }).source).toBe('expression')
  expect([valueOfSetting(scalar(true)), valueOfSetting(list())]).toEqual([{ kind: 'flag', value: true }, undefined])
})

it.each([
  [{}, ['value-bad']],
  [{ integer: list(scalar(1), scalar(2)), expr: scalar('1') }, ['value-bad']],
  [{ integer: list(scalar(9), scalar(2)) }, ['param-range']],
  [{ integer: list(scalar(1), scalar(2.5)) }, ['param-range']],
  [{ integer: list(scalar(0), scalar(1e15, '1e15')) }, ['param-range']],
  [{ integer: scalar(9) }, ['value-bad']],
  [{ integer: list(scalar(1), scalar(2), scalar(3)) }, ['value-bad']],
  [{ integer: list(scalar(1), scalar('x')) }, ['value-bad']],
  [{ integer: list(scalar(1), scalar(2)), step: scalar(1) }, ['setting-not-applicable']],
  [{ number: list(scalar(0), scalar(1)) }, ['key-missing']],
  [{ number: list(scalar(0), scalar(1)), step: scalar(0) }, ['value-bad']],
  [{ number: list(scalar(0), scalar(1)), step: scalar(1e-14, '1e-14') }, ['param-range']],
  [{ 'one-of': list() }, ['value-bad']],
  [{ 'one-of': list(list()) }, ['value-bad']],
  [{ 'one-of': list(scalar(1)), wieght: scalar(2) }, ['key-unknown']],
])('reports %o', (entries, codes) => {
  expect(read(entries).codes).toEqual(codes)
})
