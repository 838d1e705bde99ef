import { expect, it } from 'vitest'
import { amcFault } from '../../../../src/exchange/amc/faults.ts'

it('says where a fault is and what to do', () => {
  expect(amcFault('amc-row-broken', 'warning', 'no row', { file: 'a.xy', line: 7 })).toMatchObject({
    ...{ code: 'amc-row-broken', severity: 'warning', message: 'no row' },
    location: { kind: 'file', file: 'a.xy', line: 7, column: 1 },
    hint: expect.stringContaining('meptex'),
  })
  expect(amcFault('amc-no-pages', 'error', 'none', 'b.sqlite').location).toEqual({ kind: 'file', file: 'b.sqlite', line: 1, column: 1 })
})
