import { expect, it } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { exclusionsOf } from '../../../../src/items/params/read-exclusions.ts'
import type { Setting } from '../../../../src/items/setting.ts'
import type { Diagnostic } from '../../../../src/model/diagnostic.ts'
import { at, list, scalar } from '../../../support/items/settings.ts'

const oslo = { kind: 'text', value: 'Oslo' } as const

function read(setting: Setting) {
  const faults: Diagnostic[] = []
  const around = { source: { kind: 'one-of' as const, values: [oslo] }, earlier: ['a'], all: ['a', 'city', 'c'] }
  const not = exclusionsOf({ name: 'not', nameAt: at(1), value: setting }, around, faults)
  return { not, codes: faults.map((fault) => fault.code) }
}

it('takes words for parameters, unless they are values of the list', () => {
  expect(read(scalar('a'))).toEqual({ not: [{ kind: 'param', name: 'a' }], codes: [] })
  expect(read(list(scalar('a'), scalar(0), scalar('Oslo')))).toEqual({
    not: [
      { kind: 'param', name: 'a' },
      { kind: 'value', value: { kind: 'exact', value: ratio(0) } },
      { kind: 'value', value: oslo },
    ],
    codes: [],
  })
  expect(exclusionsOf(undefined, { source: { kind: 'one-of', values: [] }, earlier: [], all: [] }, [])).toEqual([])
})

it.each([
  [scalar('c'), ['param-order']],
  [scalar('x'), ['expression-name-unknown']],
  [list(), ['value-bad']],
  [list(list()), ['value-bad']],
])('reports %o', (setting, codes) => {
  expect(read(setting).codes).toEqual(codes)
})
